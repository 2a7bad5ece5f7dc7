import { dayNumber, dayText } from "../foundation/day-number.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";
import type { YearComparison } from "./year-comparison.ts";
import { type Period, type PeriodRow, periods } from "../reference/periods.ts";

/** The standard began in 2015. */
export const FIRST_YEAR = 2015;

/**
 * What a return is of: a WRES year, or a part of one.
 *
 * @since 0.1.0
 */
export interface PeriodOfYear {
  /** The WRES year: 2024 is the year ending 31 March 2024. */
  readonly year: number;
  /** The part of it; the whole year where it is left out. */
  readonly period?: Period | undefined;
}

/** A period as the ids of a table have it: `2024`, or `2024-quarter-1`. */
export type PeriodKey = `${number}` | `${number}-${Period}`;

/** The first month of the financial year. */
const APRIL = 4;

const MONTHS_OF_YEAR = 12;

/** The last year of four digits. */
const LAST_YEAR = 9999;

/**
 * The days on which a period begins and ends, as texts: the financial year begins on 1 April of the calendar year before.
 *
 * @param of - A WRES year, or a part of one.
 * @returns `first` and `last`, as 2023-04-01.
 * @throws WresError `wrong-arguments` for what is no year, or no part of one.
 * @example
 * ```ts
 * import { periodDays } from "wres-metrics";
 * console.log(periodDays({ year: 2024, period: "quarter-4" })); // { first: '2024-01-01', last: '2024-03-31' }
 * console.log(periodDays({ year: 2024 }).first); // 2023-04-01
 * ```
 * @since 0.1.0
 */
export function periodDays(of: PeriodOfYear): {
  /** The first day, such as 2023-04-01. */
  readonly first: string;
  /** The last day, such as 2024-03-31. */
  readonly last: string;
} {
  const { first, last } = monthsOf(of);
  // A month without a day stands for its last day, for which the calendar is asked.
  return { first: `${monthText(first)}-01`, last: dayText(dayNumber(monthText(last)) ?? 0) };
}

/**
 * What a period is called in a heading, a column and a sentence.
 *
 * @param of - A WRES year, or a part of one.
 * @returns "2024" for a year, "Q1 2023/24" for a quarter, "H1 2023/24" for a half, "June 2023" for a month.
 * @throws WresError `wrong-arguments` for what is no year, or no part of one.
 * @example
 * ```ts
 * import { periodTitle } from "wres-metrics";
 * console.log(periodTitle({ year: 2024, period: "quarter-1" })); // Q1 2023/24
 * console.log(periodTitle({ year: 2024, period: "june" })); // June 2023
 * console.log(periodTitle({ year: 2024 })); // 2024
 * ```
 * @since 0.1.0
 */
export function periodTitle({ year, period }: PeriodOfYear): string {
  checkYear(year);
  const row = rowOf(period);
  if (row === undefined) return String(year);
  return row.months === 1
    ? `${row.title} ${monthYear(row.from, year)}`
    : `${row.title} ${financialYear(year)}`;
}

/** Every part of a year, and what a list to choose from calls it before the year is known: "Q1, April to June", "June". */
export function partsOfYear(): readonly { readonly id: Period; readonly title: string }[] {
  return periods.map(({ id, title, from, months }) => {
    const [begins, ends] = [from, from + months - 1].map((month) => monthTitle(month - 1));
    return { id, title: months === 1 ? title : `${title}, ${begins ?? ""} to ${ends ?? ""}` };
  });
}

/** The period in the words of a subtitle: "year ending 31 March 2024", "Q1 2023/24, April to June 2023", "June 2023". */
export function periodInFull(of: PeriodOfYear): string {
  const row = rowOf(of.period);
  if (row === undefined) return `year ending 31 March ${String(of.year)}`;
  if (row.months === 1) return periodTitle(of);
  return `${periodTitle(of)}, ${monthsInWords(of)}`;
}

/** The word for a period in the ids of a table, so that two quarters of one year are two places. */
export function periodKey({ year, period }: PeriodOfYear): PeriodKey {
  return period === undefined ? `${year}` : `${year}-${period}`;
}

/** Reads a word that `periodKey` wrote; null for any other. */
export function periodOfKey(key: string): PeriodOfYear | null {
  const [, digits, word] = /^(\d{4})(?:-([a-z0-9-]{1,12}))?$/.exec(key) ?? [];
  if (digits === undefined) return null;
  const year = Number(digits);
  if (word === undefined) return { year };
  const row = periods.find(({ id }) => id === word);
  return row === undefined ? null : { year, period: row.id };
}

