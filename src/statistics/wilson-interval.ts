import { asOfEndlessPopulation, checkPopulation } from "./finite-population.ts";
import { checkShare } from "./check-share.ts";
import { checkedLevel } from "./checked-level.ts";
import { chiSquaredQuantile } from "./chi-squared-quantile.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import type { ShareCounts } from "./share-counts.ts";

/**
 * What may be chosen for Wilson's interval.
 *
 * @since 0.1.0
 */
export interface WilsonOptions extends IntervalOptions {
  /** How many there are in all, where `of` is a sample of them; without end if left out. */
  readonly population?: number | undefined;
}

/**
 * The range of true shares that a share seen in a group is compatible with, by Wilson's score method: good for any
 * number of people, and for shares near 0 and 1.
 *
 * With x of n, z the normal quantile of the level and p = x / n:
 *
 *     (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 *
 * Unit: a share from 0 to 1. There is no answer for a share of nobody.
 *
 * | counts             | lower      | upper      |
 * |--------------------|------------|------------|
 * | 0 of n             | 0 exactly  | z²/(n + z²) |
 * | n of n             | n/(n + z²) | 1 exactly  |
 * | 0 of 0             | `null`     |            |
 * | 0 of 1             | 0          | 0.793      |
 * | 1 of 1             | 0.207      | 1          |
 * | 1 of 1.5 million   | 0.000000118 | 0.00000378 |
 *
 * @param share - The two counts.
 * @param options - `level`, 0.95 if left out; `population`: how many there are in all, where `of` is a sample of them without
 * replacement: the interval is then narrower, and the share itself where everybody was asked.
 * @returns The interval, or `null` where `of` is 0.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option`.
 * @example
 * ```ts
 * import { wilsonInterval } from "wres-metrics/statistics";
 * const interval = wilsonInterval({ count: 1203, of: 4319 }); // White staff appointed, ESNEFT 2022
 * console.log(interval?.lower.toFixed(4)); // 0.2654
 * console.log(interval?.upper.toFixed(4)); // 0.2921
 * ```
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209–212.
 * @since 0.1.0
 */
export function wilsonInterval(share: ShareCounts, options: WilsonOptions = {}): Interval | null {
  checkShare("", share);
  const level = checkedLevel(options);
  const { population } = options;
  checkPopulation("population", population, share);
  if (share.of === 0) return null;
  const method = population === undefined ? "wilson" : "wilson-finite-population";
  if (population === share.of) {
    const known = share.count / share.of;
    return { lower: known, upper: known, level, method };
  }
  const { count, of } = asOfEndlessPopulation(share, population);
  const critical = chiSquaredQuantile(level);
  const reach = critical / 2 + Math.sqrt(critical * ((count * (of - count)) / of + critical / 4));
  return {
    // The textbook difference, multiplied out by its conjugate, so that nothing cancels for a small share.
    lower: ((count / of) * count) / (count + reach),
    upper: count === of ? 1 : (count + reach) / (of + critical),
    level,
    method,
  };
}
