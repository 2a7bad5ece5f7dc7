import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../src/statistics/wilson-interval.ts";

describe("wilsonInterval", () => {
  it("gives the limits that R's prop.test(1203, 4319, correct = FALSE) gives", () => {
    const interval = wilsonInterval({ count: 1203, of: 4319 });
    expect(interval?.lower).toBeCloseTo(0.265368810751587, 14);
    expect(interval?.upper).toBeCloseTo(0.292098189085626, 14);
    expect(interval).toMatchObject({ level: 0.95, method: "wilson" });
  });

  it.each([1, 7, 1530, 1_500_000])("starts at exactly 0 for 0 of %i and ends at exactly 1 for all", (of) => {
    for (const level of [0.5, 0.95, 0.998, 0.9999]) {
      expect(wilsonInterval({ count: 0, of }, { level })?.lower).toBe(0);
      expect(wilsonInterval({ count: of, of }, { level })?.upper).toBe(1);
    }
  });

  it("has the limits of one person by hand: z² / (1 + z²) with z² = 3.8414588", () => {
    expect(wilsonInterval({ count: 0, of: 1 })?.upper).toBeCloseTo(0.793450685622763, 12);
    expect(wilsonInterval({ count: 1, of: 1 })?.lower).toBeCloseTo(0.206549314377237, 12);
  });

  it("has no answer for a share of nobody", () => {
    expect(wilsonInterval({ count: 0, of: 0 })).toBeNull();
  });
});
