import { describe, expect, it } from "vitest";
import { koopmanRatioInterval } from "../../../src/statistics/koopman-ratio-interval.ts";

const some = { count: 3, of: 1200 };
const none = { count: 0, of: 3600 };
const nobody = { count: 0, of: 0 };

describe("koopmanRatioInterval", () => {
  it("gives the limits of ESNEFT 2022 as computed in 60 digits", () => {
    const interval = koopmanRatioInterval({
      over: { count: 1203, of: 4319 },
      under: { count: 342, of: 1530 },
    });
    expect(interval?.lower).toBeCloseTo(1.1229561416903, 13);
    expect(interval?.upper).toBeCloseTo(1.3851977878065, 13);
    expect(interval).toMatchObject({ level: 0.95, method: "koopman-score" });
  });

  it("gives 1.80 (0.476 to 6.800) its limits", () => {
    const interval = koopmanRatioInterval({ over: some, under: { count: 5, of: 3600 } });
    expect(interval?.lower).toBeCloseTo(0.475975754498, 11);
    expect(interval?.upper).toBeCloseTo(6.799722364632, 11);
  });

  it("keeps every digit where one group is nearly at 100% and the other nearly at 0%", () => {
    const interval = koopmanRatioInterval({
      over: { count: 1999999, of: 2000000 },
      under: { count: 1, of: 2000000 },
    });
    expect(interval).not.toBeNull();
    expect((interval?.lower ?? 0) / 353049.63326740556 - 1).toBeCloseTo(0, 12);
    expect((interval?.upper ?? 0) / 11329862.166663948 - 1).toBeCloseTo(0, 12);
  });

  it("names itself and the level", () => {
    expect(koopmanRatioInterval({ over: some, under: none }, { level: 0.8 })).toMatchObject({
      level: 0.8,
      method: "koopman-score",
    });
  });

  it("is 0 to Infinity for 0 and 0", () => {
    expect(koopmanRatioInterval({ over: { count: 0, of: 5 }, under: none })).toMatchObject({
      lower: 0,
      upper: Infinity,
    });
  });

  it("starts at exactly 0 with nobody above the line, and ends at Infinity with nobody below it", () => {
    const below = koopmanRatioInterval({ over: none, under: some });
    expect(below?.lower).toBe(0);
    expect(below?.upper).toBeLessThan(1);
    const above = koopmanRatioInterval({ over: some, under: none });
    expect(above?.lower).toBeGreaterThan(1);
    expect(above?.upper).toBe(Infinity);
  });

  it("has no answer where a group is nobody", () => {
    expect(koopmanRatioInterval({ over: nobody, under: some })).toBeNull();
    expect(koopmanRatioInterval({ over: some, under: nobody })).toBeNull();
  });

  it("is n/(n + z²) to 1 + z²/m for everybody in both groups", () => {
    const groups = { over: { count: 10, of: 10 }, under: { count: 20, of: 20 } };
    const z2 = 3.841458820694124;
    expect(koopmanRatioInterval(groups)?.lower).toBeCloseTo(10 / (10 + z2), 12);
    expect(koopmanRatioInterval(groups)?.upper).toBeCloseTo(1 + z2 / 20, 12);
  });
});
