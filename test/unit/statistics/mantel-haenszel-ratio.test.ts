import { describe, expect, it } from "vitest";
import { katzRatioInterval } from "../../../src/statistics/katz-ratio-interval.ts";
import { mantelHaenszelRatio } from "../../../src/statistics/mantel-haenszel-ratio.ts";

const nobody = { count: 0, of: 0 };

describe("mantelHaenszelRatio", () => {
  it("pools two bands by hand: (90·200/500 + 50·100/500) / (40·300/500 + 10·400/500) = 46/32", () => {
    const strata = [
      { over: { count: 90, of: 300 }, under: { count: 40, of: 200 } },
      { over: { count: 50, of: 400 }, under: { count: 10, of: 100 } },
    ];
    const pooled = mantelHaenszelRatio({ strata });
    expect(pooled?.ratio).toBeCloseTo(1.4375, 14);
    expect(pooled).toMatchObject({ level: 0.95, method: "mantel-haenszel" });
  });

  it("is Katz's interval where there is one stratum", () => {
    const only = { over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } };
    const pooled = mantelHaenszelRatio({ strata: [only] }, { level: 0.9 });
    const katz = katzRatioInterval(only, { level: 0.9 });
    expect(pooled?.lower).toBeCloseTo(katz?.lower ?? 0, 13);
    expect(pooled?.upper).toBeCloseTo(katz?.upper ?? 0, 13);
  });

  it("finds one ratio in strata that all have it, where the total has another", () => {
    // 0.8 over 0.4 and 0.1 over 0.05; together 18/110 over 42/140, which is 0.55: Simpson's paradox.
    const strata = [
      { over: { count: 8, of: 10 }, under: { count: 40, of: 100 } },
      { over: { count: 10, of: 100 }, under: { count: 2, of: 40 } },
    ];
    expect(mantelHaenszelRatio({ strata })?.ratio).toBeCloseTo(2, 14);
  });

  it("learns nothing from a stratum without people in both groups", () => {
    const one = { over: { count: 9, of: 30 }, under: { count: 4, of: 20 } };
    const more = [
      one,
      { over: { count: 3, of: 9 }, under: nobody },
      { over: nobody, under: { count: 3, of: 9 } },
      { over: nobody, under: nobody },
    ];
    expect(mantelHaenszelRatio({ strata: more })).toEqual(mantelHaenszelRatio({ strata: [one] }));
  });

  it("has no answer without strata, or with nobody counted in a group", () => {
    expect(mantelHaenszelRatio({ strata: [] })).toBeNull();
    expect(
      mantelHaenszelRatio({ strata: [{ over: { count: 0, of: 5 }, under: { count: 2, of: 5 } }] }),
    ).toBeNull();
    expect(
      mantelHaenszelRatio({ strata: [{ over: { count: 2, of: 5 }, under: { count: 0, of: 5 } }] }),
    ).toBeNull();
  });
});
