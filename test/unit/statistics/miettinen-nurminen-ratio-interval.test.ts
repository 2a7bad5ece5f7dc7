import { describe, expect, it } from "vitest";
import { miettinenNurminenRatioInterval } from "../../../src/statistics/miettinen-nurminen-ratio-interval.ts";

const some = { count: 3, of: 1200 };
const none = { count: 0, of: 3600 };
const nobody = { count: 0, of: 0 };

describe("miettinenNurminenRatioInterval", () => {
  it("names itself and the level", () => {
    expect(miettinenNurminenRatioInterval({ over: some, under: none }, { level: 0.8 })).toMatchObject({
      level: 0.8,
      method: "miettinen-nurminen-ratio",
    });
  });

  it("is 0 to Infinity for 0 and 0", () => {
    expect(miettinenNurminenRatioInterval({ over: { count: 0, of: 5 }, under: none })).toMatchObject({
      lower: 0,
      upper: Infinity,
    });
  });

  it("starts at exactly 0 with nobody above the line, and ends at Infinity with nobody below it", () => {
    const below = miettinenNurminenRatioInterval({ over: none, under: some });
    expect(below?.lower).toBe(0);
    expect(below?.upper).toBeLessThan(1);
    const above = miettinenNurminenRatioInterval({ over: some, under: none });
    expect(above?.lower).toBeGreaterThan(1);
    expect(above?.upper).toBe(Infinity);
  });

  it("has no answer where a group is nobody", () => {
    expect(miettinenNurminenRatioInterval({ over: nobody, under: some })).toBeNull();
    expect(miettinenNurminenRatioInterval({ over: some, under: nobody })).toBeNull();
  });

  it("is n/(n + c) to 1 + c/m with c = z²N/(N − 1) for everybody in both groups", () => {
    const groups = { over: { count: 10, of: 10 }, under: { count: 20, of: 20 } };
    const c = (3.841458820694124 * 30) / 29;
    expect(miettinenNurminenRatioInterval(groups)?.lower).toBeCloseTo(10 / (10 + c), 12);
    expect(miettinenNurminenRatioInterval(groups)?.upper).toBeCloseTo(1 + c / 20, 12);
  });
});
