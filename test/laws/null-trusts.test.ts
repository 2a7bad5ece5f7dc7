import { calculateIndicators, headlines, type Measure } from "wres-metrics";
import { reportContent } from "wres-metrics/report";
import { expect, test } from "vitest";
import { isBeyondChance } from "../../src/model/certainty.ts";
import { standardWords } from "../../src/report/words/group-words.ts";
import { heterogeneitySentence } from "../../src/report/words/measure-words.ts";
import { trendSentences } from "../../src/report/words/verdict-words.ts";
import { nullTrust } from "../support/null-trust.mjs";

// 400 invented trusts in which ethnicity makes no difference to anything (test/support/null-trust.mjs). Before comparisons were
// counted, 55% of their reports called a pay band, 99.8% one of the four groups, and 36% had something under "disparities called".
const TRUSTS = 400;
/** A rate of 5% of 400 is 20, and with chance, 30 is seen less than once in 50 times. */
const MOST = 30;
/** The same rate gives more than 31 once in 150 times: scipy 1.17.1, binom.sf(31, 400, 0.05) is 0.0067. */
const MOST_REPORTS = 31;

const isCalled = ({ judgement }: Measure): boolean =>
  /^disparity-against|-represented$|^difference-inside-range$/.test(judgement?.verdict ?? "");

test("a trust in which nothing differs is seldom told that something does", { timeout: 300_000 }, () => {
  let [byRule, headline, bands, indicators] = [0, 0, 0, 0];
  for (let seed = 1; seed <= TRUSTS; seed += 1) {
    const results = calculateIndicators(nullTrust(seed));
    const called = results.measures.filter((measure) => measure.looks !== undefined && isCalled(measure));
    const isMarked = (family: string): boolean =>
      called.some(
        ({ test: tested, looks }) => looks?.family === family && isBeyondChance(tested?.p ?? 1, looks),
      );
    const said = headlines(results).filter(({ kind }) =>
      ["reversal", "disparity", "difference", "representation"].includes(kind),
    );
    if (called.length > 0) byRule += 1;
    if (said.length > 0) headline += 1;
    if (isMarked("bands")) bands += 1;
    if (isMarked("indicators")) indicators += 1;
  }
  // By the rule alone nearly every report calls something: the trusts are not too small for the test to mean anything.
  expect(byRule).toBeGreaterThan(0.95 * TRUSTS);
  expect(headline).toBeLessThanOrEqual(0.05 * TRUSTS);
  expect(bands).toBeLessThan(MOST);
  expect(indicators).toBeLessThan(MOST);
});

/** Four years of such a trust without its pay bands and its board, the latest first; every year its people are others. */
const nullYears = (trust: number) =>
  [2022, 2021, 2020, 2019].map((year, index) => {
    const { survey, ...others } = nullTrust(4 * trust + index);
    const given = { ...others, year, survey: { ...survey, year: year - 1 } };
    return calculateIndicators(given, { indicators: [2, 3, 4, 5, 6, 7, 8] });
  });

// Of seven trends in a report, each with p below 0.05 in one of twenty, 1 - 0.95^7 = 30% of reports would call one by its own p; and so
// it is with the seven tests of whether the groups within BME differ. Both are read from the sentences.
test(
  "a trust without any trend is seldom told of one, nor that its groups differ",
  { timeout: 300_000 },
  () => {
    const reports = { trends: 0, trendsByTheirOwnP: 0, groups: 0, groupsByTheirOwnP: 0 };
    for (let trust = 1; trust <= TRUSTS; trust += 1) {
      const [now, ...before] = nullYears(trust);
      if (now === undefined) throw new Error("There is a year.");
      const { trends, heterogeneity } = reportContent(now, before);
      const lines = Object.values(trends).flatMap((trend) => trendSentences(trend, []));
      const groups = Object.values(heterogeneity).flatMap((one) => heterogeneitySentence(one, standardWords));
      expect(lines.filter((line) => line.includes("a line through all 4 years"))).toHaveLength(7);
      expect(groups).toHaveLength(7);
      const says = (text: RegExp, among: readonly string[]): number =>
        Number(among.some((one) => text.test(one)));
      reports.trends += says(/beyond chance: /, lines);
      reports.trendsByTheirOwnP += says(/beyond chance/, lines);
      reports.groups += says(/one figure for BME hides it/, groups);
      reports.groupsByTheirOwnP += says(/beyond what chance would explain/, groups);
    }
    expect(reports.trends).toBeLessThanOrEqual(MOST_REPORTS);
    expect(reports.groups).toBeLessThanOrEqual(MOST_REPORTS);
    // By their own p many more are called: the trusts are not too small for the tests to mean anything.
    expect(reports.trendsByTheirOwnP).toBeGreaterThan(0.2 * TRUSTS);
    expect(reports.groupsByTheirOwnP).toBeGreaterThan(0.2 * TRUSTS);
  },
);
