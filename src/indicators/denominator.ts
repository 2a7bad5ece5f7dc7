import { everyGroup, type Group, principalGroups } from "../reference/groups.ts";
import {
  type CompleteGroupCounts,
  completeGroupCounts,
  type CountOf,
  eachGroup,
  givesGroupsWithinBme,
  type GroupCounts,
  sumCounts,
} from "../model/counts.ts";
import { NO_WARNINGS } from "../model/answer.ts";
import type { Basis, Denominator, MeasureWarning, Method, ShareBasis } from "../model/measure.ts";

/** Everybody in some place, with the denominator that was asked for and the one that can be had. */
export interface People {
  readonly counts: CompleteGroupCounts;
  /** Each group's people out of everybody in the denominator. */
  readonly shares: Readonly<Record<Group, CountOf>>;
  readonly denominator: Denominator;
  /** `unknown-not-given` where everyone was asked for, and only people of known ethnicity can be had. */
  readonly warnings: readonly MeasureWarning[];
}

const UNKNOWN_NOT_GIVEN: readonly MeasureWarning[] = /* @__PURE__ */ Object.freeze(["unknown-not-given"]);

/**
 * Chooses who is in the denominator. The national return keeps people whose ethnicity is unknown in it;
 * where their number is not given, the share is of people whose ethnicity is known, and says so.
 */
export function peopleIn(counts: GroupCounts, asked: Denominator): People {
  const complete = completeGroupCounts(counts);
  return asked === "all" && complete.unknown === null
    ? peopleOf(complete, "known", UNKNOWN_NOT_GIVEN)
    : peopleOf(complete, asked, NO_WARNINGS);
}

/** The same place, of people whose ethnicity is known. */
export function ofKnownEthnicity(people: People): People {
  return people.denominator === "known" ? people : peopleOf(people.counts, "known", UNKNOWN_NOT_GIVEN);
}

function peopleOf(
  counts: CompleteGroupCounts,
  denominator: Denominator,
  warnings: readonly MeasureWarning[],
): People {
  const { white, bme, unknown } = counts;
  const of = sumCounts(denominator === "all" ? [white, bme, unknown] : [white, bme]);
  return { counts, shares: eachGroup((group) => ({ count: counts[group], of })), denominator, warnings };
}

/**
 * Brings two places to one denominator, so that their shares compare like with like. Where they differ, one of them does
 * not give the number of unknown: a comparison of the unknown is then not given.
 */
export function comparable(one: People, other: People): readonly [People, People] {
  return one.denominator === other.denominator
    ? [one, other]
    : [ofKnownEthnicity(one), ofKnownEthnicity(other)];
}

/** The choice of a denominator and no other: one object for all measures that are made so. */
export const methodOfDenominator: Readonly<Record<Denominator, Method>> = {
  all: /* @__PURE__ */ Object.freeze({ denominator: "all" }),
  known: /* @__PURE__ */ Object.freeze({ denominator: "known" }),
};

/** A share as the counts of its group. */
export function basisOf(group: Group, counts: ShareBasis): Basis {
  switch (group) {
    case "white":
      return { white: counts };
    case "bme":
      return { bme: counts };
    case "unknown":
      return { unknown: counts };
    default:
      return { [group]: counts };
  }
}

/** White, BME and unknown always; the four groups within BME where any of these counts gives one. */
export function reportedGroups(counts: readonly GroupCounts[]): readonly Group[] {
  return counts.some(givesGroupsWithinBme) ? everyGroup : principalGroups;
}

/** A share of the unknown among people whose ethnicity is known says nothing, and is not reported. */
export function reportedShares(groups: readonly Group[], asked: Denominator): readonly Group[] {
  return asked === "known" ? groups.filter((group) => group !== "unknown") : groups;
}
