import type { Return, YearsTrend } from "wres-metrics";
import { type ReportContent, reportContent } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { maskReportContent } from "../../../src/disclosure/protection/mask.ts";
import { standardWords } from "../../../src/report/words/group-words.ts";
import { heterogeneitySentence } from "../../../src/report/words/measure-words.ts";
import { trendSentences } from "../../../src/report/words/verdict-words.ts";
import { resultsOf } from "../../support/build-return.ts";

const spaced = (sentences: readonly string[]): string => sentences.join(" ").replaceAll("\u00A0", " ");
const maskedOf = (content: ReportContent, ...hidden: readonly string[]): ReportContent =>
  maskReportContent(content, (id) => hidden.some((one) => id.startsWith(one)), {
    protection: "internal-use",
  });

describe("the trends of a report are one family", () => {
  const answered = [800, 850, 900];
  const asked = (yes: readonly number[], index: number) => ({
    bme: { yes: yes[index] ?? 0, answered: answered[index] ?? 0 },
  });
  const contentOf = (equal: readonly number[] = []): ReportContent => {
    const [now, ...before] = [2, 1, 0].map((index) =>
      resultsOf({
        year: 2022 + index,
        board: { total: { white: 12, bme: 2 + index, unknown: 0 } },
        survey: {
          year: 2021 + index,
          "harassment-from-public": asked([120, 150, 190], index),
          "harassment-from-staff": asked([200, 205, 210], index),
          ...(equal.length > 0 && { "equal-opportunities": asked(equal, index) }),
          discrimination: asked([80, 92, 120], index),
        },
      }),
    );
    if (now === undefined) throw new Error("There is a year.");
    return reportContent(now, before);
  };
  const looksOf = ({ trends }: ReportContent, indicator: number) => {
    const trend: YearsTrend | undefined = trends[`indicator-${String(indicator)}/bme`];
    return trend?.status === "tested" ? trend.looks : undefined;
  };

  // R 4.2.2: prop.trend.test(x, c(800, 850, 900), score = 2022:2024)$p.value of c(120, 150, 190), c(200, 205, 210) and c(80, 92, 120)
  // is 0.00103343852784065, 0.422951210016629 and 0.0294818428034367; p.adjust(p, "holm") is
  const ADJUSTED = { 5: 0.00310031558352195, 6: 0.422951210016629, 8: 0.0589636856068734 };

  test("each p is adjusted for the others by Holm's method", () => {
    const content = contentOf();
    for (const [indicator, holmP] of Object.entries(ADJUSTED)) {
      expect(looksOf(content, Number(indicator))).toEqual({
        family: "trends",
        tested: 3,
        holmP: expect.closeTo(holmP, 10) as number,
        testedInAll: null,
        overallP: null,
      });
    }
  });

  test("what is below 0.05 by itself alone is said so", () => {
    const sentenceOf = (indicator: number): string => {
      const trend = contentOf().trends[`indicator-${String(indicator)}/bme`];
      return trend === undefined ? "" : spaced(trendSentences(trend, []));
    };
    // R, by the weights n / (p (1 - p)): slope 1.683237, its interval 0.167798 to 3.198676 percentage points a year.
    expect(sentenceOf(8)).toContain(
      "2022 to 2024: a line through all 3 years moves by +1.7 percentage points a year (95% interval +0.2 to +3.2); beyond chance by itself: if there were no trend, a line this steep would be seen in 3 of 100 years (p = 0.029); among the 3 trends that are allowed for it could be chance (adjusted p = 0.059).",
    );
    expect(sentenceOf(5)).toMatch(/; beyond chance: if there were no trend, .* \(p = 0\.001\)\.$/);
    expect(sentenceOf(6)).toMatch(/; it could be chance: if there were no trend, .* \(p = 0\.42\)\.$/);
  });

  // With the first hidden, the p of the last is the smallest of three: 3 × 0.0294818428034367.
  test("one that is hidden keeps its place, as one that does not differ", () => {
    const content = maskedOf(contentOf(), "2023/survey/harassment-from-public/yes/bme");
    expect(Object.keys(content.trends)).not.toContain("indicator-5/bme");
    expect(looksOf(content, 8)).toMatchObject({
      tested: 3,
      holmP: expect.closeTo(0.0884455284103101, 12) as number,
    });
  });

  test("whether a hidden one could be tested does not show, and the board never counts", () => {
    const [some, none] = [
      [400, 420, 440],
      [400, 420, 0],
    ].map((equal) => contentOf(equal));
    if (some === undefined || none === undefined) throw new Error("There are two.");
    expect([some, none].map((content) => looksOf(content, 8)?.tested)).toEqual([4, 3]);
    for (const content of [some, none]) {
      const masked = maskedOf(content, "2024/survey/equal-opportunities/yes/bme", "2024/board");
      expect(Object.keys(masked.trends)).not.toContain("indicator-7/bme");
      expect(Object.keys(masked.trends)).not.toContain("indicator-9/board/bme");
      expect(looksOf(masked, 8)?.tested).toBe(4);
    }
  });
});

