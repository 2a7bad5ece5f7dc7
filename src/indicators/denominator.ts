import type { Group } from "../reference/groups.ts";
import {
  type CompleteGroupCounts,
  completeGroupCounts,
  type Count,
  type CountOf,
  type GroupCounts,
  sumCounts,
} from "../model/counts.ts";
import type { Denominator, MeasureWarning } from "../model/measure.ts";

/** Everybody in some place, with the denominator that was asked for and the one that can be had. */
export interface People {
  readonly counts: CompleteGroupCounts;
  readonly denominator: Denominator;
  /** `unknown-not-given` where everyone was asked for, and only people of known ethnicity can be had. */
  readonly warnings: readonly MeasureWarning[];
}

/**
 * Chooses who is in the denominator. The national return keeps people whose ethnicity is unknown in it;
 * where their number is not given, the share is of people whose ethnicity is known, and says so.
 */
export function peopleIn(counts: GroupCounts, asked: Denominator): People {
  const complete = completeGroupCounts(counts);
  return asked === "all" && complete.unknown === null
    ? { counts: complete, denominator: "known", warnings: ["unknown-not-given"] }
    : { counts: complete, denominator: asked, warnings: [] };
}

/** Brings two places to one denominator, so that their shares compare like with like. */
export function comparable(one: People, other: People): readonly [People, People] {
  if (one.denominator === other.denominator) return [one, other];
  const warnings = [...one.warnings, ...other.warnings];
  return [
    { counts: one.counts, denominator: "known", warnings },
    { counts: other.counts, denominator: "known", warnings },
  ];
}

/** The group's people out of everybody in the denominator. */
export function groupOf(people: People, group: Group): CountOf {
  return { count: people.counts[group], of: everybody(people) };
}

function everybody({ counts, denominator }: People): Count {
  const known = [counts.white, counts.bme];
  return sumCounts(denominator === "all" ? [...known, counts.unknown] : known);
}