/** What the earlier of two periods that are compared is called. */
export function previousTitle({
  previousYear: year,
  previousPeriod: period,
}: Pick<YearComparison, "previousYear" | "previousPeriod">): string {
  return periodTitle({ year, period });
}

/** The day on which the workforce and the board of a period are counted: "31 March" of a year, "30 June 2023" of a quarter. */
export function stockDay(of: PeriodOfYear): string {
  if (of.period === undefined) return "31 March";
  const { last } = monthsOf(of);
  return `${periodDays(of).last.slice(-2)} ${monthTitle(last)} ${monthText(last).slice(0, 4)}`;
}

/** What there are several of: "years", "quarters". */
export function periodsInWords({ period }: Pick<PeriodOfYear, "period">): string {
  const months = rowOf(period)?.months ?? MONTHS_OF_YEAR;
  return { 1: "months", 3: "quarters", 6: "half-years", 12: "years" }[months];
}

/** Less than 0 where one period ends before the other; of two that end together the shorter one comes first. */
export function comparePeriods(one: PeriodOfYear, other: PeriodOfYear): number {
  const [first, second] = [monthsOf(one), monthsOf(other)];
  return first.last - second.last || second.first - first.first;
}

/** True for two periods of as many months: only those compare. */
export function areOfOneLength(one: PeriodOfYear, other: PeriodOfYear): boolean {
  return rowOf(one.period)?.months === rowOf(other.period)?.months;
}

/** True for a period that may stand beside another as the one before: it ends before that one, and is as long. */
export function isEarlierAlike(previous: PeriodOfYear, current: PeriodOfYear): boolean {
  return areOfOneLength(previous, current) && comparePeriods(previous, current) < 0;
}

/** What a period that stands beside another as the one before has to be: "a year before 2022". */
export function earlierWords(current: PeriodOfYear): string {
  return current.period === undefined
    ? `a year before ${String(current.year)}`
    : `a period as long as ${periodTitle(current)}, and before it`;
}

/** True for two names of one period. */
export function isSamePeriod(one: PeriodOfYear, other: PeriodOfYear): boolean {
  return one.year === other.year && one.period === other.period;
}

/** True for two periods that have a month in common, as a quarter and its year. */
export function periodsOverlap(one: PeriodOfYear, other: PeriodOfYear): boolean {
  const [first, second] = [monthsOf(one), monthsOf(other)];
  return first.first <= second.last && second.first <= first.last;
}

/** What somebody typed for a period: its id where it is one of the year that they mean. */
export type ReadPeriod =
  | {
      readonly status: "read";
      readonly period: Period;
      /** The WRES year that the text names; null where it names none. */
      readonly year: number | null;
    }
  | { readonly status: "whole-year" }
  | { readonly status: "unclear" };

/** A cell can hold a whole letter; a period is a few words. */
const LONGEST_WORDS = 60;

/**
 * Reads a period as people type it: "Q1", "quarter 1", "Q1 2023/24", "H2", "June", "Jun 2023", "April to June 2023", "2023-06".
 *
 * @returns The period, with the WRES year where the text names one; a year without a part is the whole of it.
 */
export function readPeriod(text: string): ReadPeriod {
  if (text.length > LONGEST_WORDS) return { status: "unclear" };
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[–—]/g, "-")
    .replace(/[.,()]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (/^(?:whole |full )?(?:year|financial year|fy)$/.test(words)) return { status: "whole-year" };
  const known = periods.find(({ id, title }) => words === id || words === title.toLowerCase());
  if (known !== undefined) return { status: "read", period: known.id, year: null };
  return partOfYear(words) ?? monthOrMonths(words) ?? { status: "unclear" };
}

/** "Q1 2023/24", "quarter 1", "h2 23-24", "half 2". */
function partOfYear(words: string): ReadPeriod | null {
  const found =
    /^(q|qtr|quarter|h|half)[ -]?([1-4])(?: (?:of )?(?:fy ?)?(\d{4}|\d\d) ?[/-] ?(\d{4}|\d\d))?$/.exec(words);
  const [, kind = "", number = "", from, to] = found ?? [];
  if (found === null) return null;
  const id = `${kind.startsWith("q") ? "quarter" : "half"}-${number}`;
  const row = periods.find((one) => one.id === id);
  if (row === undefined) return null;
  if (from === undefined || to === undefined) return { status: "read", period: row.id, year: null };
  const year = fullYear(from) + 1;
  return String(year).endsWith(to) ? { status: "read", period: row.id, year } : null;
}

const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*";

