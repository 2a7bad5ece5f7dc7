import type { TwoShares } from "./share-counts.ts";

/**
 * The variance of the logarithm of a ratio of two shares: `1/x_a − 1/n_a + 1/x_b − 1/n_b`, each pair as one fraction
 * so that it does not cancel. Both counts must be above 0.
 */
export function katzLogVariance(groups: TwoShares): number {
  const { over, under } = groups;
  return (over.of - over.count) / over.of / over.count + (under.of - under.count) / under.of / under.count;
}
