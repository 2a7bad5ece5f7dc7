import { calculateIndicators, measureOf, parseReturn, pool, type Return } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { contentToPublish, forInternalUse, reportContent } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { reportDocument } from "../../../src/report/tables/report-document.ts";
import { buildReturn } from "../../support/build-return.ts";

const surveyed = (invited: boolean): Return =>
  buildReturn({
    year: 2022,
    survey: {
      year: 2021,
      discrimination: {
        white: { yes: 300, answered: 1000, ...(invited && { invited: 2500 }) },
        bme: { yes: 120, answered: 300, ...(invited && { invited: 1030 }) },
      },
    },
  });
const [share, difference] = ["indicator-8/bme", "indicator-8/difference"] as const;

describe("where the number invited is given", () => {
  const results = calculateIndicators(surveyed(true));

  // R 4.2.2, as test/unit/statistics/finite-population.test.ts says.
  test("intervals and the test allow for it, and the share does not change", () => {
    expect(measureOf(results, share)).toMatchObject({
      printed: "40.0%",
      basis: { bme: { count: 120, of: 300, invited: 1030 } },
      interval: { method: "wilson-finite-population" },
    });
    const { interval, test: tested, judgement } = measureOf(results, difference);
    expect([interval?.lower.toFixed(6), interval?.upper?.toFixed(6)]).toEqual(["0.049184", "0.152050"]);
    expect(tested?.p).toBeCloseTo(8.28016200189e-5, 14);
    expect(judgement?.verdict).toBe("disparity-against-bme");
  });

  test("a report says how many answered", () => {
    const { sections } = reportDocument(forInternalUse(reportContent(results, [])));
    const section = sections.find(({ heading }) => heading.startsWith("8."));
    expect(section?.notes).toContain(
      "Of those who were invited: White 1,000 of 2,500 answered; BME 300 of 1,030 answered. Intervals and the chi-squared test allow for it, as though chance had chosen who answered; who did not answer may have answered otherwise.",
    );
  });

  test("a publication is what it is without it", async () => {
    const [withIt, without] = await Promise.all(
      [true, false].map(async (invited) => {
        const { content } = await protect(contentToPublish([surveyed(invited)]));
        return content;
      }),
    );
    expect(withIt).toEqual(without);
    expect(measureOf(withIt?.results ?? results, share).interval?.method).toBe("wilson");
  });

  test("results that allow for it lose the number and what would tell it when they are protected", async () => {
    const { content } = await protect(results);
    expect(JSON.stringify(content.measures)).not.toMatch(/invited|finite|1030|2500/);
    const { interval, test: tested, judgement, printed } = measureOf(content, difference);
    expect([interval, tested, judgement?.verdict, printed]).toEqual([
      undefined,
      undefined,
      "not-judged",
      "10.0",
    ]);
  });

  test("more who answered than were invited is a mistake", () => {
    const parsed = parseReturn({
      ...surveyed(false),
      survey: { discrimination: { bme: { yes: 1, answered: 30, invited: 29 } } },
    });
    expect(parsed.status === "invalid" ? parsed.issues : []).toMatchObject([
      {
        code: "part-over-whole",
        path: "survey.discrimination.bme.answered",
        expected: "at most 29, the number who were invited",
      },
    ]);
  });

  test("it is added up where every return gives it, of the four groups too", () => {
    const trust = (code: string, bme: object): Return => ({
      ...surveyed(true),
      organisation: { code, name: code },
      survey: { year: 2021, discrimination: { bme } },
    });
    const four = Object.fromEntries(
      ["asian", "black", "mixed", "other"].map((group) => [group, { yes: 1, answered: 10, invited: 20 }]),
    );
    const given = trust("A", { yes: 5, answered: 50, invited: 70 });
    const ofGroups: Return = { ...trust("B", {}), survey: { year: 2021, discrimination: four } };
    const basis = (returns: readonly Return[]) => measureOf(pool(returns, 8), share).basis.bme;
    // 50 + 4 of 10 answered, 70 + 4 of 20 were invited.
    expect(basis([given, ofGroups])).toEqual({ count: 9, of: 90, invited: 150 });
    expect(basis([given, trust("C", { yes: 5, answered: 50 })])).toEqual({ count: 10, of: 100 });
  });
});
