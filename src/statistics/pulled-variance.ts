import type { ShareCounts } from "./share-counts.ts";

/**
 * The variance of a share after its estimate has been pulled down by a score multiplier λ > 0.
 *
 * The pulled estimate p solves x − np = λp(1 − p); its variance is p(1 − p)/n. Both roots are written so that the
 * smaller of p and 1 − p is never a difference of two large numbers.
 */
export function pulledVariance(share: ShareCounts, multiplier: number): number {
  const { count, of } = share;
  const missing = of - count;
  const gap = of - multiplier;
  const root = Math.sqrt(gap * gap + 4 * multiplier * missing);
  const p = (2 * count) / (of + multiplier + root);
  const q = gap > 0 ? (2 * missing) / (gap + root) : (root - gap) / (2 * multiplier);
  return (p * q) / of;
}
