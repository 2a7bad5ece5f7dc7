import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { dayNumber } from "../../foundation/day-number.ts";
import type { DateFormat } from "../../model/date-format.ts";
import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { dayForm, FIRST_OF_1900S, FIRST_SERIAL, monthBeginnings } from "../days.ts";

/**
 * The kinds of SQL that `countingSql` writes. DuckDB and PostgreSQL run it in the tests of this library; Spark SQL and the
 * standard (`ansi`, SQL:2023) are written by their books and not run.
 *
 * @since 0.1.0
 */
export type SqlDialect = "ansi" | "duckdb" | "postgresql" | "spark";

/** Spark SQL as it is set up (`spark.sql.parser.escapedStringLiterals` is false), whose patterns are those of Java. */
const sqlSpark: SqlWords = {
  name: (name) => quoted(name, "`"),
  text: sparkText,
  asText: (value) => `CAST(${value} AS STRING)`,
  code: (value) => `translate(btrim(${value}, '\\t\\n\\r \\u00a0'), ${foldedLetters})`,
  words: (value) => `btrim(regexp_replace(${and(value)}, '[^A-Z0-9]+', ' '))`,
  // Java's $ would fit before a last line break too.
  fits: (value, pattern) => `${value} RLIKE ${sparkText(`\\A(${pattern})\\z`)}`,
  group: (value, pattern, group) =>
    `regexp_extract(${value}, ${sparkText(`\\A${pattern}\\z`)}, ${String(group)})`,
  escaped: (codePoint) => `\\x{${codePoint.toString(16)}}`,
  once: "",
};

/** PostgreSQL 12 and later, in a database whose encoding is UTF8. */
const sqlPostgresql: SqlWords = {
  name: (name) => quoted(name, '"'),
  text: postgresqlText,
  asText: (value) => `CAST(${value} AS TEXT)`,
  code: (value) =>
    `translate(btrim(${value}, ' ' || chr(9) || chr(10) || chr(13) || chr(160)), ${foldedLetters})`,
  words: (value) => `btrim(regexp_replace(${and(value)}, '[^A-Z0-9]+', ' ', 'g'))`,
  fits: (value, pattern) => `${value} ~ ${postgresqlText(`^(${pattern})$`)}`,
  group: (value, pattern, group) =>
    `(regexp_match(${value}, ${postgresqlText(`^${pattern}$`)}))[${String(group)}]`,
  escaped: (codePoint) => `\\U${codePoint.toString(16).padStart(8, "0")}`,
  once: "MATERIALIZED ",
};

/** DuckDB, whose patterns are those of RE2. */
export const sqlDuckdb: SqlWords = {
  name: (name) => quoted(name, '"'),
  text: (text) => quoted(text, "'"),
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  // Most texts have nothing to trim and letters of ASCII only: `trim` and `translate` take ten times as long as `upper`.
  code: (value) => {
    const trimmed = `trim(${value}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`;
    return `CASE WHEN regexp_full_match(${value}, '[!-~]*') THEN upper(${value}) ELSE translate(${trimmed}, ${foldedLetters}) END`;
  },
  words: (value) => `trim(regexp_replace(${and(value)}, '[^A-Z0-9]+', ' ', 'g'))`,
  fits: (value, pattern) => `regexp_full_match(${value}, ${quoted(pattern, "'")})`,
  group: (value, pattern, group) =>
    `regexp_extract(${value}, ${quoted(`^${pattern}$`, "'")}, ${String(group)})`,
  escaped: (codePoint) => `\\x{${codePoint.toString(16)}}`,
  once: "MATERIALIZED ",
};

