import type { DateFormat } from "../../model/record-dates.ts";

/** How a day is written, for engines whose groups have numbers only: which group holds what. */
interface DayForm {
  readonly pattern: string;
  readonly groups: Readonly<Partial<Record<"year" | "month" | "month_name" | "day" | "serial", 1 | 2 | 3>>>;
}

/** The beginnings of the months' names, by which they are known. */
export const monthBeginnings = [
  "JAN",
  "FEB",
  "MAR",
  "APR",
  "MAY",
  "JUN",
  "JUL",
  "AUG",
  "SEP",
  "OCT",
  "NOV",
  "DEC",
] as const;

const TIME = "(?:[ T].*)?";
const MONTHS = "JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER";
const NUMBERS = `(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})${TIME}`;

/** The forms that `DateFormat` describes. */
export const sqlDayForms: { readonly [format in DateFormat]: DayForm } = {
  "year-month-day": {
    pattern: `(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}`,
    groups: { year: 1, month: 2, day: 3 },
  },
  "day-month-year": { pattern: NUMBERS, groups: { day: 1, month: 2, year: 3 } },
  "day-name-year": {
    pattern: `(\\d{1,2})[-/. ](${monthBeginnings.join("|")}|${MONTHS})[-/. ](\\d{4})${TIME}`,
    groups: { day: 1, month_name: 2, year: 3 },
  },
  "month-day-year": { pattern: NUMBERS, groups: { month: 1, day: 2, year: 3 } },
  "excel-serial": { pattern: "(\\d{1,6})(?:\\.\\d+)?", groups: { serial: 1 } },
};
