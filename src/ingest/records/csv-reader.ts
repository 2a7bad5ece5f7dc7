import { makeRecordIssue, type RecordIssue } from "../../model/record-issue.ts";
import { type ByteSource, bytesOf } from "./byte-source.ts";
import { DIALECT_SAMPLE, findDialect } from "./find-dialect.ts";
import type { HeadingScore } from "./heading-row.ts";
import type { RowBatch } from "./row-batch.ts";
import { RowSplitter } from "./row-splitter.ts";
import type { TextEncodingName } from "./text-encoding.ts";
import { TextReader } from "./text-reader.ts";

/** Bytes are made text in portions of this size: in longer ones it takes the engine three times as long. */
const PORTION = 2 ** 15;

/** How a file of rows is written, where it is known, and who wants to hear how far it is read. */
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

  /** What is wrong with the file as a whole. */
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
    const fault = this.addText(this.text.read(new Uint8Array(0), "end")) ?? this.begin();
    if (fault === null) this.splitter?.end();
    return fault;
  }

  private addBytes(bytes: Uint8Array): RecordIssue | null {
    for (let from = 0; from < bytes.length; from += PORTION) {
      const fault = this.addText(this.text.read(bytes.subarray(from, from + PORTION), "more"));
      if (fault !== null) return fault;
    }
    return null;
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
