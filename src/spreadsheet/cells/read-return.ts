import { boardBodies } from "../../reference/board-bodies.ts";
import { type Group, groups } from "../../reference/groups.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import type { Count } from "../../model/counts.ts";
import type { Return } from "../../model/return.ts";
import { type Cell, type CellArgument, countOfCell, isBlank, rangeAt, refuse } from "./cell.ts";

/** Every row that a range may have, by the word in its first column, and where its counts stand in a return. */
const returnRows: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["workforce", ["workforce", "total"]],
  ...workforceParts.flatMap(({ id: part, key }) =>
    rowsOfPart[key].map(({ id }) => [`${part}/${id}`, ["workforce", key, id]] as const),
  ),
  ["shortlisted", ["shortlisting", "shortlisted"]],
  ["appointed", ["shortlisting", "appointed"]],
  ["entered", ["disciplinary", "entered"]],
  ["entered-previous-year", ["disciplinary", "enteredPreviousYear"]],
  ["accessed", ["training", "accessed"]],
  ...surveyQuestions.flatMap(({ key }) =>
    ["yes", "answered"].map((part) => [`${key}/${part}`, ["survey", key, part]] as const),
  ),
  ...boardBodies.map(({ id, key }) => [id, ["board", key]] as const),
]);

/** A part of a return while it is put together. */
type Part = Map<string, Part | Count>;

/**
 * A return from a range: its first row names the groups, its first column what is counted. A row or a column without
 * a word in front is passed over.
 */
export function readReturn(cells: readonly CellArgument[], place: number, year: number): Return {
  const [heading = [], ...rows] = rangeAt(cells, place);
  const columns = heading.slice(1).map((cell) => (isBlank(cell) ? null : groupOf(cell, place)));
  if (columns.every((group) => group === null))
    return refuse(place, heading[0], "a first row that names groups");
  const parts: Part = new Map();
  for (const [label, ...counts] of rows) {
    if (isBlank(label)) continue;
    const path = returnRows.get(wordOf(label));
    if (path === undefined) return refuse(place, label, 'a row such as "shortlisted" or "clinical/band-5"');
    columns.forEach((group, column) => {
      if (group === null) return;
      const isNew = put(parts, pathOf(path, group), countOfCell(counts[column], place));
      if (!isNew) refuse(place, label, "every row and every group once");
    });
  }
  // The survey of a return is that of the autumn before.
  if (parts.has("survey")) put(parts, ["survey", "year"], year - 1);
  return { organisation: { code: "", name: "" }, year, ...plain(parts) };
}

function groupOf(cell: Cell, place: number): Group {
  return (
    groups.find(({ id }) => id === wordOf(cell))?.id ?? refuse(place, cell, "a group, such as White or BME")
  );
}

function wordOf(cell: Cell): string {
  return String(cell).trim().toLowerCase();
}

/** A question has its groups above its answers, and everything else its groups last. */
function pathOf(path: readonly string[], group: Group): readonly string[] {
  const [part = "", key = "", answer] = path;
  return part === "survey" && answer !== undefined ? [part, key, group, answer] : [...path, group];
}

/** Puts a count where it belongs, and says whether nothing was there. */
function put(parts: Part, [key = "", ...rest]: readonly string[], count: Count): boolean {
  const isNew = !parts.has(key);
  if (rest.length === 0) {
    parts.set(key, count);
    return isNew;
  }
  const inner = parts.get(key);
  const next: Part = inner instanceof Map ? inner : new Map<string, Part | Count>();
  parts.set(key, next);
  return put(next, rest, count);
}

function plain(part: Part): object {
  return Object.fromEntries(
    [...part].map(([key, value]) => [key, value instanceof Map ? plain(value) : value]),
  );
}
