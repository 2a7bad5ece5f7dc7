import type { InvalidInput } from "./issue.ts";
import type { SurveyQuestionKey } from "../reference/survey-questions.ts";
import type { GroupCounts } from "./counts.ts";
import type { Finding } from "./finding.ts";
import type { RecordBalance, RejectionReason } from "./return-source.ts";
import type { DateFormat } from "./date-format.ts";
import type { AnswerCode, RecordKind, RecordMapping } from "./record-mapping.ts";
import type { AnsweredQuestion, MappingQuestion } from "./mapping-questions.ts";
import type { Return, SurveyQuestion } from "./return.ts";
import { describeValue } from "../foundation/wres-error.ts";

/** The parts of a return that rows can be counted into. */
export type RecordPart = Pick<
  Return,
  "workforce" | "shortlisting" | "disciplinary" | "training" | "survey" | "local" | "bank"
>;

/** Puts parts of a return together: a later one takes the place of an earlier, and what several have of the bank or of local measures is joined. */
export function joinedParts(parts: readonly RecordPart[]): RecordPart {
  const joined = <Of extends object>(of: readonly (Of | undefined)[]): Partial<Of> =>
    Object.assign({}, ...of) as Partial<Of>;
  const [bank, local] = [joined(parts.map((part) => part.bank)), joined(parts.map((part) => part.local))];
  return {
    ...joined(parts),
    ...(Object.keys(local).length > 0 && { local: local as RecordPart["local"] }),
    ...(Object.keys(bank).length > 0 && { bank }),
  };
}

/**
 * The reasons for which a row of records is rejected.
 *
 * @example
 * ```ts
 * import { rejectionReasons } from "wres-metrics/records";
 * console.log(rejectionReasons.includes("unmapped-code")); // true
 * ```
 * @since 0.1.0
 */
export const rejectionReasons: readonly RejectionReason[] = [
  "unmapped-code",
  "unreadable-date",
  "missing-date",
  "missing-person",
  "unreadable-amount",
  "row-and-part-disagree",
  "short-row",
  "long-row",
];

/** What counting each person once did. */
export interface PersonBalance {
  /** People with a row that was counted. */
  readonly people: number;
  /** Of them, those with several rows that would have been counted. */
  readonly withSeveralRows: number;
  /** Of those, the ones whose rows differ in what is counted: here the rule decided. */
  readonly decidedByRule: number;
  /** Those whose row that counts has an unknown ethnicity, and who are counted with the known one of another row. */
  readonly ethnicityOfAnotherRow: number;
  /** Those whose rows contradict each other: they say two or more known ethnicities. */
  readonly withSeveralEthnicities: number;
  /** Of those, the ones who are counted as unknown, since no row and no number of rows decides. */
  readonly ethnicityNotDecided: number;
}

/** How often each answer was given, by group. */
export type AnswerCounts = { readonly [answer in AnswerCode]: GroupCounts };

/** What was counted that a return has no place for. */
export interface BesideCounts {
  /** Everybody who applied, those shortlisted and appointed included. */
  readonly applied?: GroupCounts | undefined;
  /** Every answer to each question, indicator 6's among them; substantive staff only. */
  readonly answers?: { readonly [question in SurveyQuestionKey]?: AnswerCounts | undefined } | undefined;
  /** Indicator 7 under both definitions of who has answered. */
  readonly equalOpportunities?:
    | {
        /** Only "yes" and "no" count as answers. */
        readonly "yes-or-no": SurveyQuestion;
        /** "Not sure" counts as an answer too. */
        readonly "yes-no-or-not-sure": SurveyQuestion;
      }
    | undefined;
}

/**
 * The days by which rows are counted, of one column.
 *
 * @since 0.1.0
 */
