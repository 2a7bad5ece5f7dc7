import { saysWho } from "../model/quoted-text.ts";
import { makeRecordIssue, type RecordIssue } from "../model/record-counts.ts";
import { type CsvOptions, CsvReader } from "./csv.ts";
import {
  columnsFound,
  findColumns,
  HeadedRows,
  type HeadingScore,
  type RowBatch,
  type RowShape,
} from "./headings.ts";
import type { RecordPlan } from "./mapping.ts";
import { readSheet, type SheetOptions } from "./sheet.ts";
import type { ByteSource } from "./source.ts";
import { RecordTally, type Tallied, textOfTotals } from "./tally.ts";

/** A row: an object by heading, or a list of cells under a row of headings. */
export type RecordRow = object;

/** The result of reading rows: what was counted, and what is to be known of the file. */
export interface RowsRead extends Tallied {
  /** False where a column is missing, or there is no row of headings: then nothing was counted. */
  readonly isCounted: boolean;
  readonly remarks: readonly string[];
  /** The headings of columns that are not used. */
  readonly unused: readonly string[];
}

/** Counts rows once their headings are known; without all its columns a plan counts nothing. */
export class RowCounter {
  private readonly plan: RecordPlan;
  private readonly tallyOf: (shape: RowShape) => RecordTally;
  private tally: RecordTally | null = null;
  private shape: RowShape | null = null;
  /** The last rows, where a line of totals stands. */
  private last: readonly { readonly row: object; readonly line: number }[] = [];
  private headingsSeen = false;
  private readonly found: RecordIssue[] = [];
  private readonly remarks: string[] = [];
  private unused: readonly string[] = [];

  constructor(plan: RecordPlan, tallyOf = (shape: RowShape): RecordTally => new RecordTally(plan, shape)) {
    this.plan = plan;
    this.tallyOf = tallyOf;
  }

  /** Takes the headings; says whether rows can be counted under them. */
  begin(headings: readonly string[], rows: "lists" | "objects"): boolean {
    const { shape, unused, issues } = findColumns(this.plan, headings, rows);
    this.headingsSeen = true;
    const given = shape === null ? [] : unused.filter((heading) => heading !== "");
    // A row of people that is taken for headings says who they are.
    this.unused = given.some(saysWho) ? given.map(() => "a heading that is not quoted") : given;
    this.note(issues);
    this.shape = shape;
    this.tally = shape === null ? null : this.tallyOf(shape);
    return shape !== null;
  }

  add(batch: RowBatch): void {
    this.tally?.add(batch);
    const { rows, lineOf } = batch;
    const from = Math.max(0, rows.length - LAST_ROWS);
    const last = rows.slice(from).map((row, index) => ({ row, line: lineOf(from + index) }));
    this.last = [...this.last, ...last].slice(-LAST_ROWS);
  }

  /** The lines of totals at the end of a file that are counted as somebody. */
  private countedTotals(): readonly string[] {
    const { plan, shape, last } = this;
    if (shape === null) return [];
    const isCounted = (row: object): boolean => {
      const alone = new RecordTally(plan, shape);
      alone.add({ rows: [row], lineOf: () => 1 });
      const { counted, bank } = alone.finish().balance;
      return counted + bank > 0;
    };
    return last
      .filter(({ row }) => textOfTotals(row) !== null && isCounted(row))
      .map(
        ({ line }) =>
          `Line ${String(line)} seems to be a line of totals, and is counted as somebody. Leave it out by a filter, or take it out of the file.`,
      );
  }

  /** Takes what is wrong with the file itself. */
  note(issues: readonly RecordIssue[]): void {
    this.found.push(...issues);
  }

  /** Takes what the answer has to say beside its counts. */
  remark(remarks: readonly string[]): void {
    this.remarks.push(...remarks);
  }

  finish(): RowsRead {
    const tallied = this.tally?.finish() ?? nothing;
    // Headings without a row would otherwise be counts of 0, which are figures.
    const isEmpty = this.found.length === 0 && tallied.balance.read === 0;
    const code = this.headingsSeen ? "headings-alone" : "no-rows";
    const empty = isEmpty ? [makeRecordIssue({ code, column: null, value: null, rows: 0, line: null })] : [];
    return {
      ...tallied,
      issues: [...empty, ...this.found, ...tallied.issues],
      isCounted: this.tally !== null && tallied.balance.read > 0,
      remarks: [...this.remarks, ...this.countedTotals()],
      unused: this.unused,
    };
  }
}

