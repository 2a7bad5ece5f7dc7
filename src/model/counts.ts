import { describeValue, WresError } from "../foundation/wres-error.ts";
import type { Group } from "../reference/groups.ts";

/**
 * A whole number of people from 0 to 2^53 − 1, or `null`: not given. Not given is never 0.
 *
 * @since 0.1.0
 */
export type Count = number | null;

/** Some people out of some: the two counts that every rate is made of. */
export interface CountOf {
  /** How many of them: appointed, entered, in the group. */
  readonly count: Count;
  /** Out of how many: shortlisted, the workforce, everyone in the row. */
  readonly of: Count;
}

/** True of two counts that are both given. */
export function areGiven(counts: CountOf): counts is { readonly count: number; readonly of: number } {
  return counts.count !== null && counts.of !== null;
}

/** A whole number from 0 to 2^53 − 1. */
export function isWholeCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Stops a program that passes something that no count can be. */
export function assertCount(value: Count | undefined, name: string): void {
  if (value === null || value === undefined || isWholeCount(value)) return;
  throw new WresError(
    "not-a-count",
    `${name} is ${describeValue(value)}; a count is a whole number of people from 0 to ${String(Number.MAX_SAFE_INTEGER)}, or null for "not given".`,
  );
}

/** Adds counts; the sum is not given where one of them is not given. */
export function sumCounts(counts: readonly Count[]): Count {
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** A sum that no count can hold is an issue where it is added up; for what is made of it, it is not given. */
export function countable(sum: Count): Count {
  return isWholeCount(sum) ? sum : null;
}

/** Subtracts a part from its whole; not given where one of them is not given. */
export function subtractCounts(whole: Count, part: Count): Count {
  if (whole === null || part === null) return null;
  if (part > whole) {
    throw new WresError("part-over-whole", `${String(part)} people cannot be part of ${String(whole)}.`);
  }
  return whole - part;
}

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
  const given = givenCount(counts[group], group);
  return given === null && group === "bme" ? sumOfGroupsWithinBme(counts) : given;
}

function givenCount(count: Count | undefined, group: Group): Count {
  if (count === undefined || count === null) return null;
  assertCount(count, group);
  return count;
}

function sumOfGroupsWithinBme({ asian, black, mixed, other }: GroupCounts): Count {
  return sumCounts([asian ?? null, black ?? null, mixed ?? null, other ?? null]);
}

/** True where any of the four groups within BME is given. */
export function givesGroupsWithinBme({ asian, black, mixed, other }: GroupCounts): boolean {
  return [asian, black, mixed, other].some((count) => typeof count === "number");
}

/** A count, or another thing, for every group, made by one rule. */
export function eachGroup<Thing = Count>(make: (group: Group) => Thing): Readonly<Record<Group, Thing>> {
  return {
    white: make("white"),
    bme: make("bme"),
    unknown: make("unknown"),
    asian: make("asian"),
    black: make("black"),
    mixed: make("mixed"),
    other: make("other"),
  };
}

/** Puts every group in its place. Each is read by its name, which takes a small part of the time of reading it by a key. */
export function completeGroupCounts(counts: GroupCounts): CompleteGroupCounts {
  return {
    white: givenCount(counts.white, "white"),
    bme: givenCount(counts.bme, "bme") ?? sumOfGroupsWithinBme(counts),
    unknown: givenCount(counts.unknown, "unknown"),
    asian: givenCount(counts.asian, "asian"),
    black: givenCount(counts.black, "black"),
    mixed: givenCount(counts.mixed, "mixed"),
    other: givenCount(counts.other, "other"),
  };
}

/** Adds rows group by group; a group's sum is not given where one row does not give that group. */
export function sumGroupCounts(rows: readonly GroupCounts[]): CompleteGroupCounts {
  const nobody = { white: 0, bme: 0, unknown: 0, asian: 0, black: 0, mixed: 0, other: 0 };
  // Each row is read whole, though a sum may not be given: what no count can be stops the program.
  return rows.map(completeGroupCounts).reduce(addGroups, nobody);
}

/** Adds two places. Each group is read by its name, which takes a small part of the time of reading it by a key. */
function addGroups(one: CompleteGroupCounts, other: CompleteGroupCounts): CompleteGroupCounts {
  return {
    white: added(one.white, other.white),
    bme: added(one.bme, other.bme),
    unknown: added(one.unknown, other.unknown),
    asian: added(one.asian, other.asian),
    black: added(one.black, other.black),
    mixed: added(one.mixed, other.mixed),
    other: added(one.other, other.other),
  };
}

function added(one: Count, other: Count): Count {
  return one === null || other === null ? null : one + other;
}
