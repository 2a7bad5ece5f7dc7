import type { SourceId } from "./sources.ts";

// oxfmt-ignore
const rows = [
  { id: "half-1", title: "H1", from: 4, months: 6, source: "esneft-2022" },
  { id: "half-2", title: "H2", from: 10, months: 6, source: "esneft-2022" },
  { id: "quarter-1", title: "Q1", from: 4, months: 3, source: "esneft-2022" },
  { id: "quarter-2", title: "Q2", from: 7, months: 3, source: "esneft-2022" },
  { id: "quarter-3", title: "Q3", from: 10, months: 3, source: "esneft-2022" },
  { id: "quarter-4", title: "Q4", from: 1, months: 3, source: "esneft-2022" },
  { id: "april", title: "April", from: 4, months: 1, source: "esneft-2022" },
  { id: "may", title: "May", from: 5, months: 1, source: "esneft-2022" },
  { id: "june", title: "June", from: 6, months: 1, source: "esneft-2022" },
  { id: "july", title: "July", from: 7, months: 1, source: "esneft-2022" },
  { id: "august", title: "August", from: 8, months: 1, source: "esneft-2022" },
  { id: "september", title: "September", from: 9, months: 1, source: "esneft-2022" },
  { id: "october", title: "October", from: 10, months: 1, source: "esneft-2022" },
  { id: "november", title: "November", from: 11, months: 1, source: "esneft-2022" },
  { id: "december", title: "December", from: 12, months: 1, source: "esneft-2022" },
  { id: "january", title: "January", from: 1, months: 1, source: "esneft-2022" },
  { id: "february", title: "February", from: 2, months: 1, source: "esneft-2022" },
  { id: "march", title: "March", from: 3, months: 1, source: "esneft-2022" },
] as const;

/** A part of the WRES year that a return is of: a half, a quarter or a month. */
export type Period = (typeof rows)[number]["id"];

/**
 * A row of `periods`.
 *
 * @since 0.1.0
 */
export interface PeriodRow {
  /** The word in a return: `quarter-1`. */
  readonly id: Period;
  /** As a heading has it, before the year: Q1 of "Q1 2023/24", June of "June 2023". */
  readonly title: string;
  /** Its first month, 1 to 12; 4 is April, in which the financial year of the NHS begins. */
  readonly from: number;
  /** How many months it has. */
  readonly months: 1 | 3 | 6;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The parts of a financial year, April to March, that a return can be of. ESNEFT's plan of 2022 reports by quarter, by month and
 * twice a year.
 *
 * @example
 * ```ts
 * import { periods } from "wres-metrics";
 * const quarter = periods.find(({ id }) => id === "quarter-1");
 * console.log(quarter?.title, quarter?.from, quarter?.months); // Q1 4 3
 * ```
 * @since 0.1.0
 */
export const periods: readonly PeriodRow[] = rows;
