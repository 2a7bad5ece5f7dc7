import { meanRatioInterval, medianRank, medianRatioInterval } from "wres-metrics/statistics";
import { describe, expect, test } from "vitest";
import { logGamma, studentQuantile, studentTwoSidedP } from "../../../src/statistics/student-distribution.ts";

// R 4.2.2: qt(.975, …), qt(.995, …), 2 * pt(-t, 7.5), lgamma(…)
describe("Student's distribution", () => {
  test.each([
    [0.95, 1, 12.706204736174694],
    [0.95, 2.5, 3.5746548420036919],
    [0.95, 10, 2.2281388519862739],
    [0.95, 33.3, 2.0338192241340529],
    [0.95, 1e6, 1.9599663568141066],
    [0.99, 1, 63.656741162871526],
    [0.99, 2.5, 7.1637281389488026],
    [0.99, 1e6, 2.5758342201053335],
  ])("has at level %d and %d degrees of freedom the quantile of R", (level, freedom, quantile) => {
    expect(studentQuantile(level, freedom) / quantile).toBeCloseTo(1, 9);
  });

  test.each([
    [0, 1],
    [0.1, 0.92296533206779019],
    [1, 0.34847602563075125],
    [3, 0.018390938608204493],
    [30, 4.3747334101036403e-9],
  ])("has beyond %d the chance of R", (t, p) => {
    expect(studentTwoSidedP(t, 7.5) / p).toBeCloseTo(1, 12);
  });

  test.each([
    [0.5, 0.57236494292470008],
    [1.5, -0.12078223763524518],
    [3.25, 0.93580193110872523],
    [100.5, 361.43554046777757],
  ])("ln Γ(%d) is that of R", (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 12);
  });
});

// The samples of the examples in the R package statpsych 1.9.0: 36 44 47 42 49 39 46 31 33 48, and
// 32 39 26 35 43 27 40 37 34 29 49 42 40.
describe("meanRatioInterval", () => {
  const one = { people: 10, mean: 41.5, standardDeviation: 6.4506674934545432 };
  const other = { people: 13, mean: 473 / 13, standardDeviation: 6.7396644518163455 };

  // The formulas of ci.ratio.mean2 in R 4.2.2, which print 0.98372770249227826 and 1.32246965293673457.
  test("is that of Bonett and Price", () => {
    const interval = meanRatioInterval({ over: one, under: other });
    expect(interval?.lower).toBeCloseTo(0.98372770249227826, 11);
    expect(interval?.upper).toBeCloseTo(1.32246965293673457, 11);
    expect(interval?.method).toBe("bonett-price-means");
  });

  test("turns over when the samples change places", () => {
    const [a, b] = [
      meanRatioInterval({ over: one, under: other }),
      meanRatioInterval({ over: other, under: one }),
    ];
    expect((a?.lower ?? 0) * (b?.upper ?? 0)).toBeCloseTo(1, 12);
  });

  // Two people on each side, whose standard deviation is a tenth of the mean: the variances are 0.1²/2 each, and Satterthwaite's
  // freedom is 2. scipy 1.17.1: exp(±t.ppf(0.975, 2) · 0.1)
  test("holds for two people on each side", () => {
    const two = { people: 2, mean: 20, standardDeviation: 2 };
    const interval = meanRatioInterval({ over: two, under: two });
    expect(interval?.lower).toBeCloseTo(0.6503365551265876, 11);
    expect(interval?.upper).toBeCloseTo(1.5376653705178094, 11);
  });

  test("has no answer for one person, or where nothing varies", () => {
    expect(meanRatioInterval({ over: { ...one, people: 1 }, under: other })).toBeNull();
    expect(meanRatioInterval({ over: one, under: { ...other, people: 1 } })).toBeNull();
    expect(meanRatioInterval({ over: { ...one, people: 0 }, under: { ...other, people: 0 } })).toBeNull();
    const even = { people: 10, mean: 20, standardDeviation: 0 };
    expect(meanRatioInterval({ over: even, under: even })).toBeNull();
  });

  test.each([
    { people: 1.5, mean: 1, standardDeviation: 1 },
    { people: 10, mean: 0, standardDeviation: 1 },
    { people: 10, mean: 1, standardDeviation: -1 },
  ])("refuses %o", (wrong) => {
    expect(() => meanRatioInterval({ over: wrong, under: other })).toThrow(
      /expected a whole number of people/,
    );
  });
});

