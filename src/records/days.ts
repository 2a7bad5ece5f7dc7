import { dayNumber } from "../foundation/day-number.ts";
import { normalCode, trimmedCell } from "./codes.ts";
import type { DateFormat } from "../model/date-format.ts";
import { type DateColumn, type RecordMapping } from "../model/record-mapping.ts";
import { expectedAnswer } from "../model/mapping-questions.ts";

/** The forms that never contradict one another, tried where a mapping lists none. */
export const usualFormats: readonly DateFormat[] = [
  "year-month-day",
  "day-month-year",
  "day-name-year",
  "name-day-year",
  "yyyymmdd",
];

/** A workbook's day 61 is 1 March 1900: before it, its calendar has a day that there was not. */
export const FIRST_SERIAL = 61;

/** A year of two digits below this is of the 2000s, as POSIX has it. */
export const FIRST_OF_1900S = 69;

/** A reader of days as a number that `dayNumber` counts; null for what is not a day. Takes what `normalCode` gives. */
export function dayReader(formats: readonly DateFormat[] = usualFormats): (text: string) => number | null {
  const readers = formats.map((format) => {
    const { pattern, parts } = dayForm(format);
    return { form: new RegExp(`^${pattern}$`), parts };
  });
  const dayZero = dayNumber("1899-12-30") ?? 0;
  return (text) => {
    for (const { form, parts } of readers) {
      const found = form.exec(text);
      if (found === null) continue;
      const textOf = (part: DayPart): string => found[parts.indexOf(part) + 1] ?? "";
      if (parts.includes("serial")) {
        const serial = Number(textOf("serial"));
        return serial < FIRST_SERIAL ? null : dayZero + serial;
      }
      const month = parts.includes("month_name")
        ? String(monthBeginnings.findIndex((beginning) => textOf("month_name").startsWith(beginning)) + 1)
        : textOf("month");
      return dayNumber(
        `${wholeYear(textOf("year"))}-${month.padStart(2, "0")}-${textOf("day").padStart(2, "0")}`,
      );
    }
    return null;
  };
}

function wholeYear(year: string): string {
  if (year.length > 2) return year;
  return String(Number(year) + (Number(year) < FIRST_OF_1900S ? 2000 : 1900));
}

/** Gives of some forms those that read every text of a column; a blank one has no form. */
export function formatsOf(texts: readonly string[], formats: readonly DateFormat[]): readonly DateFormat[] {
  return formats.filter((format) => {
    const dayOf = dayReader([format]);
    return texts.every((text) => dayOf(text) !== null);
  });
}

/** A part of a day; the SQL texts name their columns by it. */
type DayPart = "year" | "month" | "month_name" | "day" | "serial";

/** A way to write a day: a pattern of the whole text, and the part that each of its groups holds, in their order; null for none. */
interface DayForm {
  readonly pattern: string;
  readonly parts: readonly (DayPart | null)[];
}

/** A time may follow a day, and is not read. It has a group. */
const TIME = "([ T].*)?";

/** The day of the week may stand before a day with the name of its month. It has a group. */
const WEEKDAY =
  "((MON|TUE|TUES|WED|WEDNES|THU|THUR|THURS|FRI|SAT|SATUR|SUN|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY),? )?";

/** The first three letters of the months' names, by which they are known. */
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

/**
 * The form that a `DateFormat` describes: `dayReader` reads it in JavaScript, and `sqlDays` writes it as SQL. A function, so
 * that a bundle which reads no days is free of it.
 */
