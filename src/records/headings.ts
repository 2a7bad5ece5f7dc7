import { cellText, normalCode, trimmedCell } from "./codes.ts";
import type { RecordColumn } from "../model/record-mapping.ts";
import { makeRecordIssue, type RecordIssue } from "../model/record-counts.ts";
import type { RecordPlan } from "./mapping.ts";

/** A taker of rows, and of their headings before them. */
interface HeadedSink {
  /** Takes the headings; says whether it wants the rows under them. */
  readonly begin: (headings: readonly string[], rows: "lists") => boolean;
  readonly add: (batch: RowBatch) => void;
}

/** Passes rows on once it has found their headings. */
export class HeadedRows {
  private readonly score: HeadingScore;
  private readonly sink: HeadedSink;
  private waiting: { readonly row: readonly unknown[]; readonly line: number }[] = [];
  private state: "looking" | "passing" | "hopeless" = "looking";

  constructor(score: HeadingScore, sink: HeadedSink) {
    this.score = score;
    this.sink = sink;
  }

  /** True where the headings turned out to be of no use, so that no row is wanted. */
  get hopeless(): boolean {
    return this.state === "hopeless";
  }

  add(batch: RowBatch): void {
    if (this.state === "passing") this.sink.add(batch);
    if (this.state !== "looking") return;
    const taken = HEADING_ROWS - this.waiting.length;
    batch.rows.slice(0, taken).forEach((row, index) => {
      this.waiting.push({ row: Array.isArray(row) ? row : [], line: batch.lineOf(index) });
    });
    if (this.waiting.length < HEADING_ROWS) return;
    this.begin();
    this.add({ rows: batch.rows.slice(taken), lineOf: (index) => batch.lineOf(taken + index) });
  }

  end(): void {
    if (this.state === "looking") this.begin();
  }

  private begin(): void {
    const { waiting } = this;
    const rows = waiting.slice(0, HEADING_ROWS).map(({ row }) => row.map(cellText));
    const index = headingRow(this.score, rows);
    this.waiting = [];
    const headings = rows[Math.max(0, index)];
    const begun = headings !== undefined && this.sink.begin(headings, "lists");
    this.state = begun ? "passing" : "hopeless";
    if (!begun) return;
    const below = waiting.slice(index + 1);
    this.sink.add({
      rows: below.map(({ row }) => row),
      lineOf: (row) => below[row]?.line ?? 0,
    });
  }
}

/** Some rows as a source gives them: lists of cells, or objects by heading. */
export interface RowBatch {
  readonly rows: readonly object[];
  /** The line, from 1, in which a row begins; for rows of ready data the number of the row. */
  readonly lineOf: (index: number) => number;
}

/** The form of rows from which a mapping reads its cells: where each stands, and how many cells a row has. */
export interface RowShape {
  /** Of each column of the plan, in its order. */
  readonly keys: readonly PropertyKey[];
  readonly personKey: PropertyKey | null;
  /** The headings, as the file writes them, in the same order. */
  readonly headings: readonly string[];
  readonly personHeading: string | null;
  /** Rows need at least this many cells, and may have blank ones beyond `most`; null for objects. */
  readonly width: { readonly least: number; readonly most: number } | null;
}

/** What a known heading adds to the score of a row: more than all the cells that it may have. */
export const KNOWN_HEADING = 1000;

/** Gives the score of a row as the headings; 0 where it cannot be them, below `KNOWN_HEADING` where none of them is known. */
export type HeadingScore = (row: readonly string[]) => number;

/** The headings stand in one of the first rows; titles may stand above them. */
export const HEADING_ROWS = 30;

/** Which row of some holds the headings: the first of those that score best; -1 where none scores at all. */
export function headingRow(score: HeadingScore, rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, HEADING_ROWS).map(score);
  const best = Math.max(0, ...scores);
  return best === 0 ? -1 : scores.indexOf(best);
}

/** A heading as mappings compare it. */
export function normalHeading(text: string): string {
  return normalCode(text).replace(/[\t\n\r \u00A0]+/g, " ");
}

/** The index of a column among headings that are normal already; -1 where it is not there. */
function columnIndex(column: RecordColumn, headings: readonly string[]): number {
  for (const name of [column].flat()) {
    const index = headings.indexOf(normalHeading(name));
    if (index >= 0) return index;
  }
  return -1;
}

/** The heading, as a file writes it, that a column of a mapping means; undefined where it is not there. */
export function headingOf(column: RecordColumn, headings: readonly string[]): string | undefined {
  return headings[columnIndex(column, headings.map(normalHeading))];
}

/** The score of a row of headings by the columns of a plan that it has. */
export function columnsFound(plan: RecordPlan, row: readonly string[]): number {
  const headings = row.map(normalHeading);
  return KNOWN_HEADING * new Set(columnsOf(plan).filter((column) => columnIndex(column, headings) >= 0)).size;
}

/** All the columns of a plan, the person's last. */
function columnsOf(plan: RecordPlan): readonly RecordColumn[] {
  return [...plan.columns.map(({ column }) => column), ...(plan.person === null ? [] : [plan.person])];
}

/** The shape that rows have under some headings; null where a column is missing. */
export function findColumns(
  plan: RecordPlan,
  headings: readonly string[],
  rows: "lists" | "objects",
): {
  readonly shape: RowShape | null;
  /** The headings of columns that the plan does not read. */
  readonly unused: readonly string[];
  readonly issues: readonly RecordIssue[];
} {
  const normal = headings.map(normalHeading);
  const columns = columnsOf(plan);
  const found = columns.map((column) => columnIndex(column, normal));
  const keys = found.map((at) => (rows === "lists" ? at : (headings[at] ?? "")));
  // A line that ends in CR and LF leaves the first of them in its last cell.
  const names = found.map((at) => trimmedCell(headings[at] ?? ""));
  const last = normal.findLastIndex((heading) => heading !== "");
  const isPerson = (index: number): boolean => index === plan.columns.length;
  const shape: RowShape = {
    keys: keys.filter((_, index) => !isPerson(index)),
    personKey: keys[plan.columns.length] ?? null,
    headings: names.filter((_, index) => !isPerson(index)),
    personHeading: names[plan.columns.length] ?? null,
    width: rows === "lists" ? { least: last + 1, most: headings.length } : null,
  };
  // A heading that several rules name is missed once.
  const missed = columns.filter((_, index) => found[index] === -1).map((column) => [column].flat()[0] ?? "");
  const missing = missed.filter(
    (heading, index) =>
      missed.findIndex((other) => normalHeading(other) === normalHeading(heading)) === index,
  );
  const repeated = [...new Set(found)].filter((at) => at >= 0 && normal.includes(normal[at] ?? "", at + 1));
  return {
    shape: missing.length === 0 ? shape : null,
    unused: headings.filter((_, at) => !found.includes(at)).map(trimmedCell),
    issues: [
      ...missing.map((heading) => about("missing-column", heading)),
      ...repeated.map((at) => about("repeated-column", headings[at] ?? "")),
    ],
  };
}

function about(code: "missing-column" | "repeated-column", column: string): RecordIssue {
  return makeRecordIssue({ code, column, value: null, rows: 0, line: null });
}
