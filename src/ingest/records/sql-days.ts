import { dayNumber } from "../../foundation/day-number.ts";
import type { DateFormat } from "../../model/record-dates.ts";
import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { FIRST_SERIAL } from "./day-reader.ts";
import { monthBeginnings, sqlDayForms } from "./sql-day-forms.ts";
import { sqlPattern } from "./sql-pattern.ts";
import type { SqlWords } from "./sql-words.ts";

/** Some days, the first and the last of them included, and what a day among them becomes. */
export interface SqlSpan {
  readonly becomes: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * A query of what each text of a column of days becomes: `blank`, `unreadable`, the word of the first span that holds the
 * day, or `outside`. It reads `raw` and, trimmed and folded, `code` from another query.
 */
export function sqlDays(
  formats: readonly DateFormat[],
  spans: readonly SqlSpan[],
  texts: string,
  words: SqlWords,
): string {
  const parts = formats.flatMap((format, index) => {
    const { pattern, groups } = sqlDayForms[format];
    return Object.entries(groups).map(([part, group]) => {
      const text = words.group("code", sqlPattern(pattern, words.escaped), group);
      return part === "month_name"
        ? `${monthNumber(text)} AS month_${String(index)}`
        : `CAST(NULLIF(${text}, '') AS INTEGER) AS ${part}_${String(index)}`;
    });
  });
  const branches = formats.map((format, index) =>
    format === "excel-serial" ? serialBranch(index, spans) : calendarBranch(index, spans),
  );
  return `SELECT raw, code, CASE
    WHEN code = '' THEN 'blank'
    WHEN CHAR_LENGTH(code) > ${String(LONGEST_CODE)} THEN 'unreadable'
    ${branches.join("\n    ")}
    ELSE 'unreadable' END AS becomes
  FROM (SELECT raw, code, ${parts.join(",\n    ")}
    FROM (${texts}) AS texts) AS parts`;
}

function monthNumber(name: string): string {
  const numbers = monthBeginnings.map((month, index) => `WHEN '${month}' THEN ${String(index + 1)}`);
  return `CASE SUBSTRING(${name} FROM 1 FOR 3) ${numbers.join(" ")} END`;
}

function calendarBranch(form: number, spans: readonly SqlSpan[]): string {
  const [year, month, day] = ["year", "month", "day"].map((part) => `${part}_${String(form)}`) as [
    string,
    string,
    string,
  ];
  const isLeap = `MOD(${year}, 4) = 0 AND (MOD(${year}, 100) <> 0 OR MOD(${year}, 400) = 0)`;
  const length = `CASE WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} <> 2 THEN 31 WHEN ${isLeap} THEN 29 ELSE 28 END`;
  const isDay = `${month} BETWEEN 1 AND 12 AND ${day} BETWEEN 1 AND ${length}`;
  const inSpans = spanned(`${year} * 10000 + ${month} * 100 + ${day}`, spans, (date) =>
    date.replaceAll("-", ""),
  );
  return `WHEN ${year} IS NOT NULL THEN CASE WHEN ${isDay} THEN ${inSpans} ELSE 'unreadable' END`;
}

function serialBranch(form: number, spans: readonly SqlSpan[]): string {
  const serial = `serial_${String(form)}`;
  const since = (date: string): string => String((dayNumber(date) ?? 0) - (dayNumber("1899-12-30") ?? 0));
  const inSpans = spanned(serial, spans, since);
  return `WHEN ${serial} IS NOT NULL THEN CASE WHEN ${serial} >= ${String(FIRST_SERIAL)} THEN ${inSpans} ELSE 'unreadable' END`;
}

/** What a day becomes that is written as a number in the way in which the ends of the spans are written. */
function spanned(value: string, spans: readonly SqlSpan[], written: (day: string) => string): string {
  const branches = spans.map(({ becomes, from, to }) => {
    const bounds = [
      ...(from === undefined ? [] : [`${value} >= ${written(from)}`]),
      ...(to === undefined ? [] : [`${value} <= ${written(to)}`]),
    ];
    return `WHEN ${bounds.length === 0 ? "1 = 1" : bounds.join(" AND ")} THEN '${becomes}'`;
  });
  return `CASE ${branches.join(" ")} ELSE 'outside' END`;
}
