import { findingsOf, makeRecordIssue, type RecordCounts, type RecordIssue } from "../model/record-counts.ts";
import type { RecordMapping } from "../model/record-mapping.ts";
import { checkedMapping, planRecords, type RecordPlan } from "./mapping.ts";
import { columnsFound, findColumns, HeadedRows, type HeadingScore, type RowBatch } from "./headings.ts";
import { partOfCells } from "./part-of-cells.ts";
import { RecordTally, type Tallied } from "./tally.ts";
import type { ByteSource } from "./source.ts";
import { type CsvOptions, CsvReader } from "./csv.ts";
import { readSheet, type SheetOptions } from "./sheet.ts";
import { withSheetDays } from "./days.ts";

/** A row: an object by heading, or a list of cells under a row of headings. */
export type RecordRow = object;

/**
 * Counts rows of staff, applications, cases, training or answers as a part of a return, by the rules of a mapping.
 *
 * Rows are objects by heading, or lists, of which the first with the mapping's columns is taken for the headings. Cells are texts; numbers, booleans and dates
 * are read as their text. An async iterable gives a promise.
 *
 * @param rows - The rows, all of one shape.
 * @param mapping - Which column is what, and how its codes are read.
 * @returns The part of a return, the balance of all rows, and what is wrong with them.
 * @throws WresError `invalid-mapping`.
 * @example
 * ```ts
 * import { count } from "wres-metrics/records";
 * const { part, balance } = count(
 *   [
 *     { ethnicity: "A", status: "Appointed" },
 *     { ethnicity: "H", status: "Shortlisted" },
 *     { ethnicity: "H", status: "Withdrawn" },
 *   ],
 *   {
 *     kind: "shortlisting",
 *     filters: [
 *       { name: "withdrawn", column: "status", codes: { table: { withdrawn: "exclude" }, otherwise: "count" } },
 *     ],
 *     stages: [{ column: "status", codes: { use: ["recruitment-statuses"] } }],
 *     ethnicity: { column: "ethnicity", codes: { use: ["ethnic-categories-2001"] } },
 *   },
 * );
 * console.log(part.shortlisting?.shortlisted?.bme, part.shortlisting?.appointed?.bme); // 1 0
 * console.log(balance.read, balance.counted, balance.excluded[0]?.name); // 3 2 withdrawn
 * ```
 * @since 0.1.0
 */
export function count(rows: Iterable<RecordRow>, mapping: RecordMapping): RecordCounts;

export function count(rows: AsyncIterable<RecordRow>, mapping: RecordMapping): Promise<RecordCounts>;

export function count(
  rows: Iterable<RecordRow> | AsyncIterable<RecordRow>,
  mapping: RecordMapping,
): RecordCounts | Promise<RecordCounts> {
  const checked = checkedMapping(mapping);
  const ready = new ReadyRows(checked, planRecords(checked));
  if (Symbol.asyncIterator in rows) return countAsync(rows, ready);
  if (Array.isArray(rows)) ready.addAll(rows);
  else for (const row of rows) ready.add(row);
  return ready.finish();
}

async function countAsync(rows: AsyncIterable<RecordRow>, ready: ReadyRows): Promise<RecordCounts> {
  for await (const row of rows) ready.add(row);
  return ready.finish();
}

const PORTION = 2048;

/** Counts rows that are there already, as lists or as objects: the first row says which. */
class ReadyRows {
  private readonly counter: RecordCounter;
  private readonly lists: HeadedRows;
  private shape: "lists" | "objects" | null = null;
  private portion: object[] = [];
  private before = 0;