describe("whether the groups within BME differ is one family", () => {
  type Four = readonly [number, number, number, number];
  const byGroup = (white: number, [asian, black, mixed, other]: Four) => ({
    ...{ white, asian, black, mixed, other },
    bme: asian + black + mixed + other,
  });
  const asked = (yes: Four, answered: Four) => ({
    white: { yes: 100, answered: 1000 },
    asian: { yes: yes[0], answered: answered[0] },
    black: { yes: yes[1], answered: answered[1] },
    mixed: { yes: yes[2], answered: answered[2] },
    other: { yes: yes[3], answered: answered[3] },
  });
  const given: Partial<Return> = {
    workforce: { total: { ...byGroup(900, [200, 180, 60, 50]), unknown: 0 } },
    shortlisting: {
      shortlisted: byGroup(900, [200, 100, 60, 50]),
      appointed: byGroup(270, [60, 12, 15, 9]),
    },
    survey: {
      year: 2021,
      "harassment-from-public": asked([30, 48, 12, 8], [200, 180, 60, 50]),
      discrimination: asked([20, 20, 10, 8], [200, 200, 100, 80]),
    },
  };
  const content = reportContent(resultsOf(given), []);
  const [ofAppointed, ofAsked, ofAlike] = ["indicator-2/likelihood", "indicator-5", "indicator-8"] as const;

  // R 4.2.2: chisq.test(rbind(x, n - x), correct = FALSE)$p.value is 0.00462735999749041, 0.0347154437709375 and 1 (all are 10%);
  // p.adjust(p, "holm") is 0.0138820799924712, 0.069430887541875 and 1.
  test.each([
    [
      ofAppointed,
      "The groups within BME (Asian, Black, Mixed, Other) differ from one another beyond what chance would explain (p = 0.005): one figure for BME hides it.",
    ],
    [
      ofAsked,
      "The groups within BME (Asian, Black, Mixed, Other) differ from one another beyond what chance would explain, by itself (p = 0.035); among the 3 tests of this kind it could be chance (adjusted p = 0.069).",
    ],
    [
      ofAlike,
      "Whether the groups within BME (Asian, Black, Mixed, Other) differ from one another cannot be told from these numbers (p = 1.00).",
    ],
  ])("%s", (stem, sentence) => {
    expect(spaced(heterogeneitySentence(content.heterogeneity[stem], standardWords))).toBe(sentence);
  });

  // With the first hidden, the p of the second is the smallest of three: 3 × 0.0347154437709375.
  test("one that is hidden keeps its place", () => {
    const { heterogeneity } = maskedOf(content, "2022/shortlisting/appointed/asian");
    expect(Object.keys(heterogeneity)).not.toContain(ofAppointed);
    expect(heterogeneity[ofAsked]).toMatchObject({
      looks: { family: "within-bme", tested: 3, holmP: expect.closeTo(0.104146331312813, 12) as number },
    });
  });

  test("so does one whose counts allow no test, where they are hidden: more entered than there are", () => {
    const tested = (asian: number): number | undefined => {
      const entered = byGroup(20, [asian, 4, 2, 1]);
      const whole = reportContent(
        resultsOf({ ...given, disciplinary: { window: "single-year", entered } }),
        [],
      );
      const one = maskedOf(whole, "2022/disciplinary/single-year/entered/asian").heterogeneity[ofAsked];
      return one?.status === "tested" ? one.looks?.tested : undefined;
    };
    expect([tested(5), tested(201)]).toEqual([4, 4]);
  });
});
