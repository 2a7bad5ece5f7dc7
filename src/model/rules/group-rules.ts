import { printFixed } from "../../foundation/print-number.ts";
import type { LocalPopulation } from "../return.ts";
import { everyGroup, type Group, groupsWithinBme } from "../../reference/groups.ts";
import { countOfGroup, type GroupCounts } from "../counts.ts";
import { type Issue, makeIssue } from "../issue.ts";

const NO_ISSUES: readonly Issue[] = [];
const NOT_GIVEN: GroupCounts = {};

/** The counts of one place: BME agrees with its groups, and everybody together is a number of people. */
export function placeRules(counts: GroupCounts | undefined, path: string): readonly Issue[] {
  if (counts === undefined) return [];
  return [...bmeAgreesWithItsGroups(counts, path), ...withinCounting([counts], path)];
}

/** BME is its four groups: exactly where all are given, at least those that are given otherwise. */
function bmeAgreesWithItsGroups(counts: GroupCounts, path: string): readonly Issue[] {
  const { bme } = counts;
  if (typeof bme !== "number") return NO_ISSUES;
  let sum = 0;
  let complete = true;
  for (const group of groupsWithinBme) {
    const count = counts[group];
    if (typeof count === "number") sum += count;
    else complete = false;
  }
  if (complete ? sum === bme : sum <= bme) return NO_ISSUES;
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
  let sum = 0;
  for (const { white, bme, unknown, asian, black, mixed, other } of places) {
    const ofBme = bme ?? (asian ?? 0) + (black ?? 0) + (mixed ?? 0) + (other ?? 0);
    sum = sum + (white ?? 0) + ofBme + (unknown ?? 0);
  }
  if (sum <= Number.MAX_SAFE_INTEGER) return NO_ISSUES;
  return [makeIssue("too-large", path, "fewer people", "more")];
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
  const issues: Issue[] = [];
  for (const id of everyGroup) {
    const [count, of] = [countOfGroup(part ?? NOT_GIVEN, id), countOfGroup(whole ?? NOT_GIVEN, id)];
    if (count === null || of === null || count <= of) continue;
    const expected = `at most ${String(of)}, ${wholeIs}`;
    issues.push(makeIssue(code, `${path}.${id}`, expected, String(count), whatToDo));
  }
  return issues;
}

/** A stated total agrees with what it is the total of, in every group where both are known. */
export function totalAgrees(
  path: string,
  stated: GroupCounts | undefined,
  sum: (group: Group) => number | null,
  sumIs: string,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const id of everyGroup) {
    const count = countOfGroup(stated ?? NOT_GIVEN, id);
    const expected = sum(id);
    if (count === null || expected === null || count === expected) continue;
    issues.push(
      makeIssue(
        "totals-disagree",
        `${path}.${id}`,
        `${String(expected)}, ${sumIs}`,
        String(count),
        "Correct the total or the part that is wrong.",
      ),
    );
  }
  return issues;
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