/** The standard, SQL:2023, with its own patterns: there UPPER folds the letters beyond z too. */
const sqlAnsi: SqlWords = {
  name: (name) => quoted(name, '"'),
  text: (text) => quoted(text, "'"),
  asText: (value) => `CAST(${value} AS VARCHAR(4000))`,
  code: (value) => `UPPER(BTRIM(${value}, U&'\\0009\\000a\\000d\\0020\\00a0'))`,
  words: (value) => `BTRIM(TRANSLATE_REGEX('[^A-Z0-9]+' IN ${and(value)} WITH ' ' OCCURRENCE ALL), ' ')`,
  fits: (value, pattern) => `${value} LIKE_REGEX ${quoted(`^(${pattern})$`, "'")}`,
  group: (value, pattern, group) =>
    `SUBSTRING_REGEX(${quoted(`^${pattern}$`, "'")} IN ${value} GROUP ${String(group)})`,
  escaped: (codePoint) => String.fromCodePoint(codePoint).replace(/[\\|.?*+(){}\-[\]^$]/, "\\$&"),
  once: "",
};

/** The words of each dialect. */
export const sqlDialects: { readonly [dialect in SqlDialect]: SqlWords } = {
  ansi: sqlAnsi,
  duckdb: sqlDuckdb,
  postgresql: sqlPostgresql,
  spark: sqlSpark,
};

/** Words that each dialect of SQL says in its own way. Values are SQL; names, texts and patterns are not yet. */
export interface SqlWords {
  /** A name that stays a name whatever stands in it. */
  readonly name: (name: string) => string;
  /** A text that stays a text whatever stands in it. */
  readonly text: (text: string) => string;
  readonly asText: (value: string) => string;
  /** A text as mappings compare it: without blanks at its ends, the letters a to z as capitals. */
  readonly code: (value: string) => string;
  /** The words of a folded text, as `textWords` gives them. */
  readonly words: (value: string) => string;
  /** A condition that is true where a pattern fits the whole value. */
  readonly fits: (value: string, pattern: string) => string;
  /** A group of a pattern that fits the whole value; NULL or an empty text where it does not. */
  readonly group: (value: string, pattern: string, group: number) => string;
  /** A character of a pattern that could be taken for something else. */
  readonly escaped: (codePoint: number) => string;
  /** Before a WITH query that is read more than once. */
  readonly once: "MATERIALIZED " | "";
}

/** The signs for "and" as the word. */
function and(value: string): string {
  return `replace(replace(${value}, '&', ' AND '), '+', ' AND ')`;
}

/** The letters that are folded, as SQL. */
const foldedLetters = "'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'";

/** A name or a text between quotes, those inside it doubled: the way of the SQL standard. */
function quoted(text: string, quote: '"' | "'" | "`"): string {
  return quote + withoutNull(text).replaceAll(quote, quote + quote) + quote;
}

/** Stops a program at U+0000, which ends a text in the middle in some databases and is refused by others. */
function withoutNull(text: string): string {
  if (!text.includes("\0")) return text;
  throw new WresError(
    "invalid-mapping",
    `${describeValue(text)} holds the character U+0000, which no SQL can hold.`,
  );
}

/** Outside E'…' a setting of the server decides what a backslash is. */
function postgresqlText(value: string): string {
  return value.includes("\\") ? `E${quoted(value.replaceAll("\\", "\\\\"), "'")}` : quoted(value, "'");
}

