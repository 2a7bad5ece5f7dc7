import { quotedCell } from "../../model/quoted-text.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { groupedBy } from "../../foundation/lists.ts";
import { textWords } from "../../foundation/text-words.ts";
import { type Issue, makeFileIssue } from "../../model/issue.ts";
import type { Finding } from "../../model/finding.ts";
import { lossesOfFile } from "../../model/lost-on-reading.ts";
import type { RecordBalance } from "../../model/return-source.ts";
import type { Group } from "../../reference/groups.ts";
import { readEthnicText } from "../../model/rules/ethnic-text.ts";
import type { FileCell } from "../xlsx/sheet-rows.ts";

/** A small table as a report prints it: a row of headings, and the lines under it. Titles may stand above. */
export interface CellTable {
  readonly headings: readonly FileCell[];
  readonly lines: readonly TableLine[];
}

/** A line with something in it. */
export interface TableLine {
  readonly row: number;
  readonly cells: readonly FileCell[];
}

/** Finds the table whose row of headings fits: the first of such rows; null where there is none. */
export function cellTable(
  cells: readonly FileCell[],
  fits: (headings: readonly FileCell[]) => boolean,
): CellTable | null {
  const lines = groupedBy(cells, ({ row }) => row).map(([row, ofRow]): TableLine => ({
    row,
    cells: ofRow,
  }));
  const at = lines.findIndex((line) => fits(line.cells));
  const headings = lines[at]?.cells;
  return headings === undefined ? null : { headings, lines: lines.slice(at + 1) };
}

/** The cell of a line in a column; undefined where it is blank. */
export function cellIn({ cells }: TableLine, column: number | undefined): FileCell | undefined {
  const cell = cells.find((one) => one.column === column);
  return cell?.text.trim() === "" ? undefined : cell;
}

/** Words that change nothing in the heading of a group's column. */
const BESIDE_GROUP =
  /\b(?:STAFF|PEOPLE|MEMBERS|RESPONDENTS|BACKGROUNDS?|TOTAL|PER CENT|PERCENT|PERCENTAGE|YOUR (?:ORG|ORGANISATION|TRUST)|20\d\d)\b/g;

/** Reads a heading that is a group's own name, alone or with words that change nothing: "White", "White staff 2021", "BME %". */
export function groupOfHeading(text: string): Group | null {
  const words = textWords(text).replace(BESIDE_GROUP, " ").trim().replace(/\s+/g, " ");
  if (/^ALL OTHER ETHNIC GROUPS?(?: COMBINED)?$/.test(words)) return "bme";
  if (/^(?:UNKNOWN|NOT STATED|NOT KNOWN|(?:UNKNOWN )?NULL)(?: ETHNICITY)?$|^ETHNICITY UNKNOWN$/.test(words))
    return "unknown";
  const { group, reading } = readEthnicText(words);
  return reading === "group" ? group : null;
}

/** What a table was made into: a part of a return, what became of its lines, and what stops it. */
export interface TableReading<Part> {
  readonly part: Part;
  readonly balance: RecordBalance;
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
}

/** A table that is none. */
export function noTable(expected: string): TableReading<{ readonly board?: never; readonly survey?: never }> {
  const issue = makeFileIssue(
    "missing",
    "the table",
    expected,
    "without known headings or lines",
    "Check its headings.",
  );
  return { part: {}, balance: balanceOf([], 0), findings: [], issues: [issue] };
}

/** The balance of a table: every line was counted, or left out for a reason. */
export function balanceOf(leftOut: readonly string[], counted: number): RecordBalance {
  const names = [...new Set(leftOut)];
  return {
    read: counted + leftOut.length,
    counted,
    bank: 0,
    excluded: names.map((name) => ({ name, rows: leftOut.filter((one) => one === name).length })),
    rejected: [],
  };
}

/** The balance of a table, and what was lost of it as findings. */
export function tableLosses(
  part: "board" | "survey",
  balance: RecordBalance,
  more: { readonly unused?: readonly string[]; readonly remarks?: readonly string[] } = {},
): Pick<TableReading<never>, "balance" | "findings"> {
  return { balance, findings: [], ...lossesOfFile({ part, balance, ...more }) };
}

/** Where a line stands, for a message. */
export function lineName({ row }: Pick<TableLine, "row">): string {
  return `line ${String(row)}`;
}

/** Several columns that could each be the one that is meant. */
export function columnsIssue(expected: string, columns: readonly FileCell[]): Issue {
  const received = columns.map(({ text }) => describeValue(text)).join(", ");
  return makeFileIssue("not-allowed", "the table", expected, received, "Delete the others.");
}

/** A line for what another line is for already. */
export function secondLineIssue(line: TableLine, expected: string, received: string): Issue {
  return makeFileIssue("not-allowed", lineName(line), expected, received, "Delete one of them.");
}

/** A cell that could not be read. */
export function cellIssue(line: TableLine, heading: string, expected: string, text: string): Issue {
  const at = `${lineName(line)}, ${describeValue(heading).slice(1, -1)},`;
  return makeFileIssue("not-allowed", at, expected, text === "" ? "blank" : quotedCell(text));
}
