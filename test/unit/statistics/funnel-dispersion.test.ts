import { describe, expect, it } from "vitest";
import { funnelDispersion } from "../../../src/statistics/funnel-dispersion.ts";

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
