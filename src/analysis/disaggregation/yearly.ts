import type { ShareBasis } from "../../model/measure.ts";

/** The yearly average of a share whose counts are of `dividedBy` years. A published percentage is of one. */
export function yearly(share: ShareBasis, dividedBy: 1 | 2): ShareBasis {
  if ("percentage" in share || share.of === null) return share;
  return { count: share.count, of: share.of * dividedBy };
}
