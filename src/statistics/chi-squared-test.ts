import { checkTwoShares } from "./check-two-shares.ts";
import { checkedChoice } from "./checked-choice.ts";
import { crossDifference, fourfoldTable } from "./fourfold-table.ts";
import { asOfEndlessPopulation, checkPopulation, type TwoPopulations } from "./finite-population.ts";
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
  /**
   * How many there are in all of each group, where its `of` is a sample of them without replacement. The variance of each share
   * is then made smaller by (N − n)/(N − 1), and `denominator` says nothing.
   */
  readonly populations?: TwoPopulations | undefined;
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
 * | over and under                         | statistic | p      |
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
 * @param options - `denominator`: `"n"` if left out, or `"n-1"`; `populations`: of which the groups are samples.
 * @returns The statistic and its p-value, or `null` where a margin of the table is empty, and where everybody of both
 * populations was asked: nothing is then left to chance.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-option`.
 * @example
 * ```ts
 * import { chiSquaredTest } from "wres-metrics/statistics";
 * const test = chiSquaredTest({ over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } });
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
  const { over, under } = groups;
  const people = over.of + under.of;
  const counted = over.count + under.count;
  const { populations } = options;
  checkPopulation("populations.over", populations?.over, over);
  checkPopulation("populations.under", populations?.under, under);
  if (over.of === 0 || under.of === 0 || counted === 0 || counted === people) return null;
  if (populations !== undefined) return ofFinitePopulations(groups, populations);
  const cross = crossDifference(fourfoldTable(groups));
  const multiplier = denominator === "n" ? people : people - 1;
  // Those who count and the others stand alike: exchanged, they give the same to the last bit.
  const statistic = (multiplier * cross * cross) / (over.of * under.of * (counted * (people - counted)));
  return { method: METHODS[denominator], statistic, p: normalTwoSidedP(Math.sqrt(statistic)) };
}

/** The squared difference over its variance, each sample counting for as much as one of a population without end. */
function ofFinitePopulations(groups: TwoShares, populations: TwoPopulations): TestResult | null {
  const a = asOfEndlessPopulation(groups.over, populations.over);
  const b = asOfEndlessPopulation(groups.under, populations.under);
  if (a.of === Infinity && b.of === Infinity) return null;
  const { over: ofA, under: ofB } = groups;
  const difference = ofA.count / ofA.of - ofB.count / ofB.of;
  const [known] = [a.of === Infinity ? ofA : null, b.of === Infinity ? ofB : null].filter(
    (one) => one !== null,
  );
  const pooled = known === undefined ? (a.count + b.count) / (a.of + b.of) : known.count / known.of;
  if (pooled === 0 || pooled === 1) return null;
  const statistic = difference ** 2 / (pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
  return { method: "chi-squared-finite-population", statistic, p: normalTwoSidedP(Math.sqrt(statistic)) };
}
