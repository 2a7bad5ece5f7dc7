import { checkTwoShares } from "./check-two-shares.ts";
import { checkedChoice } from "./checked-choice.ts";
import { crossDifference, fourfoldTable } from "./fourfold-table.ts";
import { normalTwoSidedP } from "./normal-two-sided-p.ts";
import type { TwoShares } from "./share-counts.ts";
import type { TestResult } from "./test-result.ts";

/**
 * What may be chosen for the chi-squared test.
 *
 * @since 0.1.0
 */
export interface ChiSquaredOptions {
  /** The number that the squared difference is multiplied by: everybody (`"n"`, if left out) or one fewer. */
  readonly denominator?: "n" | "n-1";
}

const METHODS = { n: "chi-squared", "n-1": "chi-squared-n-1" } as const;

/**
 * How surprising so large a difference between two shares would be if the groups were alike: Pearson's chi-squared
 * test without a continuity correction. Where an expected count is below 5, prefer `fisherExactTest`.
 *
 * With N people in all, of whom m count:
 *
 *     χ² = N (x_a n_b − x_b n_a)² / (n_a n_b m (N − m))        p = P(χ²₁ ≥ χ²)
 *
 * `"n-1"` has N − 1 in place of the first N. Unit of p: a chance from 0 to 1, two-sided. There is no answer where
 * nobody or everybody counts: there is then nothing to compare.
 *
 * | a and b                                | statistic | p      |
 * |----------------------------------------|-----------|--------|
 * | 0 of n and 0 of m                      | `null`    |        |
 * | n of n and m of m                      | `null`    |        |
 * | `of` 0 in either                       | `null`    |        |
 * | equal shares                           | 0         | 1      |
 * | n of n and 0 of m                      | n + m     | above 0 up to 1,400 people or so |
 * | 0 of 1 and 1 of 1                      | 2         | 0.157  |
 * | 1 of 1.5 million and 0 of 1.5 million  | 1         | 0.317  |
 *
 * @param groups - The counts of the two groups.
 * @param options - `denominator`: `"n"` if left out, or `"n-1"`.
 * @returns The statistic and its p-value, or `null` where a margin of the table is empty.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-option`.
 * @example
 * ```ts
 * import { chiSquaredTest } from "wres-metrics/statistics";
 * const test = chiSquaredTest({ a: { count: 1203, of: 4319 }, b: { count: 342, of: 1530 } });
 * console.log(test?.statistic?.toFixed(2)); // 17.59
 * console.log(test?.p.toFixed(6)); // 0.000027
 * ```
 * @see K. Pearson, "On the criterion that a given system of deviations from the probable …", Philosophical Magazine 50
 * (1900), 157–175; for N − 1: I. Campbell, "Chi-squared and Fisher–Irwin tests of two-by-two tables with small sample
 * recommendations", Statistics in Medicine 26 (2007), 3661–3675.
 * @since 0.1.0
 */
export function chiSquaredTest(groups: TwoShares, options: ChiSquaredOptions = {}): TestResult | null {
  checkTwoShares("", groups);
  const denominator = checkedChoice("denominator", options.denominator ?? "n", ["n", "n-1"]);
  const { a, b } = groups;
  const people = a.of + b.of;
  const counted = a.count + b.count;
  if (a.of === 0 || b.of === 0 || counted === 0 || counted === people) return null;
  const cross = crossDifference(fourfoldTable(groups));
  const multiplier = denominator === "n" ? people : people - 1;
  const statistic = (multiplier * cross * cross) / (a.of * b.of * counted * (people - counted));
  return { method: METHODS[denominator], statistic, p: normalTwoSidedP(Math.sqrt(statistic)) };
}
