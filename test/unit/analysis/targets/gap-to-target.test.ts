import { gapToTarget } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { calculatedDecimal, calculatedValue } from "../../../support/calculated-value.ts";

describe("gapToTarget", () => {
  test("clinical band 8a of LPT against the share of its workforce", () => {
    const gap = gapToTarget({ share: { count: 17, of: 166 }, target: { count: 1409, of: 5511 } });
    // (1409 × 166 − 17 × 5511) / (5511 × 166) = (233,894 − 93,687) / 914,826 = 0.15326…
    expect(calculatedDecimal(gap.gap).toFixed(5)).toBe("0.15326");
    // 233,894 / 5511 = 42.44…, so 43; 43 − 17 = 26
    expect(gap.needed).toEqual({ status: "calculated", people: 43 });
    expect(gap.more).toEqual({ status: "calculated", people: 26 });
  });

  test("7% of 100 people is 7; in floating point it is 7.000000000000001, which rounds up to 8", () => {
    const { needed, more } = gapToTarget({ share: { count: 7, of: 100 }, target: { percentage: "7" } });
    expect(needed).toEqual({ status: "calculated", people: 7 });
    expect(more).toEqual({ status: "calculated", people: 0 });
  });

  test("above the target the gap is below 0, and nobody more is needed", () => {
    const { gap, needed, more } = gapToTarget({
      share: { count: 30, of: 100 },
      target: { percentage: "25" },
    });
    expect(calculatedValue(gap)).toBe("-0.05");
    expect(needed).toEqual({ status: "calculated", people: 25 });
    expect(more).toEqual({ status: "calculated", people: 0 });
  });

  test("a share that is known as a percentage has a gap, and no number of people", () => {
    const { gap, needed } = gapToTarget({ share: { percentage: "44.23" }, target: { percentage: "55" } });
    expect(calculatedValue(gap)).toBe("0.1077");
    expect(needed).toEqual({ status: "not-calculable", reason: "not-given" });
  });

  test("a count that is not given, and nobody at all", () => {
    const target = { percentage: "25" };
    expect(gapToTarget({ share: { count: null, of: 10 }, target }).more).toMatchObject({
      reason: "not-given",
    });
    expect(gapToTarget({ share: { count: 0, of: 0 }, target }).gap).toMatchObject({
      reason: "nobody-in-the-denominator",
    });
  });

  test("a target above everybody is a mistake of the program", () => {
    expect(() => gapToTarget({ share: { count: 1, of: 2 }, target: { count: 3, of: 2 } })).toThrow(
      expect.objectContaining({ code: "invalid-target" }),
    );
  });
});
