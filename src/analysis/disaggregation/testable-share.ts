import type { UntestedReason } from "../../model/disaggregation.ts";
import type { ShareBasis } from "../../model/measure.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";

/** A share as statistics takes it, or why it cannot. */
export function testableShare(share: ShareBasis): ShareCounts | UntestedReason {
  if ("percentage" in share) return "counts-not-published";
  const { count, of } = share;
  if (count === null || of === null) return "not-given";
  if (of === 0) return "nobody-in-the-denominator";
  return count > of ? "more-than-the-whole" : { count, of };
}
