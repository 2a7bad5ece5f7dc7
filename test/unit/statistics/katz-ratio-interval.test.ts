import { describe, expect, it } from "vitest";
import { katzRatioInterval } from "../../../src/statistics/katz-ratio-interval.ts";

const some = { count: 3, of: 1200 };
const none = { count: 0, of: 3600 };
const nobody = { count: 0, of: 0 };

describe("katzRatioInterval", () => {
  it("gives the limits that epitools' riskratio.wald gives", () => {
    const interval = katzRatioInterval({ a: { count: 1203, of: 4319 }, b: { count: 342, of: 1530 } });
    expect(interval?.lower).toBeCloseTo(1.12187906727478, 13);
    expect(interval?.upper).toBeCloseTo(1.38404257992196, 13);
    expect(interval).toMatchObject({ level: 0.95, method: "katz" });
  });

  it("has no answer with a zero", () => {
    expect(katzRatioInterval({ a: some, b: none })).toBeNull();
    expect(katzRatioInterval({ a: none, b: some })).toBeNull();
    expect(katzRatioInterval({ a: nobody, b: some })).toBeNull();
  });

  it("is exactly 1 for everybody in both groups: its variance is 0 there", () => {
    const groups = { a: { count: 10, of: 10 }, b: { count: 20, of: 20 } };
    expect(katzRatioInterval(groups)).toMatchObject({ lower: 1, upper: 1 });
  });
});
