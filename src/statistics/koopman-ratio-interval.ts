import { checkTwoShares } from "./check-two-shares.ts";
import { checkedLevel } from "./checked-level.ts";
import { chiSquaredQuantile } from "./chi-squared-quantile.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { scoreRatioLowerLimit } from "./score-ratio-lower-limit.ts";
import type { TwoShares } from "./share-counts.ts";

/**
 * The range of true ratios that two shares seen in two groups are compatible with, by Koopman's score method: good for
 * small counts and zeros, and it holds 1 exactly when the chi-squared test does not call the shares different.
 *
 * All θ with, at the most likely shares p_a, p_b for which p_a = θ p_b:
 *
 *     (x_a − n_a p_a)² / (n_a p_a (1 − p_a)) + (x_b − n_b p_b)² / (n_b p_b (1 − p_b)) ≤ z²
 *
 * Unit: a ratio; 1 is no difference; above 1 the share of `over` is the larger. There is no answer where a group is
 * nobody; where nobody in `under` counts there is no estimate, but still an interval.
 *
 * | over and under          | lower       | upper      |
 * |-------------------------|-------------|------------|
 * | 0 of n and x of m       | 0 exactly   | finite     |
 * | x of n and 0 of m       | above 0     | `Infinity` |
 * | 0 of n and 0 of m       | 0           | `Infinity` |
 * | n of n and m of m       | n/(n + z²)  | 1 + z²/m   |
 * | `of` 0 in either        | `null`      |            |
 * | 1 of 1 and 1 of 1       | 0.207       | 4.84       |
 * | 1 of 1.5 million in both | 0.104      | 9.58       |
 *
 * @param groups - The counts of the two groups: the rate of `over` over that of `under`.
 * @param options - `level`, 0.95 if left out.
 * @returns The interval, or `null` where `of` is 0 in either group.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { koopmanRatioInterval } from "wres-metrics/statistics";
 * const interval = koopmanRatioInterval({ over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } });
 * console.log(interval?.lower.toFixed(4)); // 1.1230
 * console.log(interval?.upper.toFixed(4)); // 1.3852
 * ```
 * @see P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions", Biometrics 40 (1984),
 * 513–517.
 * @since 0.1.0
 */
export function koopmanRatioInterval(groups: TwoShares, options: IntervalOptions = {}): Interval | null {
  checkTwoShares("", groups);
  const level = checkedLevel(options);
  const { over, under } = groups;
  if (over.of === 0 || under.of === 0) return null;
  const critical = chiSquaredQuantile(level);
  return {
    lower: scoreRatioLowerLimit({ over, under }, critical),
    upper: 1 / scoreRatioLowerLimit({ over: under, under: over }, critical),
    level,
    method: "koopman-score",
  };
}
