import { type Group, groupsWithinBme, principalGroups } from "../reference/groups.ts";
import { givesGroupsWithinBme, type GroupCounts } from "../model/counts.ts";
import type { Denominator } from "../model/measure.ts";

/** White, BME and unknown always; the four groups within BME where any of these counts gives one. */
export function reportedGroups(counts: readonly GroupCounts[]): readonly Group[] {
  return counts.some(givesGroupsWithinBme) ? [...principalGroups, ...groupsWithinBme] : principalGroups;
}

/** A share of the unknown among people whose ethnicity is known says nothing, and is not reported. */
export function reportedShares(groups: readonly Group[], asked: Denominator): readonly Group[] {
  return asked === "known" ? groups.filter((group) => group !== "unknown") : groups;
}
