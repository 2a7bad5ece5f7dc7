import {
  clopperPearsonInterval,
  katzRatioInterval,
  koopmanRatioInterval,
  miettinenNurminenDifferenceInterval,
  miettinenNurminenRatioInterval,
  newcombeDifferenceInterval,
  wilsonInterval,
} from "wres-metrics/statistics";
import { expect, test } from "vitest";
import { normalQuantile } from "../../../src/statistics/normal-quantile.ts";

const share = { count: 3, of: 17 };
const two = { over: { count: 3, of: 17 }, under: { count: 9, of: 40 } };
const intervals = {
  clopperPearson: (level: number) => clopperPearsonInterval(share, { level }),
  wilson: (level: number) => wilsonInterval(share, { level }),
  katz: (level: number) => katzRatioInterval(two, { level }),
  koopman: (level: number) => koopmanRatioInterval(two, { level }),
  ratio: (level: number) => miettinenNurminenRatioInterval(two, { level }),
  difference: (level: number) => miettinenNurminenDifferenceInterval(two, { level }),
  newcombe: (level: number) => newcombeDifferenceInterval(two, { level }),
};

// The smallest level above 0 that a double holds, and the largest below 1.
test.each(Object.entries(intervals))(
  "%s has two ends in their order at every level there is",
  (_, interval) => {
    for (const level of [5e-324, 1e-300, 1e-12, 0.95, 1 - 2 ** -53]) {
      const found = interval(level);
      expect(found).not.toBeNull();
      if (found === null) return;
      expect(found.lower).toBeLessThanOrEqual(found.upper);
    }
  },
);

// mpmath 1.3.0 at 60 digits: the root of erfc(z/√2) = 2⁻ᵏ. Such a level is a double exactly.
test.each([
  [30, 6.1207562859719408],
  [40, 7.1435520343521893],
  [53, 8.2923610758135955],
])("the normal quantile is exact to the last places next to 1: 1 − 2^-%d", (power, z) => {
  expect(Math.abs(normalQuantile(1 - 2 ** -power) / z - 1)).toBeLessThan(5e-16);
});
