import { binomialTailLogOdds } from "./binomial-tail-log-odds.ts";
import { checkShare } from "./check-share.ts";
import { checkedLevel } from "./checked-level.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import type { ShareCounts } from "./share-counts.ts";

/**
 * The range of true shares that a share seen in a group is compatible with, by the "exact" method, which is never too
 * narrow and so on average too wide.
 *
 * With x of n, α = 1 − level and B the beta quantile:
 *
 *     lower = B(α/2; x, n − x + 1)        upper = B(1 − α/2; x + 1, n − x)
 *
 * Unit: a share from 0 to 1. There is no answer for a share of nobody.
 *
 * | counts           | lower          | upper            |
 * |------------------|----------------|------------------|
 * | 0 of n           | 0 exactly      | 1 − (α/2)^(1/n)  |
 * | n of n           | (α/2)^(1/n)    | 1 exactly        |
 * | 0 of 0           | `null`         |                  |
 * | 0 of 1           | 0              | 0.975            |
 * | 1 of 1           | 0.025          | 1                |
 * | 1 of 1.5 million | 0.0000000169   | 0.00000371       |
 *
 * @param share - The two counts.
 * @param options - `level`, 0.95 if left out.
 * @returns The interval, or `null` where `of` is 0.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { clopperPearsonInterval } from "wres-metrics/statistics";
 * const interval = clopperPearsonInterval({ count: 3, of: 1200 });
 * console.log(interval?.lower.toFixed(6)); // 0.000516
 * console.log(interval?.upper.toFixed(6)); // 0.007289
 * ```
 * @see C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934), 404–413.
 * @since 0.1.0
 */
export function clopperPearsonInterval(share: ShareCounts, options: IntervalOptions = {}): Interval | null {
  checkShare("", share);
  const level = checkedLevel(options);
  const { count, of } = share;
  if (of === 0) return null;
  const tail = (1 - level) / 2;
  const lowerOdds = count === 0 ? -Infinity : binomialTailLogOdds(share, tail);
  const upperOdds = count === of ? -Infinity : binomialTailLogOdds({ count: of - count, of }, tail);
  return {
    lower: 1 / (1 + Math.exp(-lowerOdds)),
    upper: 1 / (1 + Math.exp(upperOdds)),
    level,
    method: "clopper-pearson",
  };
}
