import { weightedTrend } from "wres-metrics/statistics";
import { describe, expect, test } from "vitest";

describe("weightedTrend", () => {
  // LPT's appointments of 2020, 2021 and 2022, White and BME: ratios 1.14, 1.46 and 1.79. R 4.2.2:
  // summary(glm(log(ratio) ~ year, weights = 1 / (1/x − 1/n + 1/y − 1/m)), dispersion = 1)
  test("is log-linear for ratios, as R has it", () => {
    const years = [
      { at: 2020, x: 341, n: 3005, y: 186, m: 1861 },
      { at: 2021, x: 400, n: 3327, y: 171, m: 2082 },
      { at: 2022, x: 596, n: 3842, y: 207, m: 2386 },
    ];
    const trend = weightedTrend(
      years.map(({ at, x, n, y, m }) => ({
        at,
        estimate: Math.log(x / n / (y / m)),
        variance: 1 / x - 1 / n + 1 / y - 1 / m,
      })),
    );
    expect(trend?.slope).toBeCloseTo(0.226089388523524726, 10);
    expect(trend?.statistic).toBeCloseTo(3.93442141841233, 8);
    expect(trend?.p).toBeCloseTo(8.3397347629285e-5, 11);
    // slope ± 1.959964 · 0.057464456518427451
    expect(trend?.lower).toBeCloseTo(0.226089388523525 - 1.95996398454005 * 0.0574644565184275, 10);
    expect(trend?.upper).toBeCloseTo(0.226089388523525 + 1.95996398454005 * 0.0574644565184275, 10);
  });

  // R 4.2.2: prop.trend.test(c(120, 150, 190), c(800, 850, 900), score = 2020:2022)
  test("is the test of Cochran and Armitage for shares with the variance of all years together", () => {
    const years = [
      { at: 2020, count: 120, of: 800 },
      { at: 2021, count: 150, of: 850 },
      { at: 2022, count: 190, of: 900 },
    ];
    const pooled = (120 + 150 + 190) / (800 + 850 + 900);
    const trend = weightedTrend(
      years.map(({ at, count, of }) => ({
        at,
        estimate: count / of,
        variance: (pooled * (1 - pooled)) / of,
      })),
    );
    expect((trend?.statistic ?? 0) ** 2).toBeCloseTo(10.7666775692006, 10);
    expect(trend?.p).toBeCloseTo(0.00103343852784023, 13);
  });

  const point = (at: number, estimate = at, variance = 1) => ({ at, estimate, variance });

  test("has no answer for two years, or for three of one year", () => {
    expect(weightedTrend([point(1), point(2)])).toBeNull();
    expect(weightedTrend([point(1), point(1, 2), point(1, 3)])).toBeNull();
  });

  test("refuses a variance that is none", () => {
    for (const variance of [0, -1, NaN, Infinity]) {
      expect(() => weightedTrend([point(1, 1, variance), point(2), point(3)])).toThrow(
        expect.objectContaining({ code: "invalid-option" }),
      );
    }
  });
});
