import { workforceParts } from "../../reference/workforce-rows.ts";
import { countOfGroup, sumGroupCounts } from "../group-counts.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Workforce } from "../return.ts";
import { type ExistingRow, existingRows, summedRows } from "../workforce-counts.ts";
import { partWithinWhole, placeRules, totalAgrees, withinCounting } from "./group-rules.ts";

/** The workforce table agrees with itself. */
export function workforceRules(
  workforce: Workforce,
  path: string,
  rowsAre: "all-there" | "some-missing" = "all-there",
): readonly Issue[] {
  const rows = workforceParts.flatMap(({ key }) => existingRows(workforce, key));
  const summed = summedRows(workforce);
  return [
    ...rows.flatMap((row) => placeRules(row.row, pathOf(path, row))),
    ...placeRules(workforce.total, `${path}.total`),
    ...rows.flatMap((row) => ofWhichRule(rows, row, path)),
    ...totalAgrees(
      `${path}.total`,
      workforce.total,
      (group) => {
        const counts = summed.map(({ row }) => countOfGroup(row, group));
        const given = counts.filter((count) => count !== null);
        const complete = rowsAre === "all-there" && counts.length > 0 && given.length === counts.length;
        return complete ? given.reduce((sum, count) => sum + count, 0) : null;
      },
      "the sum of the rows (an “of which” row is not added)",
    ),
    ...withinCounting(sumGroupCounts(summed.map(({ row }) => row)), path),
  ];
}

function ofWhichRule(rows: readonly ExistingRow[], { part, id, row, ofWhich }: ExistingRow, path: string) {
  if (ofWhich === null) return [];
  const at = `${path}.${part}.${id}`;
  const whole = rows.find((other) => other.part === part && other.id === ofWhich);
  if (whole?.ofWhich === null) {
    return partWithinWhole({
      path: at,
      part: row,
      whole: whole.row,
      wholeIs: `the ${ofWhich} that it is part of`,
    });
  }
  const isEmpty = Object.values(row).every((count) => typeof count !== "number" || count === 0);
  if (isEmpty) return [];
  return [
    makeIssue(
      "whole-missing",
      `${at}.ofWhich`,
      `a row of ${part} that is a sum of its own`,
      JSON.stringify(ofWhich),
      `Add the row ${ofWhich}, or write "ofWhich": null where ${id} is a row of its own.`,
    ),
  ];
}

function pathOf(path: string, { part, id }: ExistingRow): string {
  return `${path}.${part}.${id}`;
}
