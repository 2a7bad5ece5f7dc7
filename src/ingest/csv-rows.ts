import Papa from "papaparse";
import { type Issue, makeFileIssue } from "../model/issue.ts";

/** A line of a CSV file, by the number that an editor shows beside it. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text, and the line of a quotation mark that is never closed. */
interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly unclosed: number | null;
}

const SEPARATORS = [",", ";", "\t"] as const;

/** Takes a CSV text apart, as people type it: a row may be shorter than the heading, and empty lines are passed over. */
export function csvRows(text: string): CsvRows {
  const rows: CsvRow[] = [];
  let unclosed: number | null = null;
  let read = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: mostFrequent(/^.*/.exec(text)?.[0] ?? ""),
    step: ({ data, errors, meta }) => {
      const cells = data.map(trimmed);
      if (cells.some((cell) => cell !== "")) rows.push({ line, cells });
      if (errors.some(({ code }) => code === "MissingQuotes")) unclosed ??= line;
      line += text.slice(read, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      read = meta.cursor;
    },
  });
  return { rows, unclosed };
}

/** The issue of a quotation mark that is never closed, if there is one. */
export function unclosedIssues(line: number | null): readonly Issue[] {
  if (line === null) return [];
  const [at, expected, received] = [
    `line ${String(line)}`,
    "two around it",
    "a cell with one quotation mark",
  ];
  const issue = makeFileIssue("not-allowed", at, expected, received);
  return [{ ...issue, message: `${at} has ${received}; expected ${expected}.` }];
}

/** Writes the rows of a table as a CSV text that `csvRows` reads again: every cell as it is. */
export function textOfRows(rows: readonly CsvRow[]): string {
  return Papa.unparse(
    rows.map(({ cells }) => [...cells]),
    { newline: "\n" },
  );
}

/** Spaces around a quotation mark are no part of what it holds. */
function trimmed(cell: string): string {
  const text = cell.trim();
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text;
}

function mostFrequent(heading: string): string {
  const count = (separator: string): number => heading.split(separator).length;
  return SEPARATORS.reduce((best, other) => (count(other) > count(best) ? other : best), SEPARATORS[0]);
}
