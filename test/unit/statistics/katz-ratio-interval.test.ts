import { describe, expect, it } from "vitest";
import { katzRatioInterval } from "../../../src/statistics/katz-ratio-interval.ts";

const some = { count: 3, of: 1200 };
const none = { count: 0, of: 3600 };
const nobody = { count: 0, of: 0 };

describe("katzRatioInterval", () => {
  it("gives the limits that epitools' riskratio.wald gives", () => {
    const interval = katzRatioInterval({ over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } });
    expect(interval?.lower).toBeCloseTo(1.12187906727478, 13);
    expect(interval?.upper).toBeCloseTo(1.38404257992196, 13);
    expect(interval).toMatchObject({ level: 0.95, method: "katz" });
  });

  it("has no answer with a zero", () => {
    expect(katzRatioInterval({ over: some, under: none })).toBeNull();
    expect(katzRatioInterval({ over: none, under: some })).toBeNull();
    expect(katzRatioInterval({ over: nobody, under: some })).toBeNull();
  });

  it("is exactly 1 for everybody in both groups: its variance is 0 there", () => {
    const groups = { over: { count: 10, of: 10 }, under: { count: 20, of: 20 } };
    expect(katzRatioInterval(groups)).toMatchObject({ lower: 1, upper: 1 });
  });
});
