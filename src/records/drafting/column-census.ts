import { type DateFormat, dateFormats } from "../../model/date-format.ts";
import { type CodeRules, type RecordColumn } from "../../model/record-mapping.ts";
import { mayBeQuoted } from "../../model/quoted-text.ts";
import type { SuggestedColumn, UnquotedTexts } from "../../model/record-counts.ts";
import { textWords } from "../../foundation/text-words.ts";
import type { ReadyMadeCodes } from "../../reference/record-codes.ts";
import { cellText, codeReader, normalCode, trimmedCell } from "../codes.ts";
import { formatsOf } from "../days.ts";
import type { RowBatch } from "../headings.ts";
import { withPerson } from "../row-notes.ts";
import { valueAt } from "../tally.ts";

/** The census of a column; undefined where the file has no such column. */
export type CensusOf = (column: RecordColumn) => ColumnCensus | undefined;

/** A column with more different texts than this may hold something else than codes. */
const MOST_CODES = 100;

/** So few are shown however seldom they are. */
const FEW_CODES = 5;

/** A heading that says that its column is a matter of which rows count. */
const DECIDING =
  /\b(?:CATEGORY|STATUS|TYPE|SHORT ?LISTED|APPOINTED|HIRED|FORMAL|INFORMAL|FORMALITY|DATE|PRIMARY|MAIN|FLAG|OUTCOME|STAGE|ATTENDANCE|ATTENDED|CONTRACT|LEAVER|MANDATORY|CLOSED|BANK|ACTIVE)\b/;

/** A heading of amounts, which sort nobody. */
const AMOUNT = /\b(?:FTE|WTE|HOURS|SALARY|AGE|AMOUNT|COST|NAME|FORENAME|SURNAME|EMAIL)\b/;

/** So many years a column of days may hold and still be told from the days of the month. */
const FEW_YEARS = 8;

/** A form that begins or ends with a year of two digits. */
const SHORT_YEAR = /^short-year|short-year$/;

/** Three numbers, the year among them with two digits. */
const SHORT_DAY = /^(\d{1,2})[-/. ]\d{1,2}[-/. ](\d{1,2})(?:[ T].*)?$/;

/** The number of a workbook for a day of the years 1950 to 2099: others are years, ages or numbers of posts. */
function isLikelySerial(text: string): boolean {
  const number = Number(text);
  return number >= 18_264 && number < 73_051;
}

/** A code of a column, with how often and of whom it is there. */
interface CensusCode {
  readonly shown: string;
  rows: number;
  readonly line: number;
  hasSmallLetters: boolean;
  people?: ReadonlySet<string>;
}

/** A census of one column: its codes, with the number of rows of each, and the forms of its days. */
export class ColumnCensus {
  private readonly key: PropertyKey;
  private readonly codes = new Map<string, CensusCode>();
  /** The forms that every day of the column has so far. */
  private possible: readonly DateFormat[] = dateFormats;
  private days = 0;
  private before = "";
  private readonly year: number | undefined;
  /** The first and the last number of days that are written with two digits for the year. */
  private readonly firstParts = new Set<string>();
  private readonly lastParts = new Set<string>();

  /** @param year - The WRES year of the file: of days with two digits for the year it tells which of them is the year. */
  constructor(key: PropertyKey, year?: number) {
    this.key = key;
    this.year = year;
  }

  /** `personOf` says who a row of the batch is about, where a column of the file does. */
  add(batch: RowBatch, personOf?: (row: object) => string): void {
    for (const [index, row] of batch.rows.entries()) {
      const text = cellText(valueAt(row, this.key)).slice(0, 1000);
      if (this.possible.length > 0) this.addDay(normalCode(text));
      if (this.codes.size > MOST_CODES) continue;
      const code = normalCode(text);
      const known = this.codes.get(code) ?? this.keep(code, text, batch.lineOf(index));
      known.rows += 1;
      known.hasSmallLetters ||= /[a-z]/.test(text);
      if (personOf !== undefined) known.people = withPerson(known.people, personOf(row));
    }
  }

  private keep(code: string, text: string, line: number): CensusCode {
    const kept = { shown: Array.from(trimmedCell(text)).join(""), rows: 0, line, hasSmallLetters: false };
    this.codes.set(code, kept);
    return kept;
  }

