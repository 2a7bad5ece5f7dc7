import { Decimal } from "decimal.js";
import { benchmarkAgainstEngland, calculateIndicators, measureOf } from "wres-metrics";
import { describe, expect, it } from "vitest";
import { readExample } from "../../../support/read-example.ts";
import { measureNamed } from "../../../support/measure-named.ts";

describe("benchmarkAgainstEngland", () => {
  it("sets ESNEFT 2022 beside 1.54: 1.2461 − 1.54 is −0.2939, beyond its 99.8% interval up to 1.473", () => {
    const measure = measureOf(
      calculateIndicators(readExample("esneft-2022")),
      "indicator-2/relative-likelihood",
    );
    const answer = benchmarkAgainstEngland(measure, { year: 2022 });
    if (answer.status === "not-calculable") throw new Error(answer.reason);
    expect(answer).toMatchObject({
      nationalYear: 2022,
      yearsBehind: 0,
      printed: "1.54",
      comparison: "better",
    });
    expect(new Decimal(answer.difference).toFixed(4)).toBe("-0.2939");
    expect(answer.placement).toMatchObject({
      standing: "better-than-average",
      beyond: "outer",
      centreFrom: "given",
    });
    expect(answer.source).toBe("nhs-england-wres");
  });

  it("takes the latest year before, and says how far behind: indicator 3 was last read for 2022", () => {
    const answer = benchmarkAgainstEngland({ ratio: "1.20" }, { indicator: 3, year: 2024 });
    expect(answer).toMatchObject({
      nationalYear: 2022,
      yearsBehind: 2,
      printed: "1.14",
      comparison: "worse",
    });
    expect(answer).toMatchObject({ placement: { status: "not-placed", reason: "counts-not-published" } });
  });

  it("calls what prints alike alike: 1.5449 is 1.54", () => {
    const rates = { over: { count: 15_449, of: 100_000 }, under: { count: 10_000, of: 100_000 } };
    expect(benchmarkAgainstEngland(rates, { indicator: 2, year: 2022 })).toMatchObject({
      comparison: "same-as-printed",
    });
  });

  it("has no answer before the first figure, or without a value", () => {
    expect(benchmarkAgainstEngland({ ratio: "1.2" }, { indicator: 4, year: 2015 })).toMatchObject({
      reason: "not-given",
    });
    const nobody = { over: { count: 1, of: 9 }, under: { count: 0, of: 9 } };
    expect(benchmarkAgainstEngland(nobody, { indicator: 4, year: 2016 })).toMatchObject({
      reason: "nobody-in-the-comparison",
    });
  });

  it("stops what England has no figure for", () => {
    const results = calculateIndicators(readExample("esneft-2022"));
    for (const id of [
      "indicator-5/bme",
      "indicator-2/likelihood/bme",
      "indicator-2/relative-likelihood/asian",
    ]) {
      expect(() => benchmarkAgainstEngland(measureNamed(results, id), { year: 2022 })).toThrow(id);
    }
    expect(() => benchmarkAgainstEngland({ ratio: "1.2" }, { year: 2022 })).toThrow(
      "without such an indicator",
    );
    expect(() => benchmarkAgainstEngland({ percentage: "1.2" }, { indicator: 2, year: 2022 })).toThrow(
      "proportion",
    );
  });

  it("sets a share of the workforce beside England's, in per cent, and calls neither the better", () => {
    const results = calculateIndicators(readExample("esneft-2022"));
    const answer = benchmarkAgainstEngland(measureNamed(results, "indicator-1/workforce/bme"), {
      year: 2024,
    });
    // 2483 of 11549 are 21.5%.
    expect(answer).toMatchObject({
      status: "calculated",
      printed: "28.6%",
      source: "nhs-employers-2025",
      read: "2026-11",
      comparison: "beside",
      placement: { status: "not-placed", reason: "no-direction" },
    });
  });

  it.each([
    [2024, "better", { standing: "better-than-average" }],
    // England's figure of 2024 is two years behind 2026, which is near enough, and three behind 2027.
    [2026, "better", { standing: "better-than-average" }],
    [2027, "not-compared", { status: "not-placed", reason: "too-old" }],
  ])("compares 14.9%% of a survey of %d with 24.9%%: %s", (year, comparison, placement) => {
    const results = calculateIndicators({
      organisation: { code: "X", name: "Example" },
      year,
      survey: {
        year: year - 1,
        "harassment-from-staff": { white: { yes: 200, answered: 1000 }, bme: { yes: 149, answered: 1000 } },
      },
    });
    const answer = benchmarkAgainstEngland(measureNamed(results, "indicator-6/bme"), { year });
    expect(answer).toMatchObject({ nationalYear: 2024, comparison, placement });
  });

  it("places nothing of a board: who is on it is known", () => {
    const national = [
      {
        year: 2022,
        measure: "indicator-9/difference/board/bme",
        printed: "-8.1",
        source: "own",
        read: "2023-01",
      },
    ];
    const results = calculateIndicators({
      organisation: { code: "X", name: "Example" },
      year: 2022,
      workforce: { total: { white: 80, bme: 20, unknown: 0 } },
      board: { total: { white: 9, bme: 1, unknown: 0 } },
    });
    const answer = benchmarkAgainstEngland(measureNamed(results, "indicator-9/difference/board/bme"), {
      year: 2022,
      national,
    });
    expect(answer).toMatchObject({
      printed: "-8.1",
      read: "2023-01",
      placement: { status: "not-placed", reason: "of-a-board" },
    });
  });

  it("says of a source that is not in the library when it was read only where the figure says so", () => {
    const own = { year: 2022, measure: "indicator-2/relative-likelihood", printed: "1.60", source: "own" };
    const of = (national: readonly (typeof own & { readonly read?: string })[]) =>
      benchmarkAgainstEngland({ ratio: "1.2" }, { indicator: 2, year: 2022, national });
    expect(of([own])).toMatchObject({ source: "own", read: null });
    expect(of([{ ...own, read: "2026-05" }])).toMatchObject({ source: "own", read: "2026-05" });
  });
});
