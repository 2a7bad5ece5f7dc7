import type { CodedColumn, RecordColumn } from "../../model/record-codes.ts";
import type { DateColumn, DateFilter } from "../../model/record-dates.ts";
import type { RecordFilter } from "../../model/record-mapping.ts";
import { usualFormats } from "./day-reader.ts";
import { sqlCodes } from "./sql-codes.ts";
import { type SqlSpan, sqlDays } from "./sql-days.ts";
import type { SqlStop } from "./sql-stop.ts";
import type { SqlWords } from "./sql-words.ts";

/** How one column is read: each different text once. */
export interface SqlReading {
  /** Its name in the query. */
  readonly name: string;
  readonly column: RecordColumn;
  /** A query of `raw`, `code`, `becomes` and its `place`, from one of `raw` and `code`. */
  readonly query: (texts: string, words: SqlWords) => string;
  /** What it may become, from the lowest; their places count in the query. */
  readonly becomes: readonly string[];
  readonly stops: readonly SqlStop[];
}

/** A column of codes. */
export function codesReading<Word extends string>(
  name: string,
  { column, codes }: CodedColumn<Word>,
  becomes: readonly Word[] = [],
): SqlReading {
  return {
    name,
    column,
    becomes,
    query: (texts, words) =>
      withPlace(
        becomes,
        `SELECT raw, code, ${sqlCodes(codes, "code", words)} AS becomes FROM (${texts}) AS texts`,
      ),
    stops: [{ when: `${name}.becomes IS NULL`, rejected: "unmapped-code", column, code: `${name}.code` }],
  };
}

/** A filter by codes. */
export function filterReading(name: string, filter: RecordFilter): SqlReading {
  const reading = codesReading(name, filter);
  const excluded = { when: `${name}.becomes = 'exclude'`, excluded: filter.name };
  return { ...reading, stops: [...reading.stops, excluded] };
}

/** A column of days. */
export function daysReading(
  name: string,
  { column, formats, spans }: DateColumn & { readonly spans: readonly SqlSpan[] },
): SqlReading {
  return {
    name,
    column,
    becomes: spans.map((span) => span.becomes),
    query: (texts, words) =>
      withPlace(
        spans.map((span) => span.becomes),
        sqlDays(formats ?? usualFormats, spans, texts, words),
      ),
    stops: [{ when: `${name}.becomes = 'unreadable'`, rejected: "unreadable-date", column }],
  };
}

/** A filter by a day. */
export function dateFilterReading(name: string, filter: DateFilter): SqlReading {
  const reading = daysReading(name, { ...filter, spans: [{ ...filter, becomes: "inside" }] });
  const blank = `${name}.becomes = 'blank'`;
  const onBlank: Readonly<Record<NonNullable<DateFilter["blank"]>, readonly SqlStop[]>> = {
    count: [],
    exclude: [{ when: blank, excluded: filter.name }],
    reject: [{ when: blank, rejected: "missing-date", column: filter.column }],
  };
  const outside = { when: `${name}.becomes = 'outside'`, excluded: filter.name };
  return { ...reading, stops: [...reading.stops, ...onBlank[filter.blank ?? "reject"], outside] };
}

/** Adds to a reading the place of what it becomes. */
function withPlace(words: readonly string[], query: string): string {
  const places = words.map((word, place) => `WHEN '${word}' THEN ${String(place)}`);
  const place = places.length === 0 ? "0" : `CASE becomes ${places.join(" ")} END`;
  return `SELECT raw, code, becomes, ${place} AS place\n  FROM (${query}) AS read_codes`;
}
