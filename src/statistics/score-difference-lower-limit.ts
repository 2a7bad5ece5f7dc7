import { increasingRoot } from "./increasing-root.ts";
import type { ShareCounts, TwoShares } from "./share-counts.ts";
import { shareDifference } from "./difference-of-shares.ts";
import { wilsonDistances } from "./wilson-distances.ts";

/**
 * The smallest true difference of two shares that the score test does not reject: the one at which its statistic,
 * (d − δ)² / (p_a q_a / n_a + p_b q_b / n_b) at the most likely shares p that differ by δ, is `critical`.
 *
 * The textbook solves a cubic for those shares at every δ. Here the multiplier λ of the condition p_a − p_b = δ is the
 * unknown instead: each share then follows from its own quadratic, the statistic is λ²V(λ), and δ = d − critical/λ. So
 * no large numbers cancel, at 0% and at 100% neither. Each group on its own gives a bound on λ, through its Wilson limit.
 * The upper limit is the negative of the lower limit of b − a.
 */
export function scoreDifferenceLowerLimit(groups: TwoShares, critical: number): number {
  const { over, under } = groups;
  const missingB = { count: under.of - under.count, of: under.of };
  const bound = (statistic: number): number =>
    statistic / Math.max(wilsonDistances(over, statistic).below, wilsonDistances(under, statistic).above);
  const statisticAt = (multiplier: number): number =>
    multiplier * multiplier * (pulledVariance(over, multiplier) + pulledVariance(missingB, multiplier));
  const high = bound(critical);
  if (high === Infinity) return -1;
  const multiplier = increasingRoot((x) => statisticAt(x) - critical, { low: bound(critical / 2), high });
  return shareDifference(groups) - critical / multiplier;
}

/**
 * The variance of a share after its estimate has been pulled down by a score multiplier λ > 0.
 *
 * The pulled estimate p solves x − np = λp(1 − p); its variance is p(1 − p)/n. Both roots are written so that the
 * smaller of p and 1 − p is never a difference of two large numbers.
 */
function pulledVariance(share: ShareCounts, multiplier: number): number {
  const { count, of } = share;
  const missing = of - count;
  const gap = of - multiplier;
  const root = Math.sqrt(gap * gap + 4 * multiplier * missing);
  const p = (2 * count) / (of + multiplier + root);
  const q = gap > 0 ? (2 * missing) / (gap + root) : (root - gap) / (2 * multiplier);
  return (p * q) / of;
}