export interface CountedDays {
  /** The column, by its heading in the mapping. */
  readonly column: string;
  /** The first day that is counted, `2021-04-01`; left out where no row is too early. */
  readonly from?: string | undefined;
  /** The last day that is counted, `2022-03-31`; left out where no row is too late. */
  readonly to?: string | undefined;
}

/**
 * The counts of some rows as a part of a return, and what became of every row.
 *
 * @since 0.1.0
 */
export interface RecordCounts {
  /** The part of a return that the rows were counted into. */
  readonly kind: RecordKind;
  /** Goes into a return as it is: `{ organisation, year, ...part }`. Empty where a column is missing. */
  readonly part: RecordPart;
  /** What was counted that a return has no place for. */
  readonly beside: BesideCounts;
  /** How many rows were counted, left out and rejected. */
  readonly balance: RecordBalance;
  /** The days by which the rows were counted: those of another period than the return's are refused. Left out where there are none. */
  readonly days?: readonly CountedDays[] | undefined;
  /** Null where every row was taken for a person of its own. */
  readonly persons: PersonBalance | null;
  /** The headings of columns that are not used, as an answer in the mapping says. Left out where there are none. */
  readonly notUsed?: readonly string[] | undefined;
  /** The questions of the mapping that somebody has decided, with the answers. Left out where there are none. */
  readonly answers?: readonly AnsweredQuestion[] | undefined;
  /** What is wrong with the file and its rows: each mistake once, however often it is made. */
  readonly issues: readonly RecordIssue[];
  /**
   * What was lost on reading: rows that were rejected or left out, columns that are not used, what the draft asked and nobody
   * answered, and what of a workbook was not read. Left out where there is nothing.
   */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * A piece of a return that was read, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type ParsedPiece =
  | {
      /** Nothing is wrong: the piece can be used. */
      readonly status: "valid";
      /** The piece for `gatherReturn`. */
      readonly piece: ReturnPiece;
    }
  | InvalidInput;

/**
 * A part of a return with what it was made of: the counts of some records, or a small table of figures. What `count` gives is
 * one too, with a name.
 *
 * @since 0.1.0
 */
export interface ReturnPiece {
  /** The file, as a reader knows it: `staff.csv`. */
  readonly name: string;
  /** The part of a return that it is. */
  readonly kind: RecordKind | "board";
  /** Goes into a return as it is. */
  readonly part: Partial<Omit<Return, "format" | "organisation" | "year">>;
  /** What became of every row of the file. */
  readonly balance: RecordBalance;
  /** The days by which the rows were counted: those of another period than the return's are refused. Left out where there are none. */
  readonly days?: readonly CountedDays[] | undefined;
  /** The headings of columns that are not used, as an answer in the mapping says. Left out where there are none. */
  readonly notUsed?: readonly string[] | undefined;
  /** The questions of the mapping that somebody has decided, with the answers. Left out where there are none. */
  readonly answers?: readonly AnsweredQuestion[] | undefined;
  /** What was lost on reading it, as `count` gives it. */
  readonly findings?: readonly Finding[] | undefined;
  /** What is wrong with rows of it. */
  readonly issues: readonly Pick<RecordIssue, "code" | "message">[];
}

/** Every mistake that rows, and the file that holds them, can have, by a stable name. */
export type RecordIssueCode =
  | "no-rows"
  | "headings-alone"
  | "missing-column"
  | "repeated-column"
  | RejectionReason
  | "too-many-codes"
  | "unquoted-text"
  | "broken-quotes"
  | "row-too-long"
  | "wrong-encoding"
  | "not-a-table"
  | "unreadable-workbook"
  | "which-sheet";

/** For each, what was expected, what to do, and what was found where its name does not say it. */
const faults: Readonly<
  Record<RecordIssueCode, readonly [expected: string, whatToDo: string, found?: string]>
> = {
  "no-rows": ["rows below a line of headings", "Is this the right file?"],
  "headings-alone": [
    "rows below the headings",
    "Nothing is counted from it, not even 0. Export the rows again, or leave the file out.",
    "headings and no rows",
  ],
  "missing-column": ["a column of this heading", "Add the file's own heading to the mapping."],
  "repeated-column": ["one column of this heading", "Only the first was read: give each its own heading."],
  "unmapped-code": ["a code that the mapping knows", "Add it to the mapping."],
  "too-many-codes": [
    "codes that the mapping knows",
    "There are so many that this may be no column of codes, so none is shown.",
  ],
  "unquoted-text": [
    "a code that the mapping knows",
    "It is not quoted, since it may say who somebody is: look at the line. Where a cell has slipped to the next column, correct the row; where it is a code, add it to the mapping.",
    "a text that is not quoted",
  ],
  "unreadable-date": [
    "a day in one of the forms that the mapping lists, or else 2022-03-31, 31/03/2022, 31-Mar-2022, March 31, 2022 or 20220331",
    "Correct it, or name its form in the mapping: day-month-short-year for 31/03/22, short-year-month-day for 22-03-31, month-day-year for 03/31/2022, excel-serial for 44651.",
  ],
  "missing-date": ["a day", "Fill it in, or say in the mapping what a blank one is."],
  "unreadable-amount": [
    "an amount, such as 18.50 or £1,200.00",
    "Amounts below 0 and amounts with other signs are not read, and a blank cell is not read as 0: change them in the file.",
  ],
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
  "not-a-table": ["a table as text (CSV)", "Is this the right file?"],
  "unreadable-workbook": ["a whole workbook (.xlsx)", "Nothing from there on was counted."],
  "which-sheet": ["one sheet with the columns of the mapping", "Name the sheet."],
};

/** Where a mistake stands, and how often. Who a row is about is never said. */
interface RecordIssuePlace {
  /** The stable name of the mistake. */
  readonly code: RecordIssueCode;
  /** The heading of the column, where the mistake is in one. */
  readonly column: string | null;
  /** The code, where the mistake is one. */
  readonly value: string | null;
  /** How many rows have it; 0 where it is about no row. */
  readonly rows: number;
  /** The first line that has it, from 1; a row of ready data has its place among them. */
  readonly line: number | null;
  /** The form of cells that are no day or amount that is read, where they are made of digits and signs: a # for each digit. */
  readonly example?: string | undefined;
  /** True where they are days in a form that is read, and the calendar has no such day. */
  readonly noSuchDay?: true | undefined;
}

/**
 * One mistake in the rows of a file, however often it is made.
 *
 * @since 0.1.0
 */
export interface RecordIssue extends RecordIssuePlace {
  /** Where: `line 12, Ethnic Origin`. */
  readonly path: string;
  /** What was expected there, in words. */
  readonly expected: string;
  /** What was found there, in words. */
  readonly received: string;
  /** A sentence or two that a person can act on. */
  readonly message: string;
}

/** Makes an issue, with the sentences that go with it. */
export function makeRecordIssue(place: RecordIssuePlace): RecordIssue {
  const { code, column, value, rows, line } = place;
  const [expected, whatToDo, found = code.replaceAll("-", " ")] = faults[code];
  const path = [line === null ? null : `line ${String(line)}`, column === null ? null : shown(column)]
    .filter((step) => step !== null)
    .join(", ");
  const received =
    value === null
      ? found +
        (place.example === undefined ? "" : ` ${describeValue(place.example)}`) +
        (place.noSuchDay === true ? ", since there is no such day in the calendar" : "")
      : describeValue(value);
  // Rows of a database or of a Parquet file are in no order, so that none is the first.
  const often = rows <= 1 ? "" : ` (${String(rows)} rows${line === null ? "" : ", this is the first"})`;
  const where = path === "" ? "the file" : path;
  return {
    ...place,
    path,
    expected,
    received,
    message: `${where}: ${received}${often}; expected ${expected}. ${line === null ? whatToDo.replace("look at the line", "look at the row") : whatToDo}`,
  };
}

/** A heading without quotes of its own. */
function shown(column: string): string {
  return describeValue(column).slice(1, -1);
}

/** A code that stands in a file, and what a draft of a mapping makes of it. */
export interface SuggestedCode {
  /** The text of the code. */
  readonly code: string;
  /** How many rows have it. */
  readonly rows: number;
  /** The word of the mapping; null where no rule fits, so that its rows would be rejected. */
  readonly to: string | null;
}

/** Texts of a column that are not quoted: in how many rows, and the first line that has one. */
export interface UnquotedTexts {
  /** How many rows have such a text. */
  readonly rows: number;
  /** The first line that has one, from 1. */
  readonly line: number;
}

/** Says of the texts of a column that are not quoted where they are; nothing where there are none. */
export function unquotedWords({
  unquoted,
  readUnquoted,
}: Pick<SuggestedColumn, "unquoted" | "readUnquoted">): string {
  return [
    ...(unquoted === undefined ? [] : [placesOf(unquoted, "without a rule that may say")]),
    ...(readUnquoted === undefined ? [] : [placesOf(readUnquoted, "that a rule reads and that may say")]),
  ].join(" ");
}

function placesOf({ rows, line }: UnquotedTexts, which: string): string {
  const where =
    rows === 1
      ? `1 row has a text (line ${String(line)})`
      : `${String(rows)} rows have texts (the first in line ${String(line)})`;
  return `${where} ${which} who somebody is, and so ${rows === 1 ? "is" : "are"} not shown.`;
}

/** A column that a draft of a mapping reads. */
export interface SuggestedColumn {
  /** Where it stands in the mapping: `row`, `filters[0]`. */
  readonly path: string;
  /** The heading, as the file writes it. */
  readonly column: string;
  /** Its codes, the most frequent first; null where it has so many that it may hold none. */
  readonly codes: readonly SuggestedCode[] | null;
  /** Its texts without a rule that are left out of the codes, since they may say who somebody is. */
  readonly unquoted?: UnquotedTexts | undefined;
  /** Its texts that a rule reads, and that are left out of the codes for the same reason. */
  readonly readUnquoted?: UnquotedTexts | undefined;
}

/**
 * A column that a draft of a mapping does not use, and that may decide which rows count.
 *
 * @since 0.1.0
 */
export interface OtherColumn {
  /** The heading, as the file writes it. */
  readonly column: string;
  /** Its codes, the most frequent first; null where it has so many that it may hold none, and where it holds days. */
  readonly codes: readonly Pick<SuggestedCode, "code" | "rows">[] | null;
  /** Its texts that are left out of the codes, since they may say who somebody is. */
  readonly unquoted?: UnquotedTexts | undefined;
  /** The forms that all of its days have, the likeliest first; left out where it holds no days. */
  readonly formats?: readonly DateFormat[] | undefined;
}

/**
 * A mapping drafted from the headings of a file: to be looked at, completed and kept.
 *
 * @since 0.1.0
 */
export interface SuggestedMapping {
  /** Null where a column that the kind cannot do without was not found. */
  readonly mapping: RecordMapping | null;
  /** The columns that the mapping reads, with the codes in them. */
  readonly columns: readonly SuggestedColumn[];
  /** What was not found, by its place in the mapping. */
  readonly missing: readonly string[];
  /** The headings of columns that the mapping does not use. */
  readonly unused: readonly string[];
  /** Of those, the columns that may decide which rows count, with what is in them. */
  readonly others: readonly OtherColumn[];
  /** What has to be decided before anything is counted; they stand in the mapping too, where there is one. */
  readonly questions: readonly MappingQuestion[];
  /** How many rows were read, blank ones left out. */
  readonly rows: number;
  /** Why a file, or the rest of it, could not be read. */
  readonly issues: readonly RecordIssue[];
}