  /**
   * The codes, the most frequent first; null where those without a rule may be none, and one of them a name. What the mapping does not
   * name itself, and may not be quoted, is told by its place alone, whether a rule reads it or not.
   */
  listed(rules: CodeRules<string>): Pick<SuggestedColumn, "codes" | "unquoted" | "readUnquoted"> {
    const wordOf = codeReader(rules);
    const isNamed = codeReader({ table: rules.table });
    const all = [...this.codes]
      .map(([code, { shown, rows, line, people, hasSmallLetters }]) => ({
        code: shown,
        rows,
        line,
        to: wordOf(code),
        isQuoted:
          isNamed(code) !== null || mayBeQuoted(shown, { rows, hasSmallLetters, people: people?.size }),
      }))
      .sort((a, b) => b.rows - a.rows);
    const unmapped = all.filter(({ to }) => to === null);
    const rows = unmapped.reduce((sum, one) => sum + one.rows, 0);
    const looksPersonal = unmapped.length > FEW_CODES && rows < 2 * unmapped.length;
    if (this.codes.size > MOST_CODES || looksPersonal) return { codes: null };
    const placesOf = (some: typeof all): UnquotedTexts | null =>
      some.length === 0
        ? null
        : {
            rows: some.reduce((sum, one) => sum + one.rows, 0),
            line: Math.min(...some.map(({ line }) => line)),
          };
    const hidden = all.filter(({ isQuoted }) => !isQuoted);
    const unquoted = placesOf(hidden.filter(({ to }) => to === null));
    const readUnquoted = placesOf(hidden.filter(({ to }) => to !== null));
    return {
      codes: all
        .filter(({ isQuoted }) => isQuoted)
        .map(({ code, rows: often, to }) => ({ code, rows: often, to })),
      ...(unquoted && { unquoted }),
      ...(readUnquoted && { readUnquoted }),
    };
  }

  /**
   * The forms that all the days of the column have, the likeliest first; null where there is a cell that none of them reads. Of forms
   * with a year of two digits, one that makes a day later than the year after that of the file is left out; of the others that with the
   * year first is the likeliest where it takes few values: of days in a year or two it takes fewer than the day of the month.
   */
  formats(): readonly DateFormat[] | null {
    if (this.possible.length === 0 || this.days === 0) return null;
    const inTime = this.possible.filter((format) => !this.isTooLate(format));
    const forms = inTime.length === 0 ? this.possible : inTime;
    const isYearFirst = this.lastParts.size > FEW_YEARS && this.firstParts.size <= FEW_YEARS;
    if (!isYearFirst) return forms;
    const [yearFirst, others] = [true, false].map((isFirst) =>
      forms.filter((format) => (format === "short-year-month-day") === isFirst),
    );
    return [...(yearFirst ?? []), ...(others ?? [])];
  }

  private isTooLate(format: DateFormat): boolean {
    const { year } = this;
    if (year === undefined || !SHORT_YEAR.test(format)) return false;
    const years = format.startsWith("short-year") ? this.firstParts : this.lastParts;
    // Above 31 it is no day: all the forms that are left have their year there, and are too late together.
    return [...years].some((text) => 2000 + Number(text) > year + 1);
  }

  /** The share of the rows with a text that some tables read: 0 where they all come to one word, or there are too many texts. */
  shareRead(use: readonly ReadyMadeCodes[]): number {
    if (this.codes.size > MOST_CODES) return 0;
    const wordOf = codeReader({ use });
    const filled = [...this.codes].filter(([code]) => code !== "");
    const read = filled.filter(([code]) => wordOf(code) !== null);
    const rowsOf = (codes: typeof filled): number => codes.reduce((sum, [, { rows }]) => sum + rows, 0);
    const words = new Set(read.map(([code]) => wordOf(code)));
    return words.size < 2 ? 0 : rowsOf(read) / rowsOf(filled);
  }

  /** True for a column that sorts rows into a few kinds, or holds days, or says so in its heading. */
  couldDecide(heading: string, rows: number): boolean {
    const words = textWords(heading);
    if (AMOUNT.test(words)) return false;
    const kinds = this.codes.size;
    return DECIDING.test(words) || this.formats() !== null || (kinds > 1 && kinds <= 30 && kinds * 3 <= rows);
  }

  private addDay(text: string): void {
    if (text === "" || text === this.before) return;
    this.before = text;
    this.days += 1;
    this.possible = formatsOf([text], this.possible).filter(
      (format) => format !== "excel-serial" || isLikelySerial(text),
    );
    const [, first, last] = SHORT_DAY.exec(text) ?? [];
    if (first === undefined || last === undefined) return;
    this.firstParts.add(first);
    this.lastParts.add(last);
  }
}
