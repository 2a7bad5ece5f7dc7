import { decimal } from "../../foundation/decimal.ts";
import { printFixed } from "../../foundation/print-number.ts";
import type { DerivedFigure, TableSum } from "../../model/disclosure-table.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import { lastYearId } from "../table/last-year-id.ts";
import type { RowSource } from "../table/row-source.ts";
import { countWords, listWords } from "./count-words.ts";

type KnownCells = ConstraintSystem["cell"];

/** More cells than this are counted, not named. */
const MOST_NAMED = 3;

/** Says in words what an outsider is told; cells go by their ids. */
export function factWords(source: RowSource, cell: KnownCells): string {
  switch (source.kind) {
    case "sum":
      return sumWords(source.sum, cell);
    case "figure":
      return figureWords(source.figure, cell);
    case "mark":
      return `the mark means below ${countWords(source.below)}`;
    case "zeros-shown":
      return "a hidden count is never 0";
    case "went-down":
      return `${source.id} went down${sinceWords(source.id, cell)}`;
    case "went-up":
      return `${source.id} went up${sinceWords(source.id, cell)}`;
  }
}

/** "all-grades: 140, less 90 in grade-1, grade-2 and grade-3, leaves 50 for grade-4" */
function sumWords({ total, parts }: TableSum, cell: KnownCells): string {
  const whole = countOf(total, cell);
  const shown = parts.filter((id) => countOf(id, cell) !== null);
  const hidden = parts.filter((id) => countOf(id, cell) === null);
  const sum = shown.reduce((all, id) => all + (countOf(id, cell) ?? 0), 0);
  const printed = shown.length === 0 ? null : `${countWords(sum)} in ${cellsWords(shown)}`;
  if (whole === null) {
    const rest = hidden.length === 0 ? [] : [listWords(hidden)];
    return `${total}: the sum of ${[printed, ...rest].filter((words) => words !== null).join(" and of ")}`;
  }
  return printed === null
    ? `${total}: ${countWords(whole)} in ${listWords(hidden)} together`
    : `${total}: ${countWords(whole)}, less ${printed}, leaves ${countWords(whole - sum)} for ${listWords(hidden)}`;
}

function figureWords(figure: DerivedFigure, cell: KnownCells): string {
  const printed = figure.value === null ? "" : printFixed(decimal(figure.value), figure.places);
  switch (figure.kind) {
    case "percentage": {
      const [part, whole] = figure.of.map((id) => named(id, cell));
      return `${printed}% of ${whole ?? ""} is ${part ?? ""}`;
    }
    case "ratio":
      return `a ratio of ${printed} beside ${besideWords(figure.of, cell)}`;
    case "difference":
      return `a difference of ${printed} percentage points beside ${besideWords(figure.of, cell)}`;
  }
}

/** What stands beside a figure: the counts that are shown, or the names of the cells where none is. */
function besideWords(ids: readonly string[], cell: KnownCells): string {
  const all = [...new Set(ids)];
  const shown = all.filter((id) => countOf(id, cell) !== null);
  return listWords((shown.length === 0 ? all : shown).map((id) => named(id, cell)));
}

function named(id: string, cell: KnownCells): string {
  const count = countOf(id, cell);
  return count === null ? id : `${countWords(count)} (${id})`;
}

function sinceWords(id: string, cell: KnownCells): string {
  const before = countOf(lastYearId(id), cell);
  return before === null ? " since last year" : ` from ${countWords(before)} last year`;
}

function cellsWords(ids: readonly string[]): string {
  return ids.length > MOST_NAMED ? `the ${String(ids.length)} cells that are shown` : listWords(ids);
}

function countOf(id: string, cell: KnownCells): number | null {
  const known = cell(id);
  return known !== undefined && "count" in known ? known.count : null;
}
