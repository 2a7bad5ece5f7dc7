import { describe, expect, it } from "vitest";
import { funnelLimits } from "../../../src/statistics/funnel-limits.ts";

describe("funnelLimits", () => {
  it("draws 0.2 ± 1.96 · 0.02 and 0.2 ± 3.09 · 0.02 for 400 people", () => {
    const limits = funnelLimits({ centre: 0.2, of: 400 });
    expect(limits?.method).toBe("funnel");
    expect(limits?.inner.lower).toBeCloseTo(0.1608, 14);
    expect(limits?.inner.upper).toBeCloseTo(0.2392, 14);
    expect(limits?.outer.lower).toBeCloseTo(0.1382, 14);
    expect(limits?.outer.upper).toBeCloseTo(0.2618, 14);
    expect([limits?.inner.level, limits?.outer.level]).toEqual([0.95, 0.998]);
  });

  it("uses all digits of the quantiles when asked (R: qnorm(0.975), qnorm(0.999))", () => {
    const limits = funnelLimits({ centre: 0.2, of: 400 }, { quantiles: "full" });
    expect(limits?.inner.upper).toBeCloseTo(0.2 + 0.02 * 1.95996398454005, 14);
    expect(limits?.outer.upper).toBeCloseTo(0.2 + 0.02 * 3.09023230616781, 14);
  });

  it("widens by the root of the dispersion", () => {
    expect(funnelLimits({ centre: 0.2, of: 400 }, { dispersion: 4 })?.inner.upper).toBeCloseTo(0.2784, 14);
  });

  it("never leaves 0 to 1", () => {
    expect(funnelLimits({ centre: 0.2, of: 1 })?.outer).toMatchObject({ lower: 0, upper: 1 });
    expect(funnelLimits({ centre: 0, of: 10 })?.outer).toMatchObject({ lower: 0, upper: 0 });
    expect(funnelLimits({ centre: 1, of: 10 })?.outer).toMatchObject({ lower: 1, upper: 1 });
  });

  it("has no answer for nobody", () => {
    expect(funnelLimits({ centre: 0.2, of: 0 })).toBeNull();
  });

  it("stops a percentage, a narrower funnel and an unknown quantile", () => {
    expect(() => funnelLimits({ centre: 21.3, of: 10 })).toThrow("centre is 21.3");
    expect(() => funnelLimits({ centre: 0.2, of: 10 }, { dispersion: 0.5 })).toThrow("dispersion is 0.5");
    expect(() => funnelLimits({ centre: 0.2, of: 10 }, { quantiles: "three" as "full" })).toThrow('"three"');
  });
});