/** "June 2023", "Jun 23", "2023-06", "April to June 2023". */
function monthOrMonths(words: string): ReadPeriod | null {
  const iso = /^(\d{4})-(\d\d)$/.exec(words);
  if (iso !== null) return ofMonths(Number(iso[2]), 1, Number(iso[1]));
  const found = new RegExp(`^${MONTH}(?: ?(?:to|-) ?${MONTH})?(?:[ -](\\d{4}|\\d\\d))?$`).exec(words);
  if (found === null) return null;
  const [, from = "", to, year] = found;
  const [first, last] = [monthNumber(from), monthNumber(to ?? from)];
  if (first === null || last === null) return null;
  const months = ((last - first + MONTHS_OF_YEAR) % MONTHS_OF_YEAR) + 1;
  return ofMonths(first, months, year === undefined ? null : fullYear(year) - (last < first ? 1 : 0));
}

/** The period of so many months from a month of a calendar year. */
function ofMonths(from: number, months: number, calendarYear: number | null): ReadPeriod | null {
  const row = periods.find((one) => one.from === from && one.months === months);
  if (row === undefined) return null;
  const year = calendarYear === null ? null : calendarYear + (from >= APRIL ? 1 : 0);
  return { status: "read", period: row.id, year };
}

/** The number of a month by its name, in full or in three letters; "Sept" too; null for any other word. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase();
  const isNamed = (month: string): boolean =>
    word === month || word === month.slice(0, 3) || (word === "sept" && month === "september");
  return periods.find(({ months, title }) => months === 1 && isNamed(title.toLowerCase()))?.from ?? null;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function rowOf(period: Period | undefined): PeriodRow | undefined {
  if (period === undefined) return undefined;
  const row = periods.find(({ id }) => id === period);
  if (row !== undefined) return row;
  throw new WresError(
    "wrong-arguments",
    `period is ${describeValue(period)}; expected one of ${periods.map(({ id }) => id).join(", ")}.`,
  );
}

function checkYear(year: number): void {
  if (Number.isInteger(year) && Math.abs(year) <= LAST_YEAR) return;
  throw new WresError(
    "wrong-arguments",
    `year is ${describeValue(year)}; expected a WRES year, such as 2024.`,
  );
}

/** The first and the last month of a period, counted from January of the year 0. */
function monthsOf({ year, period }: PeriodOfYear): { readonly first: number; readonly last: number } {
  checkYear(year);
  const { from, months } = rowOf(period) ?? { from: APRIL, months: MONTHS_OF_YEAR };
  const first = monthYear(from, year) * MONTHS_OF_YEAR + from - 1;
  return { first, last: first + months - 1 };
}

/** The calendar year of a month of a WRES year. */
function monthYear(month: number, year: number): number {
  return month >= APRIL ? year - 1 : year;
}

/** The name of a month, counted from January, which is 0; 12 is January again. */
function monthTitle(month: number): string {
  const number = (month % MONTHS_OF_YEAR) + 1;
  return periods.find(({ from, months }) => months === 1 && from === number)?.title ?? "";
}

function monthText(month: number): string {
  const [year, number] = [Math.floor(month / MONTHS_OF_YEAR), (month % MONTHS_OF_YEAR) + 1];
  return `${String(year).padStart(4, "0")}-${String(number).padStart(2, "0")}`;
}

/** 2023/24, of the WRES year 2024. */
function financialYear(year: number): string {
  return `${String(year - 1)}/${String(year % 100).padStart(2, "0")}`;
}

/** "April to June 2023", "October 2023 to March 2024". */
function monthsInWords(of: PeriodOfYear): string {
  const { first, last } = monthsOf(of);
  const [begins, ends] = [first, last].map((month) => ({
    title: monthTitle(month),
    year: String(Math.floor(month / MONTHS_OF_YEAR)),
  }));
  if (begins === undefined || ends === undefined) return "";
  const since = begins.year === ends.year ? begins.title : `${begins.title} ${begins.year}`;
  return `${since} to ${ends.title} ${ends.year}`;
}

/**
 * Days in a text as readers write them: 2024-03-31, 31/03/2024 and 31.03.2024 become "31 March 2024", and 2024-03 becomes
 * "March 2024". The rest of the text stays, and so does a month that does not exist. Data keeps 2024-03-31.
 */
export function printDays(text: string): string {
  return text
    .replace(
      /(?<![\d/.-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d/-])/g,
      (written, year: string, month: string, day: string | undefined) => inWords(written, [day, month, year]),
    )
    .replace(
      /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/-])/g,
      (written, day: string, _, month: string, year: string) => inWords(written, [day, month, year]),
    );
}

function inWords(written: string, [day, month, year]: readonly [string | undefined, string, string]): string {
  const number = Number(month);
  if (number < 1 || number > 12) return written;
  const of = `${monthTitle(number - 1)} ${year}`;
  return day === undefined ? of : `${String(Number(day))} ${of}`;
}
