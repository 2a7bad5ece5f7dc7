import { numberAt } from "../foundation/lists.ts";
import { WresError } from "../foundation/wres-error.ts";
import { checkShare } from "./check-share.ts";
import { checkShareValue } from "./check-share-value.ts";
import type { ShareCounts } from "./share-counts.ts";

/**
 * By how much the shares of peers vary more than chance alone would have them: the factor by which the variance in
 * `funnelLimits` grows, so that most peers lie inside the funnel again.
 *
 * With z = (x/n − p₀) / √(p₀(1 − p₀)/n) for each of I peers, the lowest and the highest tenth of them drawn in to their
 * nearest neighbour (winsorised):
 *
 *     φ = Σ z² / I, and 1 where that is less
 *
 * Unit: a factor, at least 1; 1 is chance alone. There is no answer without peers, or where the centre is 0 or 1.
 *
 * | peers                             | factor |
 * |-----------------------------------|--------|
 * | none                              | `null` |
 * | centre 0 or 1                     | `null` |
 * | all exactly at the centre         | 1      |
 * | `of` 0                            | left out |
 * | one of 1 person, 0 of 1, centre 0.8 | 4    |
 * | one of 1.5 million, 302,940, centre 0.2 | 36.015 |
 *
 * @param peers - `centre`, the peers' share from 0 to 1, and `shares`, the counts of each.
 * @param options - `winsorised`: the part drawn in at each end, 0.1 if left out; 0 for none, below 0.5.
 * @returns The factor, or `null`.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-option`.
 * @example
 * ```ts
 * import { funnelDispersion } from "wres-metrics/statistics";
 * const shares = [{ count: 70, of: 400 }, { count: 100, of: 400 }, { count: 60, of: 400 }];
 * console.log(funnelDispersion({ centre: 0.2, shares })?.toFixed(4)); // 4.6875
 * ```
 * @see D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14
 * (2005), 347–351.
 * @since 0.1.0
 */
export function funnelDispersion(
  peers: {
    /** The share of all peers, from 0 to 1. */
    readonly centre: number;
    /** The counts of each peer. */
    readonly shares: readonly ShareCounts[];
  },
  options: {
    /** The part that is drawn in at each end, from 0 to below 0.5; 0.1 where it is left out. */
    readonly winsorised?: number;
  } = {},
): number | null {
  const { centre } = peers;
  checkShareValue("centre", centre);
  const winsorised = options.winsorised ?? 0.1;
  checkShareValue("winsorised", winsorised);
  if (winsorised >= 0.5) throw new WresError("invalid-option", "winsorised must be below 0.5.");
  const scores: number[] = [];
  for (const [index, share] of peers.shares.entries()) {
    checkShare(`shares[${String(index)}].`, share);
    if (share.of === 0) continue;
    scores.push((share.count - share.of * centre) / Math.sqrt(share.of * centre * (1 - centre)));
  }
  if (scores.length === 0 || centre === 0 || centre === 1) return null;
  const sorted = scores.sort((one, other) => one - other);
  const drawnIn = Math.floor(winsorised * sorted.length);
  const lowest = numberAt(sorted, drawnIn);
  const highest = numberAt(sorted, sorted.length - 1 - drawnIn);
  let squares = 0;
  for (const score of sorted) squares += Math.min(highest, Math.max(lowest, score)) ** 2;
  return Math.max(1, squares / sorted.length);
}
