import { dayNumber } from "../foundation/day-number.ts";
import type { DateColumn, DateFormat, RecordMapping } from "../model/record-mapping.ts";

const TIME = "(?:[ T].*)?";
const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const ENDINGS = "JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER";

const forms: Readonly<Record<DateFormat, RegExp>> = {
  "year-month-day": new RegExp(String.raw`^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})${TIME}$`),
  "day-month-year": new RegExp(String.raw`^(?<d>\d{1,2})[-/. ](?<m>\d{1,2})[-/. ](?<y>\d{4})${TIME}$`),
  "day-name-year": new RegExp(
    String.raw`^(?<d>\d{1,2})[-/. ](?<name>${months.join("|")}|${ENDINGS})[-/. ](?<y>\d{4})${TIME}$`,
  ),
  "month-day-year": new RegExp(String.raw`^(?<m>\d{1,2})[-/. ](?<d>\d{1,2})[-/. ](?<y>\d{4})${TIME}$`),
  "excel-serial": /^(?<serial>\d{1,6})(?:\.\d+)?$/,
};

/** The forms that never contradict one another, tried where a mapping lists none. */
export const usualFormats: readonly DateFormat[] = ["year-month-day", "day-month-year", "day-name-year"];

/** A workbook's day 61 is 1 March 1900: before it, its calendar has a day that there was not. */
export const FIRST_SERIAL = 61;

/** A reader of days as a number that `dayNumber` counts; null for what is no day. Takes what `normalCode` gives. */
export function dayReader(formats: readonly DateFormat[] = usualFormats): (text: string) => number | null {
  const readers = formats.map((format) => forms[format]);
  const dayZero = dayNumber("1899-12-30") ?? 0;
  return (text) => {
    for (const form of readers) {
      const parts = form.exec(text)?.groups;
      if (parts === undefined) continue;
      const { y = "", m, d = "", name, serial } = parts;
      if (serial !== undefined) return Number(serial) < FIRST_SERIAL ? null : dayZero + Number(serial);
      const month = name === undefined ? (m ?? "") : String(months.indexOf(name.slice(0, 3)) + 1);
      return dayNumber(`${y}-${month.padStart(2, "0")}-${d.padStart(2, "0")}`);
    }
    return null;
  };
}

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

/** The same mapping, for rows in which the days of a workbook are written as 2022-03-31, however its texts are. */
export function withSheetDays(mapping: RecordMapping): RecordMapping {
  const dates = mapping.dates === undefined ? {} : { dates: mapping.dates.map(readingDays) };
  return mapping.kind === "disciplinary"
    ? { ...mapping, ...dates, entered: readingDays(mapping.entered) }
    : { ...mapping, ...dates };
}

function readingDays<Column extends DateColumn>(column: Column): Column {
  const { formats } = column;
  return formats === undefined || formats.includes("year-month-day")
    ? column
    : { ...column, formats: ["year-month-day", ...formats] };
}
