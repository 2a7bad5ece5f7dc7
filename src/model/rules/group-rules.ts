import { printFixed } from "../../foundation/print-number.ts";
import type { LocalPopulation } from "../return.ts";
import { type Group, groups, groupsWithinBme } from "../../reference/groups.ts";
import { countOfGroup, type GroupCounts } from "../counts.ts";
import { type Issue, makeIssue } from "../issue.ts";

/** The counts of one place: BME agrees with its groups, and everybody together is a number of people. */
export function placeRules(counts: GroupCounts | undefined, path: string): readonly Issue[] {
  if (counts === undefined) return [];
  return [...bmeAgreesWithItsGroups(counts, path), ...withinCounting([counts], path)];
}

/** BME is its four groups: exactly where all are given, at least those that are given otherwise. */
function bmeAgreesWithItsGroups(counts: GroupCounts, path: string): readonly Issue[] {
  const { bme } = counts;
  if (typeof bme !== "number") return [];
  const given = groupsWithinBme.map((group) => counts[group]).filter((count) => typeof count === "number");
  const sum = given.reduce((total, count) => total + count, 0);
  const complete = given.length === groupsWithinBme.length;
  if (complete ? sum === bme : sum <= bme) return [];
  const expected = complete
    ? `${String(sum)}, the sum of Asian, Black, Mixed and Other`
    : `at least ${String(sum)}, the sum of its groups that are given`;
  const whatToDo = "Correct BME or the group that is wrong.";
  return [makeIssue("groups-disagree", `${path}.bme`, expected, String(bme), whatToDo)];
}

/**
 * Sums that an indicator needs stay whole numbers that a computer holds exactly: that of all people who are given, and so
 * that of any of them.
 */
export function withinCounting(places: readonly GroupCounts[], path: string): readonly Issue[] {
  const sum = places.reduce((people, counts) => {
    const bme = counts.bme ?? groupsWithinBme.reduce((total, group) => total + (counts[group] ?? 0), 0);
    return people + (counts.white ?? 0) + bme + (counts.unknown ?? 0);
  }, 0);
  if (sum <= Number.MAX_SAFE_INTEGER) return [];
  const expected = `at most ${String(Number.MAX_SAFE_INTEGER)} people together`;
  return [makeIssue("too-large", path, expected, `${String(sum)} people`)];
}

/** A part and its whole, and the words for a rule that compares them. */
export interface PartAndWhole {
  readonly path: string;
  readonly part: GroupCounts | undefined;
  readonly whole: GroupCounts | undefined;
  /** What the whole is, in words: "the 30 shortlisted". */
  readonly wholeIs: string;
  readonly code?: "part-over-whole" | "entered-over-workforce";
  readonly whatToDo?: string;
}

/** No group of a part exceeds the same group of its whole. */
export function partWithinWhole({
  path,
  part,
  whole,
  wholeIs,
  code = "part-over-whole",
  whatToDo = "One of the two is wrong.",
}: PartAndWhole): readonly Issue[] {
  return groups.flatMap(({ id }) => {
    const [count, of] = [countOfGroup(part ?? {}, id), countOfGroup(whole ?? {}, id)];
    if (count === null || of === null || count <= of) return [];
    const expected = `at most ${String(of)}, ${wholeIs}`;
    return [makeIssue(code, `${path}.${id}`, expected, String(count), whatToDo)];
  });
}

/** A stated total agrees with what it is the total of, in every group where both are known. */
export function totalAgrees(
  path: string,
  stated: GroupCounts | undefined,
  sum: (group: Group) => number | null,
  sumIs: string,
): readonly Issue[] {
  return groups.flatMap(({ id }) => {
    const count = countOfGroup(stated ?? {}, id);
    const expected = sum(id);
    if (count === null || expected === null || count === expected) return [];
    return [
      makeIssue(
        "totals-disagree",
        `${path}.${id}`,
        `${String(expected)}, ${sumIs}`,
        String(count),
        "Correct the total or the part that is wrong.",
      ),
    ];
  });
}

/** White and BME people are at most all of a population; rounding may add a tenth of a point. */
export function populationRules({ percentages }: LocalPopulation): readonly Issue[] {
  const path = "population.percentages";
  const parts = (["white", "bme"] as const).map((group) => Number(percentages[group] ?? "0"));
  const over = Object.entries(percentages).filter(([, text]) => Number(text) > MOST_PERCENT);
  if (over.length > 0) {
    return over.map(([group, text]) =>
      makeIssue("out-of-range", `${path}.${group}`, 'from "0" to "100"', JSON.stringify(text)),
    );
  }
  const sum = parts.reduce((all, part) => all + part, 0);
  return sum > MOST_PERCENT + ROUNDED_UP
    ? [
        makeIssue(
          "out-of-range",
          path,
          "at most 100 per cent together",
          `${printFixed(String(sum), 2)} per cent`,
        ),
      ]
    : [];
}

const MOST_PERCENT = 100;
const ROUNDED_UP = 0.1;