describe("medianRatioInterval", () => {
  // ci.ratio.median2(.05, y1, y2) of statpsych 1.9.0 is printed as 43, 37, 1.162162, 0.927667, 1.455933. n/2 − √n is 1.84 and
  // 2.89: the second of the ten from both ends (33 and 48), the third of the thirteen (29 and 42).
  test("is that of Bonett and Price", () => {
    const interval = medianRatioInterval({
      over: { people: 10, median: 43, beside: [33, 48] },
      under: { people: 13, median: 37, beside: [29, 42] },
    });
    expect(interval?.lower).toBeCloseTo(0.927667, 6);
    expect(interval?.upper).toBeCloseTo(1.455933, 6);
  });

  // R 4.2.2, with pbinom for a million people: 0.89898920776778357 and 0.94686999540639327.
  test("holds for a million people beside nine", () => {
    const interval = medianRatioInterval(
      {
        over: { people: 1_200_000, median: 15.5, beside: [15.49, 15.51] },
        under: { people: 9, median: 16.8, beside: [16.5, 17.2] },
      },
      { level: 0.99 },
    );
    expect(interval?.lower).toBeCloseTo(0.89898920776778357, 11);
    expect(interval?.upper).toBeCloseTo(0.94686999540639327, 11);
  });

  // Of two throws of a coin none is a head with the chance 1/4. scipy 1.17.1: exp(±norm.ppf(0.975) · √2 · ln(25/16) / (2 norm.ppf(0.75)))
  test("holds for two people on each side", () => {
    const two = { people: 2, median: 20, beside: [16, 25] } as const;
    const interval = medianRatioInterval({ over: two, under: two });
    expect(interval?.lower).toBeCloseTo(0.3997140813187441, 12);
    expect(interval?.upper).toBeCloseTo(2.501788270007355, 12);
    expect(interval?.method).toBe("bonett-price-medians");
  });

  test("the ranks are the nearest whole numbers to n/2 − √n, and never below the first", () => {
    expect([1, 3, 10, 13, 81, 100].map(medianRank)).toEqual([1, 1, 2, 3, 32, 40]);
  });

  test("has no answer for one person, or where nothing varies", () => {
    const even = { people: 20, median: 10, beside: [10, 10] } as const;
    expect(medianRatioInterval({ over: even, under: even })).toBeNull();
    expect(medianRatioInterval({ over: { ...even, people: 1 }, under: even })).toBeNull();
    expect(medianRatioInterval({ over: even, under: { ...even, people: 1 } })).toBeNull();
    const varied = { people: 20, median: 10, beside: [8, 12.5] } as const;
    expect(medianRatioInterval({ over: { ...varied, people: 0 }, under: varied })).toBeNull();
    expect(medianRatioInterval({ over: varied, under: { ...varied, people: 0 } })).toBeNull();
  });

  test.each([
    { people: 10, median: 10, beside: [11, 12] },
    { people: 10, median: 10, beside: [0, 12] },
    { people: -1, median: 10, beside: [9, 12] },
  ] as const)("refuses %o", (wrong) => {
    const under = { people: 10, median: 10, beside: [9, 11] } as const;
    expect(() => medianRatioInterval({ over: wrong, under })).toThrow(/amounts above 0 in this order/);
  });
});

describe("amounts that vary beyond measure", () => {
  const usual = { people: 40, mean: 20, standardDeviation: 5 };

  test.each([
    // The standard error of ln(mean) is 10^6 ÷ √2: e to the power of some millions is beyond any number.
    ["a wide sample", { people: 2, mean: 1, standardDeviation: 1e6 }],
    ["a variance beyond any number", { people: 2, mean: 1e-300, standardDeviation: 1e300 }],
  ])("have no interval of means: %s", (_, wide) => {
    expect(meanRatioInterval({ over: wide, under: usual })).toBeNull();
    expect(meanRatioInterval({ over: usual, under: wide })).toBeNull();
  });

  test("have no interval of medians", () => {
    const wide = { people: 4, median: 1, beside: [1e-300, 1e300] } as const;
    const half = { people: 40, median: 20, beside: [18, 22] } as const;
    expect(medianRatioInterval({ over: wide, under: half })).toBeNull();
  });
});
