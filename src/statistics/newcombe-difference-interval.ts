import { asOfEndlessPopulation, checkPopulation, type TwoPopulations } from "./finite-population.ts";
import { checkTwoShares } from "./check-two-shares.ts";
import { checkedLevel } from "./checked-level.ts";
import { chiSquaredQuantile } from "./chi-squared-quantile.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import type { TwoShares } from "./share-counts.ts";
import { shareDifference } from "./difference-of-shares.ts";
import { wilsonDistances } from "./wilson-distances.ts";

/**
 * What may be chosen for Newcombe's interval.
 *
 * @since 0.1.0
 */
export interface NewcombeOptions extends IntervalOptions {
  /** How many there are in all of each group, where its `of` is a sample of them; without end if left out. */
  readonly populations?: TwoPopulations | undefined;
}

/**
 * The range of true differences that two shares seen in two groups are compatible with, by Newcombe's method, which
 * joins the Wilson intervals of the two.
 *
 * With a the share of `over`, b that of `under`, d = a − b and (l, u) the Wilson limits of each:
 *
 *     lower = d − √((a − l_a)² + (u_b − b)²)        upper = d + √((u_a − a)² + (b − l_b)²)
 *
 * Unit: a difference of shares from −1 to 1; 0 is no difference; above 0 the share of `over` is the larger. There is no
 * answer where a group is nobody.
 *
 * | over and under                | lower         | upper        |
 * |-------------------------------|---------------|--------------|
 * | 0 of n and 0 of m             | −z²/(m + z²)  | z²/(n + z²)  |
 * | n of n and m of m             | −z²/(n + z²)  | z²/(m + z²)  |
 * | n of n and 0 of m             | below 1       | 1 exactly    |
 * | 0 of n and m of m             | −1 exactly    | above −1     |
 * | `of` 0 in either              | `null`        |              |
 * | 0 of 1 and 0 of 1             | −0.793        | 0.793        |
 * | 1 of 1.5 million and 0 of 1.5 million | −0.00000195 | 0.00000378 |
 *
 * @param groups - The counts of the two groups: the share of `over` less that of `under`.
 * @param options - `level`, 0.95 if left out; `populations`: how many there are in all of each group, where its `of` is a sample
 * of them without replacement.
 * @returns The interval, or `null` where `of` is 0 in either group.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option`.
 * @example
 * ```ts
 * import { newcombeDifferenceInterval } from "wres-metrics/statistics";
 * const interval = newcombeDifferenceInterval({ over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } });
 * console.log(interval?.lower.toFixed(4)); // 0.0298
 * console.log(interval?.upper.toFixed(4)); // 0.0793
 * ```
 * @see R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17 (1998), 873–890 (method 10).
 * @since 0.1.0
 */
export function newcombeDifferenceInterval(
  groups: TwoShares,
  options: NewcombeOptions = {},
): Interval | null {
  checkTwoShares("", groups);
  const level = checkedLevel(options);
  const { over, under } = groups;
  const { populations } = options;
  checkPopulation("populations.over", populations?.over, over);
  checkPopulation("populations.under", populations?.under, under);
  if (over.of === 0 || under.of === 0) return null;
  const critical = chiSquaredQuantile(level);
  const difference = shareDifference(groups);
  const fromA = wilsonDistances(asOfEndlessPopulation(over, populations?.over), critical);
  const fromB = wilsonDistances(asOfEndlessPopulation(under, populations?.under), critical);
  return {
    lower: difference - Math.hypot(fromA.below, fromB.above),
    upper: difference + Math.hypot(fromA.above, fromB.below),
    level,
    method: populations === undefined ? "newcombe" : "newcombe-finite-population",
  };
}
