import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { chiSquaredTest, newcombeDifferenceInterval, wilsonInterval } from "wres-metrics/statistics";

const bme = { count: 120, of: 300 };
const white = { count: 300, of: 1000 };
const populations = { over: 1030, under: 2500 };

// R 4.2.2: with n* = n (N - 1) / (N - n), prop.test(x n* / n, n*, correct = FALSE) has Wilson's interval and the statistic; Newcombe's
// interval is its two Wilson intervals put together by the squares.
describe("a sample of a known population", () => {
  test.each([
    [{ count: 61, of: 75 }, 415, 0.721385309405, 0.879985140249],
    [white, 2500, 0.278475666633, 0.322444530622],
    [bme, 1030, 0.354409694445, 0.447390772036],
  ])("of %j from %d has the share's interval of R", (share, population, lower, upper) => {
    const interval = wilsonInterval(share, { population });
    expect(interval?.method).toBe("wilson-finite-population");
    expect(interval?.lower).toBeCloseTo(lower, 11);
    expect(interval?.upper).toBeCloseTo(upper, 11);
  });

  test("has the difference's interval and the test of R", () => {
    const interval = newcombeDifferenceInterval({ over: bme, under: white }, { populations });
    expect(interval?.method).toBe("newcombe-finite-population");
    expect(interval?.lower).toBeCloseTo(0.0491843241169, 11);
    expect(interval?.upper).toBeCloseTo(0.1520498050051, 11);
    const tested = chiSquaredTest({ over: bme, under: white }, { populations });
    expect(tested?.method).toBe("chi-squared-finite-population");
    expect(tested?.statistic).toBeCloseTo(15.49322229, 7);
    expect(tested?.p).toBeCloseTo(8.28016200189e-5, 14);
  });

  test("of whom everybody answered leaves nothing to chance", () => {
    expect(wilsonInterval(bme, { population: 300 })).toMatchObject({ lower: 0.4, upper: 0.4 });
    const both = { populations: { over: 300, under: 1000 } };
    expect(chiSquaredTest({ over: bme, under: white }, both)).toBeNull();
    // 0.4 - 0.3
    expect(newcombeDifferenceInterval({ over: bme, under: white }, both)?.lower).toBeCloseTo(0.1, 15);
    expect(newcombeDifferenceInterval({ over: bme, under: white }, both)?.upper).toBeCloseTo(0.1, 15);
  });

  // All 300 of one group are known: z = (0.4 - 0.3) / sqrt(0.4 * 0.6 / 1666), 1666 = 1000 * 2499 / 1500; z^2 = 69.41666…
  test("one of which is known whole is compared with it", () => {
    const tested = chiSquaredTest({ over: bme, under: white }, { populations: { over: 300, under: 2500 } });
    expect(tested?.statistic).toBeCloseTo(69.41666666666667, 10);
    const exchanged = { over: white, under: bme };
    expect(chiSquaredTest(exchanged, { populations: { over: 2500, under: 300 } })).toEqual(tested);
    for (const count of [0, 300]) {
      const alike = { over: { count, of: 300 }, under: white };
      expect(chiSquaredTest(alike, { populations: { over: 300, under: 2500 } })).toBeNull();
    }
  });

  test("has no answer of nobody, and none of a population that is smaller than it", () => {
    expect(wilsonInterval({ count: 0, of: 0 }, { population: 9 })).toBeNull();
    expect(() => wilsonInterval(bme, { population: 299 })).toThrow(
      expect.objectContaining({
        code: "invalid-option",
        message: "population is 299; expected a whole number of people, at least the 300 of the sample.",
      }),
    );
    expect(() => chiSquaredTest({ over: bme, under: white }, { populations: { under: 1.5 } })).toThrow(
      "populations.under",
    );
    expect(() =>
      newcombeDifferenceInterval({ over: bme, under: white }, { populations: { over: 1 } }),
    ).toThrow("populations.over");
  });
});

test("the interval of a finite population lies inside that of one without end, and comes to it", () => {
  const sample = fc
    .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }), fc.nat({ max: 5000 }))
    .map(([one, other, more]) => ({
      share: { count: Math.min(one, other), of: Math.max(one, other, 1) },
      population: Math.max(one, other, 1) + more,
    }));
  fc.assert(
    fc.property(sample, ({ share, population }) => {
      const [wide, narrow] = [wilsonInterval(share), wilsonInterval(share, { population })];
      expect(narrow?.lower).toBeGreaterThanOrEqual((wide?.lower ?? 2) - 1e-12);
      expect(narrow?.upper).toBeLessThanOrEqual((wide?.upper ?? -1) + 1e-12);
      const endless = wilsonInterval(share, { population: 2 ** 52 });
      expect(endless?.lower).toBeCloseTo(wide?.lower ?? 2, 9);
    }),
  );
});
