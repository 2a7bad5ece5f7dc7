import { type Group, groupsWithinBme } from "../reference/groups.ts";
import { assertCount, type Count, sumCounts } from "./count.ts";

/**
 * A count for each ethnic group. A group that is left out, or null, is not given. Where the four groups
 * within BME are all given, `bme` may be left out; where it is present it agrees with them.
 *
 * @since 0.1.0
 */
export type GroupCounts = { readonly [group in Group]?: Count | undefined };

/** The same with every group in its place, `bme` derived where it can be. */
export type CompleteGroupCounts = { readonly [group in Group]: Count };

/** The count of one group; BME from its four groups where only they are given. */
export function countOfGroup(counts: GroupCounts, group: Group): Count {
  const given = counts[group];
  if (given !== undefined && given !== null) {
    assertCount(given, group);
    return given;
  }
  return group === "bme" ? sumCounts(groupsWithinBme.map((part) => counts[part] ?? null)) : null;
}

/** Whether any of the four groups within BME is given. */
export function givesGroupsWithinBme(counts: GroupCounts): boolean {
  return groupsWithinBme.some((group) => typeof counts[group] === "number");
}

/** A count for every group, made by one rule. */
export function eachGroup(countFor: (group: Group) => Count): CompleteGroupCounts {
  return {
    white: countFor("white"),
    bme: countFor("bme"),
    unknown: countFor("unknown"),
    asian: countFor("asian"),
    black: countFor("black"),
    mixed: countFor("mixed"),
    other: countFor("other"),
  };
}

/** Puts every group in its place. */
export function completeGroupCounts(counts: GroupCounts): CompleteGroupCounts {
  return eachGroup((group) => countOfGroup(counts, group));
}

/** Adds rows group by group; a group's sum is not given where one row does not give that group. */
export function sumGroupCounts(rows: readonly GroupCounts[]): CompleteGroupCounts {
  return eachGroup((group) => sumCounts(rows.map((row) => countOfGroup(row, group))));
}
