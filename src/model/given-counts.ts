import type { ShareBasis } from "./measure.ts";

/** Two counts that are both given. */
export interface GivenCounts {
  readonly count: number;
  readonly of: number;
}

/** The counts of a share; null where one is not given, or only a percentage was published. */
export function givenCounts(share: ShareBasis | undefined): GivenCounts | null {
  if (share === undefined || "percentage" in share) return null;
  const { count, of } = share;
  return count === null || of === null ? null : { count, of };
}
