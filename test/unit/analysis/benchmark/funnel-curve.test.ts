import { describe, expect, test } from "vitest";
import { funnelCurve } from "../../../../src/analysis/benchmark/funnel-curve.ts";

describe("the lines of a funnel", () => {
  // 20 of 100 and 60 of 300 are 80 of 400: a fifth.
  const curve = funnelCurve([
    { count: 60, of: 300 },
    { count: 20, of: 100 },
    { percentage: "99.9" },
    { count: null, of: 50 },
    { count: 0, of: 0 },
  ]);

  test("lie around the share of all together", () => {
    expect(curve?.centre).toBe(0.2);
  });

  test("run from the smallest number of people to the largest, each number once", () => {
    const sizes = curve?.limits.map(({ of }) => of) ?? [];
    expect([sizes[0], sizes.at(-1)]).toEqual([100, 300]);
    expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => one - other));
    expect(sizes).toHaveLength(40);
  });

  // 0.2 ± z √(0.2 × 0.8 × (1/100 − 1/400)) is 0.2 ± 0.0346410 z, z being 1.96 and 3.09.
  test("are the limits of that number among all 400", () => {
    const [first] = curve?.limits ?? [];
    expect(first?.inner.lower).toBeCloseTo(0.2 - 0.0678964, 7);
    expect(first?.inner.upper).toBeCloseTo(0.2 + 0.0678964, 7);
    expect(first?.outer.lower).toBeCloseTo(0.2 - 0.1070407, 7);
    expect(first?.outer.upper).toBeCloseTo(0.2 + 0.1070407, 7);
  });

  test("of trusts of one size are one point", () => {
    const alike = funnelCurve([
      { count: 1, of: 10 },
      { count: 2, of: 10 },
    ]);
    expect(alike?.limits.map(({ of }) => of)).toEqual([10]);
  });

  test.each([
    ["one trust", [{ count: 1, of: 2 }]],
    [
      "nobody counted",
      [
        { count: 0, of: 9 },
        { count: 0, of: 8 },
      ],
    ],
    [
      "everybody counted",
      [
        { count: 9, of: 9 },
        { count: 8, of: 8 },
      ],
    ],
    ["percentages alone", [{ percentage: "1.0" }, { percentage: "2.0" }]],
  ])("are not drawn for %s", (_, shares) => {
    expect(funnelCurve(shares)).toBeNull();
  });
});