/** Spark reads two quotes as the end of one text and the beginning of the next. */
function sparkText(value: string): string {
  return `'${withoutNull(value).replace(/[\\']/g, "\\$&")}'`;
}

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
    const { pattern, parts: named } = dayForm(format);
    return named.flatMap((part, group): readonly string[] => {
      if (part === null) return [];
      const text = words.group("code", sqlPattern(pattern, words.escaped), group + 1);
      if (part === "month_name") return [`${monthNumber(text)} AS month_${String(index)}`];
      const number = `CAST(NULLIF(${text}, '') AS INTEGER)`;
      return [`${part === "year" ? wholeYear(text, number) : number} AS ${part}_${String(index)}`];
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

/** A year of two digits is one of the 2000s or of the 1900s. */
function wholeYear(text: string, number: string): string {
  const whole = `CASE WHEN ${number} < ${String(FIRST_OF_1900S)} THEN ${number} + 2000 ELSE ${number} + 1900 END`;
  return `CASE WHEN CHAR_LENGTH(${text}) = 2 THEN ${whole} ELSE ${number} END`;
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

/** Gives the word for a day that is written as a number, in the way in which the ends of the spans are written. */
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

/** The pieces of a pattern that a mapping may hold, which `unsafePattern` has checked. */
const PIECES = /\(\?:|[()|*+?]|\{(\d+)(,?)(\d*)\}|\\.|\[(?:\\.|[^\\\]])+\]|./g;

/** A piece that stands for one character: itself, or the one behind the backslash. */
const LITERAL = /^(?:([^.\\])|\\([^a-zA-Z0-9]))$/;

/** Characters that no piece tells apart, by the first and the last: outside ASCII, `\s` and `.` know some. */
const alike: readonly (readonly [number, number])[] = [
  ...Array.from({ length: 0x7f }, (_, index) => [index + 1, index + 1] as const),
  [0x80, 0x9f],
  [0xa0, 0xa0],
  [0xa1, 0x167f],
  [0x1680, 0x1680],
  [0x1681, 0x1fff],
  [0x2000, 0x200a],
  [0x200b, 0x2027],
  [0x2028, 0x2029],
  [0x202a, 0x202e],
  [0x202f, 0x202f],
  [0x2030, 0x205e],
  [0x205f, 0x205f],
  [0x2060, 0x2fff],
  [0x3000, 0x3000],
  [0x3001, 0xfefe],
  [0xfeff, 0xfeff],
  [0xff00, 0x10ffff],
];

/**
 * A pattern of a mapping for another engine than JavaScript's, each of which reads `\s`, `.` and capitals in its own way:
 * every piece that stands for one character becomes a list of the characters that JavaScript takes for it. For codes
 * without the letters a to z, which are folded.
 */
export function sqlPattern(pattern: string, escaped: SqlWords["escaped"]): string {
  return pattern.replace(PIECES, (piece, least?: string, comma?: string, most?: string) => {
    if (piece === "(?:") return "(";
    if (/^[()|*+?]$/.test(piece)) return piece;
    if (least !== undefined) return repeat(Number(least), comma === "" ? least : most);
    const [, plain, behindBackslash] = LITERAL.exec(piece) ?? [];
    const character = plain ?? behindBackslash;
    return character === undefined ? classOf(piece, escaped) : written(character.toUpperCase(), escaped);
  });
}

function written(character: string, escaped: SqlWords["escaped"]): string {
  return /[A-Z0-9 ]/.test(character) ? character : escaped(character.codePointAt(0) ?? 0);
}

/** PostgreSQL counts to 255 only; no code is longer than the longest. */
function repeat(least: number, most = ""): string {
  const from = String(Math.min(least, LONGEST_CODE + 1));
  if (most === "" || Number(most) > LONGEST_CODE) return `{${from},}`;
  return from === most ? `{${from}}` : `{${from},${most}}`;
}

/** A piece that stands for several characters, as a class of them. */
function classOf(piece: string, escaped: SqlWords["escaped"]): string {
  const fitting = new RegExp(`^${piece}$`, "i");
  const ranges: [number, number][] = [];
  for (const [first, last] of alike) {
    const character = String.fromCodePoint(first);
    if (/[a-z]/.test(character) || !fitting.test(character)) continue;
    const before = ranges.at(-1);
    if (before?.[1] === first - 1) before[1] = last;
    else ranges.push([first, last]);
  }
  // No text of a file holds it, and a class of nothing is no class.
  if (ranges.length === 0) return escaped(0xffff);
  const ends = (range: [number, number]): string =>
    [...new Set(range)].map((codePoint) => written(String.fromCodePoint(codePoint), escaped)).join("-");
  return `[${ranges.map(ends).join("")}]`;
}
