import { describeValue } from "../foundation/describe-value.ts";
import type { PrintedCount } from "../model/check-figure.ts";
import { isWholeCount } from "../model/count.ts";
import { type Issue, makeIssue } from "../model/issue.ts";
import type { FigureColumn, FigureRow } from "./figures-csv-columns.ts";

/** What stands in a cell, with everything that is wrong with it. */
export interface CellContent<Content> {
  readonly content: Content;
  readonly issues: readonly Issue[];
}

/** A sum or a difference of counts, as it is typed: "79 + 60", "19 − 5". */
export interface CountsTyped {
  readonly op: "sum" | "difference";
  readonly counts: readonly PrintedCount[];
}

const A_COUNT = 'a whole number of people from 0 on, "R" where it is redacted, or nothing';

/** Reads a cell that holds a number of people; an empty one is not given. */
export function countCell(row: FigureRow, column: FigureColumn): CellContent<PrintedCount> {
  const text = row.cells[column] ?? "";
  const count = countOf(text);
  if (count !== undefined) return { content: count, issues: [] };
  return { content: null, issues: [cellIssue(row, column, A_COUNT)] };
}

/** Reads a cell that adds or subtracts numbers of people. */
export function countsCell(row: FigureRow): CellContent<CountsTyped> {
  const text = (row.cells.counts ?? "").replaceAll("−", "-");
  const op = text.includes("-") ? "difference" : "sum";
  const counts = text.split(op === "sum" ? "+" : "-").map((part) => countOf(part.trim()));
  const given = counts.filter((count) => count !== undefined && count !== null);
  const isRight = given.length === counts.length && (op === "sum" || counts.length === 2);
  const expected = 'numbers of people with "+" between them, or two with "-"';
  return { content: { op, counts: given }, issues: isRight ? [] : [cellIssue(row, "counts", expected)] };
}

/** Says what is wrong with a cell, and where an editor shows it. */
export function cellIssue({ line, cells }: FigureRow, column: FigureColumn, expected: string): Issue {
  const text = cells[column];
  const path = `line ${String(line)}, ${column}`;
  return text === undefined
    ? makeIssue("missing", path, expected, "missing")
    : makeIssue("not-allowed", path, expected, describeValue(text));
}

/** Undefined where it is none. */
function countOf(text: string): PrintedCount | undefined {
  if (text === "") return null;
  if (text === "R") return "R";
  const digits = /^(?:\d{1,3}(?:,\d{3})+|\d{1,16})$/.test(text) ? text.replaceAll(",", "") : "";
  return digits !== "" && isWholeCount(Number(digits)) ? Number(digits) : undefined;
}
