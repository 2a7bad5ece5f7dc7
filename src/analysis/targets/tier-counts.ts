import type { Group } from "../../reference/groups.ts";
import type { WorkforcePartKey } from "../../reference/workforce-rows.ts";
import { type Count, sumCounts } from "../../model/count.ts";
import { countOfGroup } from "../../model/group-counts.ts";
import type { Workforce } from "../../model/return.ts";
import type { DisparityTier } from "../../model/target-disparity.ts";
import { existingRows } from "../../model/workforce-counts.ts";

/** A group's people at one level of pay in one part of the workforce; not given where the level has no row there. */
export function tierCounts(
  workforce: Workforce,
  part: WorkforcePartKey,
  { rows }: DisparityTier,
  group: Group,
): Count {
  const members = existingRows(workforce, part).filter(
    ({ id, ofWhich }) => ofWhich === null && rows.some((row) => row === id),
  );
  return members.length === 0 ? null : sumCounts(members.map(({ row }) => countOfGroup(row, group)));
}
