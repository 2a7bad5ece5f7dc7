import { polynomial } from "./polynomial.ts";

/**
 * What Stirling's formula leaves out of ln(n!), for a whole number n:
 * `ln(n!) − (½ ln(2πn) + n ln n − n)`, and 0 for n = 0, where the formula is not used.
 *
 * Algorithm: C. Loader, "Fast and accurate computation of binomial probabilities" (2000): a table of exact values for
 * small n, the asymptotic series above.
 */
export function stirlingError(n: number): number {
  const exact = SMALL[n];
  if (exact !== undefined) return exact;
  return polynomial(1 / (n * n), SERIES) / n;
}

const SERIES = /* @__PURE__ */ (() => [-691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12])();

/** For n = 0 to 15, computed in 60-digit arithmetic. */
const SMALL: readonly number[] = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475,
  0.005554733551962801,
];
