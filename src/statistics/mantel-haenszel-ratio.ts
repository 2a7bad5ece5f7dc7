import { WresError } from "../foundation/wres-error.ts";
import { checkTwoShares } from "./check-two-shares.ts";
import { checkedLevel } from "./checked-level.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";
import type { TwoShares } from "./share-counts.ts";

/**
 * A ratio pooled over strata, and its interval.
 *
 * @since 0.1.0
 */
export interface PooledRatio extends Interval {
  /** The pooled ratio, `over` over `under`; 1 is no difference. */
  readonly ratio: number;
}

/**
 * The ratio of two shares when each person is compared only with people of the same stratum (pay band, year), which a
 * difference between the strata cannot distort.
 *
 * Over the strata, with N = n_a + n_b and m = x_a + x_b in each, and z the normal quantile of the level:
 *
 *     R = Σ (x_a n_b / N)        S = Σ (x_b n_a / N)        ratio = R / S
 *     V = Σ ((n_a n_b m − x_a x_b N) / N²) / (R S)          limits = ratio · exp(± z √V)
 *
 * Unit: a ratio; 1 is no difference; above 1 the share of `over` is the larger. There is no answer where nobody counts in
 * `over` or in `under`, over all strata with people in both.
 *
 * | strata                                | ratio        | limits                  |
 * |---------------------------------------|--------------|-------------------------|
 * | none                                  | `null`       |                         |
 * | one                                   | their ratio  | those of Katz           |
 * | `of` 0 in either group of one of them | that one adds nothing |                |
 * | 0 of n in `over` (or `under`) in all  | `null`       |                         |
 * | n of n and m of m in all              | 1            | 1 and 1                 |
 * | one of 1 of 1 and 1 of 1              | 1            | 1 and 1                 |
 * | one of 1 of 1.5 million in both       | 1            | 0.0626 and 16.0         |
 *
 * @param pool - `strata`, each with the counts of the two groups.
 * @param options - `level`, 0.95 if left out.
 * @returns The pooled ratio with its interval, or `null`.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option` for an unknown option, or where `strata` is no list.
 * @example
 * ```ts
 * import { mantelHaenszelRatio } from "wres-metrics/statistics";
 * const band5 = { over: { count: 90, of: 300 }, under: { count: 40, of: 200 } };
 * const band6 = { over: { count: 50, of: 400 }, under: { count: 10, of: 100 } };
 * const pooled = mantelHaenszelRatio({ strata: [band5, band6] });
 * console.log(pooled?.ratio.toFixed(4)); // 1.4375
 * console.log(pooled?.lower.toFixed(4)); // 1.0738
 * console.log(pooled?.upper.toFixed(4)); // 1.9243
 * ```
 * @see N. Mantel and W. Haenszel, "Statistical aspects of the analysis of data from retrospective studies of disease",
 * Journal of the National Cancer Institute 22 (1959), 719–748; S. Greenland and J. M. Robins, "Estimation of a common
 * effect parameter from sparse follow-up data", Biometrics 41 (1985), 55–68.
 * @since 0.1.0
 */
export function mantelHaenszelRatio(
  pool: {
    /** Each stratum, with the counts of the two groups. */
    readonly strata: readonly TwoShares[];
  },
  options: IntervalOptions = {},
): PooledRatio | null {
  const strata: unknown = pool.strata;
  if (!Array.isArray(strata)) throw new WresError("invalid-option", "strata is no list of strata.");
  const level = checkedLevel(options);
  let above = 0;
  let below = 0;
  let spread = 0;
  for (const [index, stratum] of pool.strata.entries()) {
    checkTwoShares(`strata[${String(index)}].`, stratum);
    const { over, under } = stratum;
    const people = over.of + under.of;
    if (people === 0) continue;
    const shareA = over.of / people;
    const shareB = under.of / people;
    above += over.count * shareB;
    below += under.count * shareA;
    // (n_a n_b m − x_a x_b N) / N², in two terms that cannot cancel.
    spread +=
      (over.count * shareA * (under.of - under.count) + under.count * shareB * (over.of - over.count)) /
      people;
  }
  if (above === 0 || below === 0) return null;
  const ratio = above / below;
  const factor = Math.exp(normalQuantile(level) * Math.sqrt(spread / above / below));
  return { ratio, lower: ratio / factor, upper: ratio * factor, level, method: "mantel-haenszel" };
}
