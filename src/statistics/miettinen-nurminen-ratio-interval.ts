import { checkTwoShares } from "./check-two-shares.ts";
import { checkedLevel } from "./checked-level.ts";
import { chiSquaredQuantile } from "./chi-squared-quantile.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { scoreRatioLowerLimit } from "./score-ratio-lower-limit.ts";
import type { TwoShares } from "./share-counts.ts";

/**
 * The range of true ratios that two shares seen in two groups are compatible with, by Miettinen and Nurminen's score
 * method: a little wider than Koopman's, it holds 1 exactly when the chi-squared test with N − 1 calls no difference.
 *
 * All θ with, at the most likely shares p_a, p_b for which p_a = θ p_b, q = 1 − p and N = n_a + n_b:
 *
 *     (a − θ b)² / ((p_a q_a / n_a + θ² p_b q_b / n_b) · N/(N − 1)) ≤ z²
 *
 * Unit: a ratio; 1 is no difference; above 1 the share of `over` is the larger. There is no answer where a group is
 * nobody; where nobody in `under` counts there is no estimate, but still an interval.
 *
 * | over and under          | lower                          | upper      |
 * |-------------------------|--------------------------------|------------|
 * | 0 of n and x of m       | 0 exactly                      | finite     |
 * | x of n and 0 of m       | above 0                        | `Infinity` |
 * | 0 of n and 0 of m       | 0                              | `Infinity` |
 * | n of n and m of m       | n/(n + c), c = z²N/(N − 1)     | 1 + c/m    |
 * | `of` 0 in either        | `null`                         |            |
 * | 1 of 1 and 1 of 1       | 0.115                          | 8.68       |
 * | 1 of 1.5 million in both | 0.104                         | 9.58       |
 *
 * @param groups - The counts of the two groups: the rate of `over` over that of `under`.
 * @param options - `level`, 0.95 if left out.
 * @returns The interval, or `null` where `of` is 0 in either group.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { miettinenNurminenRatioInterval } from "wres-metrics/statistics";
 * const groups = { over: { count: 3, of: 1200 }, under: { count: 0, of: 3600 } };
 * const interval = miettinenNurminenRatioInterval(groups);
 * console.log(interval?.lower.toFixed(3)); // 2.343
 * console.log(interval?.upper); // Infinity
 * ```
 * @see O. Miettinen and M. Nurminen, "Comparative analysis of two rates", Statistics in Medicine 4 (1985), 213–226.
 * @since 0.1.0
 */
export function miettinenNurminenRatioInterval(
  groups: TwoShares,
  options: IntervalOptions = {},
): Interval | null {
  checkTwoShares("", groups);
  const level = checkedLevel(options);
  const { over, under } = groups;
  if (over.of === 0 || under.of === 0) return null;
  const people = over.of + under.of;
  const critical = (chiSquaredQuantile(level) * people) / (people - 1);
  return {
    lower: scoreRatioLowerLimit({ over, under }, critical),
    upper: 1 / scoreRatioLowerLimit({ over: under, under: over }, critical),
    level,
    method: "miettinen-nurminen-ratio",
  };
}
