import { makeRecordIssue, type RecordIssue } from "../model/record-counts.ts";
import { bytesOf, type ByteSource, type TextEncodingName, TextReader } from "./source.ts";
import { headingRow, type HeadingScore, type RowBatch } from "./headings.ts";
import Papa from "papaparse";

/** Bytes are made text in portions of this size: in longer ones it takes the engine three times as long. */
const PORTION = 2 ** 15;

/** The form of a file of rows, where it is known, and a listener for its progress. */
export interface CsvOptions {
  /** Found out where it is left out. */
  readonly encoding?: TextEncodingName | undefined;
  /** Found out among comma, semicolon, tab and bar where it is left out. */
  readonly delimiter?: "," | ";" | "\t" | "|" | undefined;
  /** Is told after each piece how many bytes have been read. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/** Turns the bytes of a CSV file into rows: the characters first, then, from its beginning, how it is written. */
export class CsvReader {
  private readonly score: HeadingScore;
  private readonly options: CsvOptions;
  private readonly onRows: (batch: RowBatch) => void;
  private readonly text: TextReader;
  private splitter: RowSplitter | null = null;
  private beginning = "";

  constructor(score: HeadingScore, options: CsvOptions, onRows: (batch: RowBatch) => void) {
    this.score = score;
    this.options = options;
    this.onRows = onRows;
    this.text = new TextReader(options.encoding);
  }

  /** The faults of the file as a whole. */
  get faults(): readonly RecordIssue[] {
    const quotes = this.splitter?.fault ?? null;
    const encoding = this.text.damaged
      ? [makeRecordIssue({ code: "wrong-encoding", column: null, value: null, rows: 0, line: null })]
      : [];
    return [...(quotes === null ? [] : [quotes]), ...encoding];
  }

  /** Reads until the end, or until no more is wanted; returns why it stopped, where the file is at fault. */
  async readAll(source: ByteSource, isEnough: () => boolean): Promise<RecordIssue | null> {
    let read = 0;
    for await (const bytes of bytesOf(source)) {
      read += bytes.length;
      const fault = this.addBytes(bytes);
      this.options.onProgress?.(read);
      if (fault !== null || isEnough()) return fault;
    }
    return this.end();
  }

  private end(): RecordIssue | null {
    const text = this.text.read(new Uint8Array(0), "end");
    const fault = this.noTable() ?? this.addText(text) ?? this.begin();
    if (fault === null) this.splitter?.end();
    return fault;
  }

  private addBytes(bytes: Uint8Array): RecordIssue | null {
    for (let from = 0; from < bytes.length; from += PORTION) {
      const text = this.text.read(bytes.subarray(from, from + PORTION), "more");
      const fault = this.noTable() ?? this.addText(text);
      if (fault !== null) return fault;
    }
    return null;
  }

  /** What the file is in place of a table of text. */
  private noTable(): RecordIssue | null {
    if (this.text.otherKind === null) return null;
    const { is: received, whatToDo } = this.text.otherKind;
    const [place, expected] = [{ column: null, value: null, rows: 0, line: null }, "a table as text (CSV)"];
    const message = `the file: ${received}; expected ${expected}. ${whatToDo}`;
    return { code: "not-a-table", ...place, path: "", expected, received, message };
  }

  private addText(text: string): RecordIssue | null {
    if (this.splitter !== null) return this.splitter.add(text);
    this.beginning += text;
    return this.beginning.length < DIALECT_SAMPLE ? null : this.begin();
  }

  private begin(): RecordIssue | null {
    if (this.splitter !== null) return null;
    const dialect = findDialect(this.score, this.beginning.slice(0, DIALECT_SAMPLE), this.options.delimiter);
    this.splitter = new RowSplitter(dialect, this.onRows);
    return this.splitter.add(this.beginning.replace(/^\uFEFF/, ""));
  }
}

/** Text is parsed in pieces of this length. */
const PIECE = 2 ** 15;

/** A row that is not complete after so much text will never be: a quote is missing, or this is not a table. */
const LONGEST_ROW = 2 ** 20;

/** The signs by which a file separates cells and rows. */
interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

/** The part of the parser's answer that is read. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number | undefined }[];
  readonly meta: { readonly cursor: number };
}

/** Splits a text into rows. A row that a piece ends in the midst of waits for the next. */
class RowSplitter {
  private readonly dialect: Dialect;
  private readonly onRows: (batch: RowBatch) => void;
  private readonly broken = { rows: 0, line: 0 };
  private text = "";
  private line = 1;
  private wanted: number = PIECE;

