import { describeValue } from "../foundation/wres-error.ts";
import { dayNumber, dayText } from "../foundation/day-number.ts";
import { withThousands } from "../foundation/print-number.ts";
import { type Period, periods } from "../reference/periods.ts";
import { type PeriodOfYear, periodDays, periodTitle, printDays } from "./period.ts";
import type { Finding } from "./finding.ts";
import { noticed, partOfPiece } from "./lost-on-reading.ts";
import type { CountedDays, ReturnPiece } from "./record-counts.ts";
import { type DateFilter, partOfMapping, type RecordKind, type RecordMapping } from "./record-mapping.ts";

/**
 * The days by which a mapping counts rows. Of cases the first are those of their window: both years, since a window of one year has the
 * year before beside it.
 */
export function daysOfMapping(mapping: RecordMapping): readonly CountedDays[] {
  const dates = (mapping.dates ?? []).map(({ column, from, to }) => ({
    column: headingIn(column),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));
  return mapping.kind === "disciplinary" ? [daysOfCases(mapping.entered), ...dates] : dates;
}

function daysOfCases({ column, year }: Extract<RecordMapping, { kind: "disciplinary" }>["entered"]) {
  const [{ first }, { last }] = [periodDays({ year: year - 1 }), periodDays({ year })];
  return { column: headingIn(column), from: first, to: last };
}

function headingIn(column: DateFilter["column"]): string {
  return [column].flat()[0] ?? "";
}

/** Says how the days of a mapping fit a period: a sentence where they do not, and whether it forbids to count. */
export interface DaysVerdict {
  /** `other`: the days are of another period, and no figure may be made of them. `doubtful`: somebody has to look. */
  readonly status: "same" | "doubtful" | "other";
  /** A sentence that says so; empty where the days are the same. */
  readonly message: string;
}

/**
 * Compares the days by which rows are counted with those of a period. A workforce is counted on its last day; cases over two years;
 * all others from its first day to its last. What a local measure counts its owner decides, so that its days are never forbidden.
 */
function daysAgainst(
  {
    part,
    kind,
    days,
  }: { readonly part: string; readonly kind: RecordKind; readonly days: readonly CountedDays[] },
  of: PeriodOfYear,
): DaysVerdict {
  const fits = days.map((one, index) => {
    const isWindow = kind === "disciplinary" && index === 0;
    return fitOf(kind, one, isWindow ? { year: of.year } : of);
  });
  const isWholeYear = kind === "disciplinary" && of.period !== undefined && !fits.slice(1).includes("same");
  const isOther =
    kind === "disciplinary" ? fits[0] === "other" : fits.includes("other") && !fits.includes("same");
  if (isOther && kind !== "local") return { status: "other", message: otherWords(part, days, of) };
  const isDoubtful = isWholeYear || fits.includes("other") || fits.includes("doubtful");
  return isDoubtful
    ? {
        status: "doubtful",
        message: `${clashWords(part, days, of)} Is that meant? If not, change the days in the mapping.`,
      }
    : FITTING;
}

/** The days are those of the period, or there are none to compare. */
export const FITTING: DaysVerdict = { status: "same", message: "" };

/** Compares a mapping with a period, the year of a survey included: that of a WRES year was held the year before. */
export function mappingAgainst(mapping: RecordMapping, of: PeriodOfYear): DaysVerdict {
  if (mapping.kind === "survey" && mapping.year !== of.year - 1) {
    return {
      status: "other",
      message: `The mapping for survey is of the survey of ${String(mapping.year)}; that of ${periodTitle(of)} is of ${String(of.year - 1)}. ${whatToDo(of)}`,
    };
  }
  return daysAgainst({ part: partOfMapping(mapping), kind: mapping.kind, days: daysOfMapping(mapping) }, of);
}

/** The same where only a year is known: a mapping of any part of the year fits it. */
export function mappingAgainstYear(mapping: RecordMapping, year: number): DaysVerdict {
  const isOfPart = periods.some(
    ({ id }) => mapping.kind !== "survey" && mappingAgainst(mapping, { year, period: id }).status === "same",
  );
  return isOfPart ? FITTING : mappingAgainst(mapping, { year });
}

/** What was counted by days that may not be those of the period, with a finding that says so first. */
export function withDoubt<Counted extends { readonly findings?: readonly Finding[] | undefined }>(
  counted: Counted,
  part: string,
  { status, message }: DaysVerdict,
): Counted {
  if (status !== "doubtful") return counted;
  return { ...counted, findings: [noticed(part, message, "query"), ...(counted.findings ?? [])] };
}

/** Compares the days of a piece that was counted before with a period; a board is counted on no days. */
export function pieceAgainst(piece: ReturnPiece, of: PeriodOfYear): DaysVerdict {
  const { kind, days = [] } = piece;
  return kind === "board" ? FITTING : daysAgainst({ part: partOfPiece(piece), kind, days }, of);
}

function otherWords(part: string, days: readonly CountedDays[], of: PeriodOfYear): string {
  return `${clashWords(part, days, of)} ${whatToDo(of)}`;
}

function clashWords(part: string, days: readonly CountedDays[], of: PeriodOfYear): string {
  const { first, last } = periodDays(of);
  return `The mapping for ${part} counts ${days.map(countedWords).join(", ")}; ${periodTitle(of)} is ${printDays(first)} to ${printDays(last)}.`;
}

function whatToDo({ year }: PeriodOfYear): string {
  return `Change the days in the mapping (wres count --suggest-mapping --columns <mapping> --year ${String(year)} moves them), or give the year that the records are of.`;
}

/** The days that count in a column, in words: `"Start Date" to 31 March 2022`. */
export function countedWords({ column, from, to }: CountedDays): string {
  return `${describeValue(column)} ${spanWords({ from, to })}`;
}

/** The days from one to another in words: `from 1 April 2021 to 31 March 2022`. */
export function spanWords({ from, to }: Pick<DateFilter, "from" | "to">): string {
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : printDays(day)));
  if (first === last) return `on ${first ?? "any day"}`;
  return [first === undefined ? "" : `from ${first}`, last === undefined ? "" : `to ${last}`]
    .join(" ")
    .trim();
}

