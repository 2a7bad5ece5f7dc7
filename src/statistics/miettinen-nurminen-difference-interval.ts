import { checkTwoShares } from "./check-two-shares.ts";
import { checkedLevel } from "./checked-level.ts";
import { chiSquaredQuantile } from "./chi-squared-quantile.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { scoreDifferenceLowerLimit } from "./score-difference-lower-limit.ts";
import type { TwoShares } from "./share-counts.ts";

/**
 * The range of true differences that two shares seen in two groups are compatible with, by Miettinen and Nurminen's
 * score method: it holds 0 exactly when the chi-squared test with N − 1 does not call the shares different.
 *
 * All δ with, at the most likely shares p_a, p_b that differ by δ, q = 1 − p and N = n_a + n_b:
 *
 *     (a − b − δ)² / ((p_a q_a / n_a + p_b q_b / n_b) · N/(N − 1)) ≤ z²
 *
 * Unit: a difference of shares from −1 to 1; 0 is no difference; above 0 the share of `over` is the larger. There is no
 * answer where a group is nobody.
 *
 * | over and under          | lower                          | upper                      |
 * |-------------------------|--------------------------------|----------------------------|
 * | 0 of n and 0 of m       | −c/(m + c), c = z²N/(N − 1)    | c/(n + c)                  |
 * | n of n and m of m       | −c/(n + c)                     | c/(m + c)                  |
 * | n of n and 0 of m       | below 1                        | 1 exactly                  |
 * | 0 of n and m of m       | −1 exactly                     | above −1                   |
 * | `of` 0 in either        | `null`                         |                            |
 * | 0 of 1 and 0 of 1       | −0.885                         | 0.885                      |
 * | 1 of 1.5 million and 0 of 1.5 million | −0.00000189      | 0.00000378                 |
 *
 * @param groups - The counts of the two groups: the share of `over` less that of `under`.
 * @param options - `level`, 0.95 if left out.
 * @returns The interval, or `null` where `of` is 0 in either group.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { miettinenNurminenDifferenceInterval } from "wres-metrics/statistics";
 * const groups = { over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } };
 * const interval = miettinenNurminenDifferenceInterval(groups);
 * console.log(interval?.lower.toFixed(6)); // 0.029782
 * console.log(interval?.upper.toFixed(6)); // 0.079365
 * ```
 * @see O. Miettinen and M. Nurminen, "Comparative analysis of two rates", Statistics in Medicine 4 (1985), 213–226.
 * @since 0.1.0
 */
export function miettinenNurminenDifferenceInterval(
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
    lower: scoreDifferenceLowerLimit({ over, under }, critical),
    upper: 0 - scoreDifferenceLowerLimit({ over: under, under: over }, critical),
    level,
    method: "miettinen-nurminen-difference",
  };
}