export function dayForm(format: DateFormat): DayForm {
  const between = "[-/. ]";
  const name = `(${monthBeginnings.join("|")}|SEPT|${MONTHS})`;
  const numbers = String.raw`(\d{1,2})${between}(\d{1,2})${between}(\d{4})${TIME}`;
  const shortYear = String.raw`(\d{1,2})${between}(\d{1,2})${between}(\d{2})${TIME}`;
  switch (format) {
    case "year-month-day":
      return {
        pattern: String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}`,
        parts: ["year", "month", "day", null],
      };
    case "day-month-year":
      return { pattern: numbers, parts: ["day", "month", "year", null] };
    case "day-month-short-year":
      return { pattern: shortYear, parts: ["day", "month", "year", null] };
    case "day-name-year":
      return {
        pattern: String.raw`${WEEKDAY}(\d{1,2})(ST|ND|RD|TH)?( OF)?${between}?${name},?${between}?${between}?(\d{4}|\d{2})${TIME}`,
        parts: [null, null, "day", null, null, "month_name", "year", null],
      };
    case "name-day-year":
      return {
        pattern: String.raw`${WEEKDAY}${name}${between}(\d{1,2})(ST|ND|RD|TH)?,?${between}(\d{4})${TIME}`,
        parts: [null, null, "month_name", "day", null, "year", null],
      };
    case "month-day-year":
      return { pattern: numbers, parts: ["month", "day", "year", null] };
    case "month-day-short-year":
      return { pattern: shortYear, parts: ["month", "day", "year", null] };
    case "short-year-month-day":
      return {
        pattern: String.raw`(\d{2})${between}(\d{1,2})${between}(\d{1,2})${TIME}`,
        parts: ["year", "month", "day", null],
      };
    case "yyyymmdd":
      return { pattern: String.raw`(\d{4})(\d{2})(\d{2})`, parts: ["year", "month", "day"] };
    case "excel-serial":
      return { pattern: String.raw`(\d{1,6})(\.\d+)?`, parts: ["serial", null] };
  }
}

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

/** The same mapping, with the days of a column read in the form that an answer about them chooses. */
export function withAnsweredForms(mapping: RecordMapping): RecordMapping {
  const chosen = new Map(
    (mapping.toDecide ?? []).flatMap((asked) => {
      const formats = expectedAnswer(asked)?.formats;
      return asked.column === undefined || formats === undefined ? [] : [[asked.column, formats] as const];
    }),
  );
  if (chosen.size === 0) return mapping;
  const read = <Column extends DateColumn>(column: Column): Column => {
    const formats = chosen.get([column.column].flat()[0] ?? "");
    return formats === undefined ? column : { ...column, formats };
  };
  const dates = mapping.dates === undefined ? {} : { dates: mapping.dates.map(read) };
  return mapping.kind === "disciplinary"
    ? { ...mapping, ...dates, entered: read(mapping.entered) }
    : { ...mapping, ...dates };
}

/** A word of a day: a weekday, a month, the ending of an ordinal, or what stands before a time. */
const DAY_WORD =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|st|nd|rd|th|t|z)$/i;

/** The form of a cell that could not be read, for a message: its digits may be a birthday that has slipped into the column. */
export interface CellForm {
  /** The text with a # for each digit. */
  readonly example: string;
  /** True where it is a day in a form that is read, and the calendar has no such day. */
  readonly noSuchDay?: true;
}

/** A reader of the form of a text that may be a day: digits, signs and the name of a month. A name of a person has none. */
export function dayFormReader(
  formats: readonly DateFormat[] = usualFormats,
): (text: string) => CellForm | undefined {
  const days = formats
    .filter((format) => format !== "excel-serial")
    .map((format) => new RegExp(`^${dayForm(format).pattern}$`));
  return (text) => {
    const trimmed = trimmedCell(text);
    if (trimmed.length > 40 || !/^[\x20-\x7E\u00A0\u2013\u2014]*\d/.test(trimmed)) return undefined;
    const words = trimmed.match(/\p{L}+/gu) ?? [];
    if (!words.every((word) => DAY_WORD.test(word))) return undefined;
    const code = normalCode(trimmed);
    const isDay = days.some((day) => day.test(code));
    return { example: trimmed.replace(/\d/g, "#"), ...(isDay && { noSuchDay: true }) };
  };
}
