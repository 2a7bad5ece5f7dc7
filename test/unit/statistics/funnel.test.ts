import { describe, expect, it } from "vitest";
import { funnelDispersion } from "../../../src/statistics/funnel-dispersion.ts";
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

describe("funnelDispersion", () => {
  it("is the mean of squared scores, by hand: z = −1.25, 2.5, −2.5, so (1.5625 + 6.25 + 6.25) / 3", () => {
    const shares = [70, 100, 60].map((count) => ({ count, of: 400 }));
    expect(funnelDispersion({ centre: 0.2, shares })).toBeCloseTo(4.6875, 12);
  });

  it("draws the extreme tenth in at each end: z = 10 and −10 become 1 and −1 among ten peers", () => {
    const counts = [40, 72, 72, 72, 72, 88, 88, 88, 88, 160];
    const shares = counts.map((count) => ({ count, of: 400 }));
    expect(funnelDispersion({ centre: 0.2, shares })).toBeCloseTo(1, 12);
    expect(funnelDispersion({ centre: 0.2, shares }, { winsorised: 0 })).toBeCloseTo(13.3, 12);
  });

  it("is never below 1, and leaves out peers of nobody", () => {
    expect(funnelDispersion({ centre: 0.2, shares: [{ count: 80, of: 400 }] })).toBe(1);
    const withNobody = [
      { count: 0, of: 1 },
      { count: 0, of: 0 },
    ];
    expect(funnelDispersion({ centre: 0.8, shares: withNobody })).toBeCloseTo(4, 12);
  });

  it("has no answer without peers, or where chance has no room", () => {
    expect(funnelDispersion({ centre: 0.2, shares: [] })).toBeNull();
    expect(funnelDispersion({ centre: 1, shares: [{ count: 1, of: 1 }] })).toBeNull();
    expect(funnelDispersion({ centre: 0, shares: [{ count: 1, of: 1 }] })).toBeNull();
  });

  it("stops half or more being drawn in", () => {
    expect(() => funnelDispersion({ centre: 0.2, shares: [] }, { winsorised: 0.5 })).toThrow("winsorised");
  });
});