/** So many rows at the end of a file are looked at: a note may stand behind the totals. */
const LAST_ROWS = 3;

const nothing: Tallied = {
  cells: [],
  balance: { read: 0, counted: 0, bank: 0, excluded: [], rejected: [] },
  persons: null,
  contradictions: [],
  issues: [],
};

/** Reads rows that are there already; an async iterable gives a promise. */
export function readRows<Answer>(
  rows: Iterable<RecordRow> | AsyncIterable<RecordRow>,
  plan: RecordPlan,
  counter: RowCounter,
  finish: (read: RowsRead) => Answer,
): Answer | Promise<Answer> {
  const ready = new ReadyRows(plan, counter);
  if (Symbol.asyncIterator in rows) return readAsync(rows, ready, finish);
  if (Array.isArray(rows)) ready.addAll(rows);
  else for (const row of rows) ready.add(row);
  return finish(ready.finish());
}

async function readAsync<Answer>(
  rows: AsyncIterable<RecordRow>,
  ready: ReadyRows,
  finish: (read: RowsRead) => Answer,
): Promise<Answer> {
  for await (const row of rows) ready.add(row);
  return finish(ready.finish());
}

const PORTION = 2048;

/** Passes on rows that are there already, as lists or as objects: the first row says which. */
class ReadyRows {
  private readonly counter: RowCounter;
  private readonly lists: HeadedRows;
  private shape: "lists" | "objects" | null = null;
  private portion: object[] = [];
  private before = 0;

  constructor(plan: RecordPlan, counter: RowCounter) {
    this.counter = counter;
    this.lists = new HeadedRows((row) => columnsFound(plan, row), counter);
  }

  add(row: object): void {
    this.portion.push(row);
    if (this.portion.length === PORTION) this.flush();
  }

  /** Counts rows where they are, without a copy. */
  addAll(rows: readonly object[]): void {
    if (rows.length === 0) return;
    this.shape ??= this.begin(rows[0]);
    const before = this.before;
    const batch = { rows, lineOf: (index: number) => before + index + 1 };
    if (this.shape === "objects") this.counter.add(batch);
    else this.lists.add(batch);
    this.before += rows.length;
  }

  finish(): RowsRead {
    this.flush();
    if (this.shape === "lists") this.lists.end();
    return this.counter.finish();
  }

  private flush(): void {
    const { portion } = this;
    this.portion = [];
    this.addAll(portion);
  }

  private begin(first: object | null | undefined): "lists" | "objects" {
    if (Array.isArray(first)) return "lists";
    this.counter.begin(Object.keys(first ?? {}), "objects");
    return "objects";
  }
}

/** Reads the rows of a CSV file, in constant memory but for what the counter keeps. */
export async function readCsvRows(
  source: ByteSource,
  plan: RecordPlan,
  counter: RowCounter,
  options: CsvOptions,
): Promise<RowsRead> {
  const score: HeadingScore = (row) => columnsFound(plan, row);
  const rows = new HeadedRows(score, counter);
  const reader = new CsvReader(score, options, (batch) => {
    rows.add(batch);
  });
  const fault = await reader.readAll(source, () => rows.hopeless);
  rows.end();
  counter.note([...(fault === null ? [] : [fault]), ...reader.faults]);
  return counter.finish();
}

/** Reads the rows of a sheet of a workbook. */
export async function readSheetRows(
  source: ByteSource,
  plan: RecordPlan,
  counter: RowCounter,
  options: SheetOptions,
): Promise<RowsRead> {
  const score: HeadingScore = (row) => columnsFound(plan, row);
  const rows = new HeadedRows(score, counter);
  const onUnread = (unread: readonly string[]): void => {
    counter.remark(unread);
  };
  const fault = await readSheet(source, score, { ...options, onUnread }, rows);
  if (fault !== null) counter.note([fault]);
  rows.end();
  return counter.finish();
}
