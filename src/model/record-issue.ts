import { describeValue } from "../foundation/describe-value.ts";

/** Every mistake that rows, and the file that holds them, can have, by a stable name. */
export type RecordIssueCode =
  | "no-rows"
  | "missing-column"
  | "repeated-column"
  | "unmapped-code"
  | "too-many-codes"
  | "unreadable-date"
  | "missing-date"
  | "missing-person"
  | "row-and-part-disagree"
  | "short-row"
  | "long-row"
  | "broken-quotes"
  | "row-too-long"
  | "wrong-encoding"
  | "unreadable-workbook"
  | "which-sheet";

/** For each, what was expected, and what to do. */
const faults: Readonly<Record<RecordIssueCode, readonly [expected: string, whatToDo: string]>> = {
  "no-rows": ["rows below a line of headings", "Is this the right file?"],
  "missing-column": ["a column of this heading", "Add the file's own heading to the mapping."],
  "repeated-column": ["one column of this heading", "Only the first was read: give each its own heading."],
  "unmapped-code": ["a code that the mapping knows", "Add it to the mapping."],
  "too-many-codes": [
    "codes that the mapping knows",
    "There are so many that this may be no column of codes, so none is shown.",
  ],
  "unreadable-date": [
    "a day in a form that the mapping lists",
    "Correct it, or add its form to the mapping.",
  ],
  "missing-date": ["a day", "Fill it in, or say in the mapping what a blank one is."],
  "missing-person": ["who the row is about", "Fill it in: without it a person could be counted twice."],
  "row-and-part-disagree": [
    "a medical grade for medical staff, a pay band for all others",
    "Correct the row, or the rules for one of the two columns.",
  ],
  "short-row": ["as many cells as there are headings", "A line break or a lost separator may have cut it."],
  "long-row": ["as many cells as there are headings", "A cell with a separator in it needs quotes."],
  "broken-quotes": [
    "cells in quotes with the quotes inside them doubled",
    "What was read of it may be several rows: correct the quotes.",
  ],
  "row-too-long": [
    "a row of at most a million characters",
    "Nothing from there on was counted; a quote may be missing before.",
  ],
  "wrong-encoding": [
    "text in one encoding throughout",
    "Save the file as UTF-8, or name its encoding; characters that could not be read are shown as \u{FFFD}.",
  ],
  "unreadable-workbook": ["a whole workbook (.xlsx)", "Nothing from there on was counted."],
  "which-sheet": ["one sheet with the columns of the mapping", "Name the sheet."],
};

/** Where a mistake stands, and how often. Who a row is about is never said. */
export interface RecordIssuePlace {
  readonly code: RecordIssueCode;
  /** The heading of the column, where the mistake is in one. */
  readonly column: string | null;
  /** The code, where the mistake is one. */
  readonly value: string | null;
  /** How many rows have it; 0 where it is about no row. */
  readonly rows: number;
  /** The first line that has it, from 1; a row of ready data has its place among them. */
  readonly line: number | null;
}

/**
 * One mistake in the rows of a file, however often it is made.
 *
 * @since 0.1.0
 */
export interface RecordIssue extends RecordIssuePlace {
  /** Where: `line 12, Ethnic Origin`. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  /** A sentence or two that a person can act on. */
  readonly message: string;
}

/** Makes an issue, with the sentences that go with it. */
export function makeRecordIssue(place: RecordIssuePlace): RecordIssue {
  const { code, column, value, rows, line } = place;
  const [expected, whatToDo] = faults[code];
  const path = [line === null ? null : `line ${String(line)}`, column === null ? null : shown(column)]
    .filter((step) => step !== null)
    .join(", ");
  const received = value === null ? code.replaceAll("-", " ") : describeValue(value);
  const often = rows <= 1 ? "" : ` (${String(rows)} rows, this is the first)`;
  const where = path === "" ? "the file" : path;
  return {
    ...place,
    path,
    expected,
    received,
    message: `${where}: ${received}${often}; expected ${expected}. ${whatToDo}`,
  };
}

/** A heading without quotes of its own. */
function shown(column: string): string {
  return describeValue(column).slice(1, -1);
}