/** A limit farther from the year than this is not a day of a period: it is one such as the first of all birthdays. */
const MOST_YEARS_APART = 10;

type Fit = "none" | "same" | "doubtful" | "other";

function fitOf(kind: RecordKind, days: CountedDays, of: PeriodOfYear): Fit {
  const [from, to] = [days.from, days.to].map((day) =>
    day !== undefined && Math.abs(yearIn(day) - of.year) <= MOST_YEARS_APART ? day : undefined,
  );
  if (to === undefined) return from === undefined ? "none" : fitOfFirst(from, of);
  if (from === undefined || from === to || kind === "workforce") return fitOfLast(to, of);
  return fitOfSpan({ from, to }, kind, of);
}

function fitOfFirst(from: string, of: PeriodOfYear): Fit {
  const { first, last } = periodDays(of);
  if (from === first || from === last) return "same";
  return from > last || isAnniversary(from, first) || isAnniversary(from, last) ? "other" : "doubtful";
}

function fitOfLast(to: string, of: PeriodOfYear): Fit {
  const { first, last } = periodDays(of);
  if (to === last) return "same";
  return to < first || (to > last && isMonthEnd(to)) ? "other" : "doubtful";
}

function fitOfSpan(
  { from, to }: { readonly from: string; readonly to: string },
  kind: RecordKind,
  of: PeriodOfYear,
): Fit {
  const { first, last } = periodDays(of);
  const isBegun = from === first || (kind === "disciplinary" && from === inOtherYear(first, -1));
  if (isBegun && to === last) return "same";
  return to < first || from > last || isPeriod(from, to) ? "other" : "doubtful";
}

