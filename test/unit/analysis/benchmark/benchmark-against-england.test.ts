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
});
