import { WresError } from "../foundation/wres-error.ts";
import { checkTwoShares } from "./check-two-shares.ts";
import { chiSquaredUpperTail } from "./chi-squared-upper-tail.ts";
import type { TwoShares } from "./share-counts.ts";

/**
 * How surprising it would be to see the odds ratios of several strata differ this much if they were all the same.
 *
 * @since 0.1.0
 */
export interface BreslowDayResult {
  /** The test of Breslow and Day, with Tarone's correction. */
  readonly method: "breslow-day-tarone";
  /** Chi-squared: 0 where all strata have the same odds ratio, and larger the more they differ. */
  readonly statistic: number;
  /** One less than the number of strata that say something. */
  readonly degreesOfFreedom: number;
  /** How often chance alone would make the strata differ at least as much, 0 to 1. */
  readonly p: number;
  /** The odds ratio of Mantel and Haenszel, which the strata are held against. */
  readonly oddsRatio: number;
}

/**
 * Do strata have one odds ratio? The test of Breslow and Day with Tarone's correction, for the question of whether one ratio can
 * stand for all strata.
 *
 * With ψ the odds ratio of Mantel and Haenszel, A the count of `over` that a stratum's margins would have at ψ, and V its variance:
 *
 *     V  = 1 / (1/A + 1/(n_a − A) + 1/(m − A) + 1/(n_b − m + A)),   m = x_a + x_b
 *     X² = Σ (x_a − A)² / V − (Σ (x_a − A))² / Σ V                  P(χ² with k − 1 degrees of freedom ≥ X²)
 *
 * It is about odds ratios: strata can have one relative likelihood and different odds ratios where what is counted is frequent.
 * A stratum without anybody in one of the groups, or in which nobody or everybody is counted, says nothing. There is no answer
 * with fewer than two that do, or where the odds ratio of all is 0 or beyond any number.
 *
 * | strata                                       | answer |
 * |----------------------------------------------|--------|
 * | none, or one                                 | `null` |
 * | nobody counts in `over` (or in `under`)      | `null` |
 * | the same counts in each                      | statistic 0, p 1 |
 *
 * @param strata - Each with the counts of the two groups.
 * @returns The statistic, its degrees of freedom and p-value, or `null`.
 * @throws WresError `not-a-count`, `part-over-whole`; `invalid-option` where the strata are no list.
 * @example
 * ```ts
 * import { breslowDayTest } from "wres-metrics/statistics";
 * const test = breslowDayTest([
 *   { over: { count: 90, of: 300 }, under: { count: 40, of: 200 } },
 *   { over: { count: 20, of: 400 }, under: { count: 10, of: 100 } },
 * ]);
 * console.log(test?.statistic.toFixed(3), test?.p.toFixed(4)); // 8.383 0.0038
 * ```
 * @see N. E. Breslow and N. E. Day, "Statistical Methods in Cancer Research", volume 1 (1980), 142–146; R. E. Tarone, "On
 * heterogeneity tests based on efficient scores", Biometrika 72 (1985), 91–95.
 * @since 0.1.0
 */
export function breslowDayTest(strata: readonly TwoShares[]): BreslowDayResult | null {
  const given: unknown = strata;
  if (!Array.isArray(given)) throw new WresError("invalid-option", "the strata are no list.");
  for (const [index, stratum] of strata.entries()) checkTwoShares(`strata[${String(index)}].`, stratum);
  const telling = strata.filter(tellsSomething);
  const oddsRatio = pooledOddsRatio(telling);
  if (telling.length < 2 || oddsRatio === 0 || !Number.isFinite(oddsRatio)) return null;
  let [squares, excess, variance] = [0, 0, 0];
  for (const stratum of telling) {
    const { away, spread } = atOddsRatio(stratum, oddsRatio);
    squares += (away * away) / spread;
    excess += away;
    variance += spread;
  }
  const statistic = Math.max(0, squares - (excess * excess) / variance);
  const degreesOfFreedom = telling.length - 1;
  const p = chiSquaredUpperTail(statistic, degreesOfFreedom);
  return { method: "breslow-day-tarone", statistic, degreesOfFreedom, p, oddsRatio };
}

function tellsSomething({ over, under }: TwoShares): boolean {
  const counted = over.count + under.count;
  return over.of > 0 && under.of > 0 && counted > 0 && counted < over.of + under.of;
}

function pooledOddsRatio(strata: readonly TwoShares[]): number {
  let [above, below] = [0, 0];
  for (const { over, under } of strata) {
    const people = over.of + under.of;
    above += (over.count / people) * (under.of - under.count);
    below += (under.count / people) * (over.of - over.count);
  }
  return above / below;
}

/** How far the count of `over` is from that of the odds ratio, and the variance of it: the margins stay. */
function atOddsRatio(
  { over, under }: TwoShares,
  oddsRatio: number,
): { readonly away: number; readonly spread: number } {
  const counted = over.count + under.count;
  const linear = oddsRatio * (over.of + counted) + (under.of - counted);
  const product = oddsRatio * over.of * counted;
  // The root of the quadratic that lies within the margins, written so that nothing cancels at an odds ratio of 1.
  const expected = (2 * product) / (linear + Math.sqrt(linear * linear - 4 * (oddsRatio - 1) * product));
  const cells = [expected, over.of - expected, counted - expected, under.of - counted + expected];
  return { away: over.count - expected, spread: 1 / cells.reduce((sum, cell) => sum + 1 / cell, 0) };
}
