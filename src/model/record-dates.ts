import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { RecordColumn } from "./record-codes.ts";

/**
 * How a day is written; the text is trimmed as codes are, and an unlisted form, or a day that there is not, is
 * unreadable. What a time adds, after a space or a T, is left out in every form but `excel-serial`.
 *
 * `year-month-day`: `\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`. `day-month-year`: `\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}`.
 * `day-name-year`: `\d{1,2}[-/. ]` then the English name of a month or its first three letters in any case, then
 * `[-/. ]\d{4}`. `month-day-year`: as `day-month-year`, the month first. `excel-serial`: `\d{1,6}(\.\d+)?`, days since
 * 30 December 1899, from 61 (1 March 1900) on. The two separators need not be the same.
 */
export type DateFormat =
  "year-month-day" | "day-month-year" | "day-name-year" | "month-day-year" | "excel-serial";

/** A column of days. */
export interface DateColumn {
  readonly column: RecordColumn;
  /** Tried in this order; the default is the first three, which never contradict one another. */
  readonly formats?: readonly DateFormat[] | undefined;
}

/**
 * Which rows are counted, by a day: from and to, both included, each `2022-03-31`. A snapshot is one day (`from` and
 * `to` the same), or two filters: starting day `to` the snapshot, last day `from` it, `blank` counted.
 */
export interface DateFilter extends DateColumn {
  /** Stands in the balance with the rows that are outside, and those that `blank` excludes. */
  readonly name: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What a blank cell is; rejected rows are `missing-date` (the default). */
  readonly blank?: "count" | "exclude" | "reject" | undefined;
}

/**
 * The years in which a case is counted: 1 April to 31 March. `year` 2022 ends on 31 March 2022. Days outside both
 * years are left out as `outside-window`; a blank one is rejected as `missing-date`.
 */
export interface CaseWindow {
  readonly year: number;
  /**
   * `single-year`: entered in the year, and in the year before it as `enteredPreviousYear`; a person once in each. The
   * two-year windows: entered in either; a person once in both.
   */
  readonly window: Exclude<DisciplinaryWindow, "not-stated">;
}
