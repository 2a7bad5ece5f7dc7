import { clopperPearsonInterval } from "../../statistics/clopper-pearson-interval.ts";
import { type FunnelLimit, funnelLimits } from "../../statistics/funnel-limits.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import type { PlacedLimits } from "./place-comparison.ts";

/** Below this many people expected, the funnel's limits are too narrow: they take counts for continuous. */
const LEAST_EXPECTED = 5;

/**
 * So many more or fewer than fewer than five expected have a chance below 10⁻²⁰: there is nothing left to look
 * at.
 */
const BEYOND_DOUBT = 50;

/**
 * Places a share in the funnel around an average. Where fewer than five are expected to be counted, or not to
 * be, a share is beyond a limit only if the exact interval of Clopper and Pearson agrees: no outlier is made of
 * small numbers.
 *
 * @returns null where nobody or everybody is counted in the average, so that chance has no room.
 */
export function placeShare(share: ShareCounts, centre: number, dispersion: number): PlacedLimits | null {
  const limits = funnelLimits({ centre, of: share.of }, { dispersion });
  if (limits === null || centre <= 0 || centre >= 1) return null;
  const isSmall = share.of * Math.min(centre, 1 - centre) < LEAST_EXPECTED;
  const isInDoubt = isSmall && Math.abs(share.count - share.of * centre) < BEYOND_DOUBT;
  const isBeyond = ({ lower, upper, level }: FunnelLimit): boolean => {
    const value = share.count / share.of;
    if (value >= lower && value <= upper) return false;
    const exact = isInDoubt ? clopperPearsonInterval(share, { level }) : null;
    return exact === null || centre < exact.lower || centre > exact.upper;
  };
  const { inner, outer } = limits;
  const beyond = isBeyond(outer) ? "outer" : isBeyond(inner) ? "inner" : "none";
  return { method: "funnel", inner, outer, beyond, warnings: isSmall ? ["small-numbers"] : [] };
}