  constructor(dialect: Dialect, onRows: (batch: RowBatch) => void) {
    this.dialect = dialect;
    this.onRows = onRows;
  }

  /**
   * Takes more text. It is parsed at the same places of the whole, however it comes in pieces, so that they change
   * nothing; and an unfinished row only when it has doubled, so that time stays in proportion.
   *
   * @returns What makes it pointless to go on; null where nothing does.
   */
  add(more: string): RecordIssue | null {
    let from = 0;
    while (more.length - from >= this.wanted - this.text.length) {
      const to = from + this.wanted - this.text.length;
      this.text = flat(this.text, more.slice(from, to));
      from = to;
      this.parse("more");
      if (this.text.length >= LONGEST_ROW) return this.tooLong();
      this.wanted = Math.max(PIECE, this.text.length * 2);
    }
    this.text += more.slice(from);
    return null;
  }

  /** The rows whose quotes do not close where a cell ends: what was read of them may be several rows. */
  get fault(): RecordIssue | null {
    const { rows, line } = this.broken;
    return rows === 0
      ? null
      : makeRecordIssue({ code: "broken-quotes", column: null, value: null, rows, line });
  }

  /** Takes what is left as the last row. */
  end(): void {
    if (this.text !== "") this.parse("end");
  }

  private parse(more: "more" | "end"): void {
    const parser = new Papa.Parser({ ...this.dialect });
    const { data, errors, meta } = parser.parse(this.text, 0, more === "more") as Parsed;
    const parsed = more === "more" ? this.text.slice(0, meta.cursor) : this.text;
    this.text = more === "more" ? this.text.slice(meta.cursor) : "";
    const first = this.line;
    const breaks = parsed.includes('"') ? this.breaksIn(parsed) : 0;
    // The last row of all has no line break behind it.
    const inCells = breaks > data.length - (more === "more" ? 0 : 1);
    const lines = inCells ? this.linesOf(data) : null;
    this.line = lines?.at(-1) ?? first + data.length;
    const lineOf = (index: number): number => lines?.[index] ?? first + index;
    if (errors.length > 0) this.noteBroken(data.length, errors, lineOf);
    this.onRows({ rows: data, lineOf });
  }

  /** A row that is not complete yet will be parsed again, and then has its faults again. */
  private noteBroken(rows: number, errors: Parsed["errors"], lineOf: (index: number) => number): void {
    const broken = new Set(errors.flatMap(({ row }) => (row !== undefined && row < rows ? [row] : [])));
    if (this.broken.rows === 0) this.broken.line = lineOf(Math.min(...broken));
    this.broken.rows += broken.size;
  }

  /** In which line each row begins, and the one after them, where cells have line breaks in them. */
  private linesOf(rows: readonly (readonly string[])[]): readonly number[] {
    const lines = [this.line];
    for (const row of rows) {
      const inside = row.reduce((sum, cell) => sum + this.breaksIn(cell), 0);
      lines.push((lines.at(-1) ?? 0) + inside + 1);
    }
    return lines;
  }

  private breaksIn(text: string): number {
    let breaks = 0;
    let at = text.indexOf(this.dialect.newline);
    while (at >= 0) {
      breaks += 1;
      at = text.indexOf(this.dialect.newline, at + 1);
    }
    return breaks;
  }

  private tooLong(): RecordIssue {
    return makeRecordIssue({
      code: "row-too-long",
      column: null,
      value: null,
      rows: 0,
      line: this.line,
    });
  }
}

/** Two texts as one. What `+` gives stays in two parts inside the engine, and the parser takes a third longer to search it. */
function flat(one: string, other: string): string {
  return [one, other].join("");
}

/** So many characters show how a file is written. */
const DIALECT_SAMPLE: number = 2 ** 14;

const delimiters = [",", ";", "\t", "|"] as const;

/** Finds the dialect of a file by its beginning: with the separator under which its headings score best. */
function findDialect(score: HeadingScore, sample: string, delimiter?: string): Dialect {
  const newline = sample.includes("\r") && !sample.includes("\n") ? "\r" : "\n";
  const tried = (delimiter === undefined ? delimiters : [delimiter]).map((one) => {
    const rows: (readonly string[])[] = [];
    const splitter = new RowSplitter({ delimiter: one, newline }, (batch) => {
      rows.push(...(batch.rows as readonly (readonly string[])[]));
    });
    splitter.add(sample);
    splitter.end();
    const headings = rows[headingRow(score, rows)] ?? [];
    return { delimiter: one, found: score(headings) };
  });
  const best = tried.reduce((a, b) => (b.found > a.found ? b : a));
  return { delimiter: best.delimiter, newline };
}
