import { describe, expect, it } from "vitest";
import { miettinenNurminenDifferenceInterval } from "../../../src/statistics/miettinen-nurminen-difference-interval.ts";

const none = { count: 0, of: 10 };
const all = { count: 20, of: 20 };
const z2 = 3.841458820694124;

describe("miettinenNurminenDifferenceInterval", () => {
  it("names itself and the level", () => {
    expect(miettinenNurminenDifferenceInterval({ over: all, under: none }, { level: 0.998 })).toMatchObject({
      level: 0.998,
      method: "miettinen-nurminen-difference",
    });
  });

  it("ends at exactly 1 and −1 where one group is at 100% and the other at 0%", () => {
    expect(miettinenNurminenDifferenceInterval({ over: all, under: none })?.upper).toBe(1);
    expect(miettinenNurminenDifferenceInterval({ over: all, under: none })?.lower).toBeLessThan(1);
    expect(miettinenNurminenDifferenceInterval({ over: none, under: all })?.lower).toBe(-1);
    expect(miettinenNurminenDifferenceInterval({ over: none, under: all })?.upper).toBeGreaterThan(-1);
  });

  it("has no answer where a group is nobody", () => {
    expect(miettinenNurminenDifferenceInterval({ over: { count: 0, of: 0 }, under: all })).toBeNull();
    expect(miettinenNurminenDifferenceInterval({ over: all, under: { count: 0, of: 0 } })).toBeNull();
  });

  it("has closed forms with z²N/(N − 1) where both are at 100%", () => {
    const c = (z2 * 30) / 29;
    const full = miettinenNurminenDifferenceInterval({ over: { count: 10, of: 10 }, under: all });
    expect(full?.lower).toBeCloseTo(-c / (10 + c), 12);
    expect(full?.upper).toBeCloseTo(c / (20 + c), 12);
  });
});
