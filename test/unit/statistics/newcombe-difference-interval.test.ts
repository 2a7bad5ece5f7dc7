import { describe, expect, it } from "vitest";
import { newcombeDifferenceInterval } from "../../../src/statistics/newcombe-difference-interval.ts";

const none = { count: 0, of: 10 };
const all = { count: 20, of: 20 };
const z2 = 3.841458820694124;

describe("newcombeDifferenceInterval", () => {
  it("names itself and the level", () => {
    expect(newcombeDifferenceInterval({ over: all, under: none }, { level: 0.998 })).toMatchObject({
      level: 0.998,
      method: "newcombe",
    });
  });

  it("ends at exactly 1 and −1 where one group is at 100% and the other at 0%", () => {
    expect(newcombeDifferenceInterval({ over: all, under: none })?.upper).toBe(1);
    expect(newcombeDifferenceInterval({ over: all, under: none })?.lower).toBeLessThan(1);
    expect(newcombeDifferenceInterval({ over: none, under: all })?.lower).toBe(-1);
    expect(newcombeDifferenceInterval({ over: none, under: all })?.upper).toBeGreaterThan(-1);
  });

  it("has no answer where a group is nobody", () => {
    expect(newcombeDifferenceInterval({ over: { count: 0, of: 0 }, under: all })).toBeNull();
    expect(newcombeDifferenceInterval({ over: all, under: { count: 0, of: 0 } })).toBeNull();
  });

  it("joins Wilson's limits where both are at 0%", () => {
    const zero = newcombeDifferenceInterval({ over: none, under: { count: 0, of: 20 } });
    expect(zero?.lower).toBeCloseTo(-z2 / (20 + z2), 12);
    expect(zero?.upper).toBeCloseTo(z2 / (10 + z2), 12);
  });
});
