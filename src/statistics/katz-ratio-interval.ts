import { checkTwoShares } from "./check-two-shares.ts";
import { checkedLevel } from "./checked-level.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { katzLogVariance } from "./katz-log-variance.ts";
import { normalQuantile } from "./normal-quantile.ts";
import type { TwoShares } from "./share-counts.ts";

/**
 * The range of true ratios that two shares seen in two groups are compatible with, by the logarithm method that most
 * hand calculations and spreadsheets use; for small counts prefer `koopmanRatioInterval`.
 *
 * With R = (x_a/n_a)/(x_b/n_b) and z the normal quantile of the level:
 *
 *     R · exp(± z √(1/x_a − 1/n_a + 1/x_b − 1/n_b))
 *
 * Unit: a ratio; 1 is no difference; above 1 the share of `over` is the larger. There is no answer where a count is 0: a
 * ratio of 0 or over 0 has no logarithm.
 *
 * | over and under                | lower  | upper  |
 * |-------------------------------|--------|--------|
 * | 0 of n, in either or both     | `null` |        |
 * | n of n and m of m             | 1      | 1      |
 * | `of` 0 in either              | `null` |        |
 * | 1 of 1 and 1 of 1             | 1      | 1      |
 * | 1 of 1.5 million in both      | 0.0626 | 16.0   |
 *
 * @param groups - The counts of the two groups: the rate of `over` over that of `under`.
 * @param options - `level`, 0.95 if left out.
 * @returns The interval, or `null` where a count or `of` is 0.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { katzRatioInterval } from "wres-metrics/statistics";
 * const interval = katzRatioInterval({ over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } });
 * console.log(interval?.lower.toFixed(4)); // 1.1219
 * console.log(interval?.upper.toFixed(4)); // 1.3840
 * ```
 * @see D. Katz, J. Baptista, S. P. Azen and M. C. Pike, "Obtaining confidence intervals for the risk ratio in cohort
 * studies", Biometrics 34 (1978), 469–474 (method C).
 * @since 0.1.0
 */
export function katzRatioInterval(groups: TwoShares, options: IntervalOptions = {}): Interval | null {
  checkTwoShares("", groups);
  const level = checkedLevel(options);
  const { over, under } = groups;
  if (over.count === 0 || under.count === 0) return null;
  const ratio = (over.count * under.of) / (over.of * under.count);
  const factor = Math.exp(normalQuantile(level) * Math.sqrt(katzLogVariance(groups)));
  return { lower: ratio / factor, upper: ratio * factor, level, method: "katz" };
}
