import type { ShareCounts } from "./share-counts.ts";

/** How far Wilson's limits lie from the share itself; neither is negative. */
export interface Distances {
  readonly below: number;
  readonly above: number;
}

/**
 * The distances from a share down to Wilson's lower and up to his upper limit, without subtracting one from another.
 * With x of n, y = n − x and c the chi-squared quantile: s = √(c(xy/n + c/4)), below = x(c/2 + s) / (n(x + c/2 + s)),
 * above = the same with y.
 */
export function wilsonDistances(share: ShareCounts, critical: number): Distances {
  const { count, of } = share;
  if (of === Infinity) return { below: 0, above: 0 };
  const missing = of - count;
  const reach = critical / 2 + Math.sqrt(critical * ((count * missing) / of + critical / 4));
  return {
    below: ((count / of) * reach) / (count + reach),
    above: ((missing / of) * reach) / (missing + reach),
  };
}
