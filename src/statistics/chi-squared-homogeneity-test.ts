import { describeValue, WresError } from "../foundation/wres-error.ts";
import { checkShare } from "./check-share.ts";
import { chiSquaredUpperTail } from "./chi-squared-upper-tail.ts";
import type { ShareCounts } from "./share-counts.ts";
import type { TestResult } from "./test-result.ts";

/**
 * How surprising it would be to see several groups differ this much if they were all alike.
 *
 * @since 0.1.0
 */
export interface HomogeneityResult extends TestResult {
  /** Pearson's chi-squared test, without a continuity correction. */
  readonly method: "chi-squared";
  /** Chi-squared: 0 where all shares are equal, and larger the more they differ. */
  readonly statistic: number;
  /** One less than the number of groups that have anybody in them. */
  readonly degreesOfFreedom: number;
  /** The smallest number of people expected in a cell of the table; below 5 the p-value is rough. */
  readonly smallestExpected: number;
}

/**
 * Do several groups differ from one another? Pearson's chi-squared test of the table with one row for each
 * group, without a continuity correction.
 *
 * With x of n counted in each of k groups, m of N in all, and p = m/N:
 *
 *     χ² = Σ (x − n p)² / (n p (1 − p))        P(χ² with k − 1 degrees of freedom ≥ χ²)
 *
 * For two groups it is `chiSquaredTest`. Unit of p: a chance from 0 to 1. There is no answer where fewer than
 * two groups have anybody in them, or where nobody or everybody counts.
 *
 * | groups                                | statistic | p     |
 * |---------------------------------------|-----------|-------|
 * | none, or one                          | `null`    |       |
 * | a group of nobody                     | left out  |       |
 * | nobody counts in any, or everybody    | `null`    |       |
 * | equal shares                          | 0         | 1     |
 * | 0 of 1, 1 of 1 and 1 of 1             | 3         | 0.223 |
 * | 1 of 1.5 million, 0 and 0 of the same | 2         | 0.368 |
 *
 * @param groups - The counts of each group; no person is in two.
 * @returns The statistic, its degrees of freedom and p-value, or `null`.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-option`.
 * @example
 * ```ts
 * import { chiSquaredHomogeneityTest } from "wres-metrics/statistics";
 * const test = chiSquaredHomogeneityTest([
 *   { count: 40, of: 200 },
 *   { count: 30, of: 100 },
 *   { count: 10, of: 100 },
 * ]);
 * console.log(test?.statistic.toFixed(3), test?.degreesOfFreedom); // 12.500 2
 * console.log(test?.p.toFixed(5)); // 0.00193
 * ```
 * @see K. Pearson, "On the criterion that a given system of deviations from the probable …", Philosophical Magazine 50
 * (1900), 157–175.
 * @since 0.1.0
 */
export function chiSquaredHomogeneityTest(groups: readonly ShareCounts[]): HomogeneityResult | null {
  const given: unknown = groups;
  if (!Array.isArray(given)) {
    throw new WresError("invalid-option", `the groups are ${describeValue(given)}; expected a list.`);
  }
  for (const [index, group] of groups.entries()) checkShare(`groups[${String(index)}].`, group);
  const present = groups.filter(({ of }) => of > 0);
  let counted = 0;
  let people = 0;
  for (const { count, of } of present) {
    counted += count;
    people += of;
  }
  if (present.length < 2 || counted === 0 || counted === people) return null;
  let statistic = 0;
  for (const { count, of } of present) {
    // Whole products first, so that equal shares give exactly 0.
    const excess = count * people - of * counted;
    statistic += (excess / counted / of) * (excess / (people - counted));
  }
  const degreesOfFreedom = present.length - 1;
  const smallest = present.reduce((least, { of }) => Math.min(least, of), Infinity);
  return {
    method: "chi-squared",
    statistic,
    degreesOfFreedom,
    p: chiSquaredUpperTail(statistic, degreesOfFreedom),
    smallestExpected: (smallest / people) * Math.min(counted, people - counted),
  };
}
