import { calculateIndicators, countsByGroup, disaggregate, type ShareStem } from "wres-metrics";
import { describe, expect, it } from "vitest";
import { resultsOf } from "../../../support/build-return.ts";
import { readExample } from "../../../support/read-example.ts";

describe("countsByGroup", () => {
  it("takes the four groups and White, and White with BME for the whole", () => {
    const results = resultsOf({
      shortlisting: {
        shortlisted: { white: 900, bme: 400, asian: 200, black: 100, mixed: 60, other: null },
        appointed: { white: 270, bme: 95, asian: 60, black: 12, mixed: 15, other: null },
      },
    });
    expect(countsByGroup(results, "indicator-2/likelihood")).toEqual({
      indicator: 2,
      white: { count: 270, of: 900 },
      groups: {
        asian: { count: 60, of: 200 },
        black: { count: 12, of: 100 },
        mixed: { count: 15, of: 60 },
        other: { count: null, of: null },
      },
      whole: { count: 365, of: 1300 },
      dividedBy: 1,
    });
  });

  it("takes LPT's published percentages as they are printed", () => {
    const results = calculateIndicators(readExample("lpt-2021"));
    const counts = countsByGroup(results, "indicator-5");
    expect(counts.groups["black"]).toEqual({ percentage: "39.6" });
    expect(counts.white).toEqual({ count: 487, of: 2183 });
    expect(disaggregate(counts).heterogeneity).toMatchObject({ reason: "fewer-than-two-groups" });
  });

  it("carries the two-year average, and a window that cannot be had", () => {
    const disciplinary = {
      entered: { white: 4, asian: 3, black: 1, mixed: 0, other: 1 },
      window: "two-year-average",
    } as const;
    const workforce = { total: { white: 90, asian: 30, black: 20, mixed: 10, other: 10 } };
    const average = resultsOf({ disciplinary, workforce });
    expect(countsByGroup(average, "indicator-3/likelihood")).toMatchObject({ indicator: 3, dividedBy: 2 });
    const single = resultsOf({ disciplinary, workforce }, { disciplinaryWindow: "single-year" });
    expect(countsByGroup(single, "indicator-3/likelihood")).toMatchObject({
      unavailable: "window-not-available",
    });
  });

  it("serves one question of indicator 6, and bank-only workers", () => {
    const answers = { white: { yes: 1, answered: 4 }, asian: { yes: 2, answered: 4 } };
    const survey = { "harassment-from-managers": answers };
    const results = resultsOf({ survey, bank: { survey: { "harassment-from-public": answers } } });
    expect(countsByGroup(results, "indicator-6/managers").groups["asian"]).toEqual({ count: 2, of: 4 });
    expect(countsByGroup(results, "bank/indicator-5").groups["asian"]).toEqual({ count: 2, of: 4 });
  });

  it.each(["indicator-1/workforce", "indicator-9/board"])("has no likelihood in %s", (stem) => {
    expect(() => countsByGroup(resultsOf({}), stem as ShareStem)).toThrow(
      "expected a share of indicators 2 to 8",
    );
  });

  it.each(["indicator-2", "indicator-2/relative-likelihood", "nonsense"])("does not know %s", (stem) => {
    expect(() => countsByGroup(resultsOf({}), stem as ShareStem)).toThrow("is not the id of a measure");
  });
});

describe("a whole that is given", () => {
  const parts = { white: { count: 30, of: 90 }, groups: { asian: { count: 10, of: 30 } } };
  const chosen = (whole: { count: number | null; of: number | null }) =>
    disaggregate({ indicator: 2, ...parts, whole });

  it("may be all of White and the groups together, or more, or not be known", () => {
    for (const whole of [
      { count: 40, of: 120 },
      { count: 41, of: 125 },
      { count: null, of: null },
    ]) {
      expect(chosen(whole).groups).toHaveLength(1);
    }
  });

  it("is refused where they are more than it", () => {
    for (const [whole, message] of [
      [{ count: 39, of: 120 }, "whole.count is 39; White and the groups together are 40."],
      [{ count: 40, of: 119 }, "whole.of is 119; White and the groups together are 120."],
    ] as const) {
      expect(() => chosen(whole)).toThrow(expect.objectContaining({ code: "part-over-whole", message }));
    }
  });
});