  constructor(mapping: RecordMapping, plan: RecordPlan) {
    this.counter = new RecordCounter(mapping, plan);
    this.lists = new HeadedRows((row) => columnsFound(plan, row), this.counter);
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

  finish(): RecordCounts {
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

const nothing: Tallied = {
  cells: [],
  balance: { read: 0, counted: 0, bank: 0, excluded: [], rejected: [] },
  persons: null,
  issues: [],
};

/** Counts rows once their headings are known; without all its columns a mapping counts nothing. */
export class RecordCounter {
  private readonly mapping: RecordMapping;
  private readonly plan: RecordPlan;
  private tally: RecordTally | null = null;
  private headingsSeen = false;
  private readonly found: RecordIssue[] = [];
  private readonly remarks: string[] = [];

  constructor(mapping: RecordMapping, plan: RecordPlan) {
    this.mapping = mapping;
    this.plan = plan;
  }

  /** Takes the headings; says whether rows can be counted under them. */
  begin(headings: readonly string[], rows: "lists" | "objects"): boolean {
    const { shape, issues } = findColumns(this.plan, headings, rows);
    this.headingsSeen = true;
    this.note(issues);
    this.tally = shape === null ? null : new RecordTally(this.plan, shape);
    return shape !== null;
  }

  add(batch: RowBatch): void {
    this.tally?.add(batch);
  }

  /** Takes what is wrong with the file itself. */
  note(issues: readonly RecordIssue[]): void {
    this.found.push(...issues);
  }

  /** Takes what the answer has to say beside its counts. */
  remark(remarks: readonly string[]): void {
    this.remarks.push(...remarks);
  }

  finish(): RecordCounts {
    const { cells, balance, persons, issues } = this.tally?.finish() ?? nothing;
    const empty =
      this.headingsSeen || this.found.length > 0
        ? []
        : [makeRecordIssue({ code: "no-rows", column: null, value: null, rows: 0, line: null })];
    return {
      kind: this.mapping.kind,
      ...(this.tally === null ? { part: {}, beside: {} } : partOfCells(this.mapping, cells)),
      balance,
      persons,
      issues: [...empty, ...this.found, ...issues],
      ...findingsOf(this.mapping, this.remarks),
    };
  }
}

/**
 * Counts the rows of a CSV file in constant memory, whatever program wrote it: separators, quotes, line breaks and encoding are
 * found out, and lines of titles above the headings are passed over.
 *
 * @param source - A stream of Node, a `ReadableStream`, a browser's `File`, or lists of bytes.
 * @param mapping - Which column is what, and how its codes are read.
 * @param options - What is known of the file.
 * @returns The part of a return, the balance of all rows, and what is wrong with them. A file that cannot be read to
 *   its end has an issue that says so.
 * @throws WresError `invalid-mapping`.
 * @example
 * ```ts
 * import { countCsv } from "wres-metrics/records";
 * const file = new Blob(["Name;Ethnic Origin\nA;White - British\nB;H\nC;Q\n"]);
 * const { part, balance, issues } = await countCsv(file, {
 *   kind: "training",
 *   persons: "one-row-each",
 *   ethnicity: { column: "Ethnic origin", codes: { use: ["ethnic-categories-2001"] } },
 * });
 * console.log(part.training?.accessed?.white, balance.read); // 1 3
 * console.log(issues[0]?.path); // line 4, Ethnic Origin
 * ```
 * @since 0.1.0
 */
export async function countCsv(
  source: ByteSource,
  mapping: RecordMapping,
  options: CsvOptions = {},
): Promise<RecordCounts> {
  const checked = checkedMapping(mapping);
  const plan = planRecords(checked);
  const counter = new RecordCounter(checked, plan);
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

/**
 * Counts the rows of a sheet of a workbook (.xlsx) as `countCsv` counts those of a file. Titles above the headings are
 * passed over, cells that are shown as days are read as days, and of a formula its last result is read.
 *
 * @param source - The workbook: a browser's `File`, a stream, or lists of bytes. It is kept in memory as it is packed,
 *   up to 500 million bytes; its rows are not.
 * @param mapping - Which column is what, and how its codes are read.
 * @param options - Which sheet, where several have the columns.
 * @returns The part of a return, the balance of all rows, and what is wrong with them; a line is a row of the sheet. A
 *   file that is not a workbook, or could do harm, has an issue that says so.
 * @throws WresError `invalid-mapping`.
 * @example
 * ```ts
 * import { countSheet } from "wres-metrics/records";
 * const file = new Blob(["Name,Ethnic Origin"]);
 * const { issues } = await countSheet(file, {
 *   kind: "training",
 *   persons: "one-row-each",
 *   ethnicity: { column: "Ethnic origin", codes: { use: ["ethnic-categories-2001"] } },
 * });
 * console.log(issues[0]?.message);
 * // the file: plain text; expected a workbook (.xlsx). If it is a table, give it the ending .csv.
 * ```
 * @since 0.1.0
 */
export async function countSheet(
  source: ByteSource,
  mapping: RecordMapping,
  options: SheetOptions = {},
): Promise<RecordCounts> {
  const checked = withSheetDays(checkedMapping(mapping));
  const plan = planRecords(checked);
  const counter = new RecordCounter(checked, plan);
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
