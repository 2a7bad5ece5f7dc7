import { describe, expect, it } from "vitest";
import { miettinenNurminenDifferenceInterval } from "../../../src/statistics/miettinen-nurminen-difference-interval.ts";
import { newcombeDifferenceInterval } from "../../../src/statistics/newcombe-difference-interval.ts";

const none = { count: 0, of: 10 };
const all = { count: 20, of: 20 };

describe.each([
  ["newcombe", newcombeDifferenceInterval],
  ["miettinen-nurminen-difference", miettinenNurminenDifferenceInterval],
] as const)("%s", (method, interval) => {
  it("names itself and the level", () => {
    expect(interval({ a: all, b: none }, { level: 0.998 })).toMatchObject({ level: 0.998, method });
  });

  it("ends at exactly 1 and −1 where one group is at 100% and the other at 0%", () => {
    expect(interval({ a: all, b: none })?.upper).toBe(1);
    expect(interval({ a: all, b: none })?.lower).toBeLessThan(1);
    expect(interval({ a: none, b: all })?.lower).toBe(-1);
    expect(interval({ a: none, b: all })?.upper).toBeGreaterThan(-1);
  });

  it("has no answer where a group is nobody", () => {
    expect(interval({ a: { count: 0, of: 0 }, b: all })).toBeNull();
    expect(interval({ a: all, b: { count: 0, of: 0 } })).toBeNull();
  });
});

describe("both at 0% or both at 100%", () => {
  const z2 = 3.841458820694124;

  it("are Wilson's limits for Newcombe", () => {
    const zero = newcombeDifferenceInterval({ a: none, b: { count: 0, of: 20 } });
    expect(zero?.lower).toBeCloseTo(-z2 / (20 + z2), 12);
    expect(zero?.upper).toBeCloseTo(z2 / (10 + z2), 12);
  });

  it("are those of z²N/(N − 1) for Miettinen and Nurminen", () => {
    const c = (z2 * 30) / 29;
    const full = miettinenNurminenDifferenceInterval({ a: { count: 10, of: 10 }, b: all });
    expect(full?.lower).toBeCloseTo(-c / (10 + c), 12);
    expect(full?.upper).toBeCloseTo(c / (20 + c), 12);
  });
});