/** True for the days of a whole WRES year, or of a part of one. */
function isPeriod(from: string, to: string): boolean {
  const parts: readonly (Period | undefined)[] = [undefined, ...periods.map(({ id }) => id)];
  return parts.some((period) =>
    [0, 1].some((later) => {
      const { first, last } = periodDays({ year: yearIn(to) + later, period });
      return first === from && last === to;
    }),
  );
}

function isAnniversary(day: string, of: string): boolean {
  return inOtherYear(of, yearIn(day) - yearIn(of)) === day;
}

function isMonthEnd(day: string): boolean {
  return dayNumber(day) === dayNumber(day.slice(0, 7));
}

function yearIn(day: string): number {
  return Number(day.slice(0, 4));
}

/** The same day so many years later; the end of February stays the end of February. */
function inOtherYear(day: string, years: number): string {
  const month = `${String(yearIn(day) + years).padStart(4, "0")}${day.slice(4, 7)}`;
  const moved = `${month}${day.slice(7)}`;
  const isOfMonth = !isMonthEnd(day) && dayNumber(moved) !== null;
  return isOfMonth ? moved : dayText(dayNumber(month) ?? 0);
}

/** The WRES year that a mapping is of: that of its cases, its survey, or the latest of its days; null where it has none. */
function yearOfMapping(mapping: RecordMapping, near: number): number | null {
  if (mapping.kind === "disciplinary") return mapping.entered.year;
  if (mapping.kind === "survey") return mapping.year + 1;
  const years = (mapping.dates ?? [])
    .flatMap(({ from, to }) => [to ?? from])
    .filter((day) => day !== undefined)
    .map((day) => yearIn(day) + (day.slice(5) > "03-31" ? 1 : 0))
    .filter((year) => Math.abs(year - near) <= MOST_YEARS_APART);
  return years.length === 0 ? null : Math.max(...years);
}

/** Moves all days of a mapping to a WRES year, by whole years; null where they are of that year, or of none. */
export function movedMapping(mapping: RecordMapping, year: number): RecordMapping | null {
  const own = yearOfMapping(mapping, year);
  if (own === null || own === year) return null;
  const years = year - own;
  const dates = mapping.dates?.map((filter) => ({
    ...filter,
    ...(filter.from !== undefined && { from: inOtherYear(filter.from, years) }),
    ...(filter.to !== undefined && { to: inOtherYear(filter.to, years) }),
  }));
  const base = dates === undefined ? {} : { dates };
  if (mapping.kind === "disciplinary") {
    return { ...mapping, ...base, entered: { ...mapping.entered, year } };
  }
  return mapping.kind === "survey" ? { ...mapping, ...base, year: year - 1 } : { ...mapping, ...base };
}

/** A rule of days that leaves out more than this share of the rows may have met another year's file. */
const ALMOST_ALL = { share: 0.8, rows: 20 };

/** Sentences about rules of days that leave out almost all rows of a file. */
export function almostAllOutside(
  mapping: RecordMapping,
  { read, excluded }: ReturnPiece["balance"],
): readonly string[] {
  const cases =
    mapping.kind === "disciplinary" ? [{ name: "outside-window", ...daysOfCases(mapping.entered) }] : [];
  return [...cases, ...(mapping.dates ?? [])].flatMap((filter) => {
    const rows = excluded.find(({ name }) => name === filter.name)?.rows ?? 0;
    if (read < ALMOST_ALL.rows || rows <= ALMOST_ALL.share * read) return [];
    const blank = "blank" in filter && filter.blank === "exclude" ? "blank or " : "";
    return [
      `Almost all dates in the column ${describeValue(headingIn(filter.column))} (${withThousands(rows)} of ${withThousands(read)} rows) are ${blank}outside ${spanWords(filter).replace(/^from /, "")}. Is it another year's file?`,
    ];
  });
}
