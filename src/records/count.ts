import { lossesOfFile } from "../model/lost-on-reading.ts";
import { almostAllOutside, daysOfMapping } from "../model/mapping-days.ts";
import type { RecordCounts } from "../model/record-counts.ts";
import { partOfMapping, type RecordMapping } from "../model/record-mapping.ts";
import { answeredHeadings, answeredQuestions, openQuestions } from "../model/mapping-questions.ts";
import type { CsvOptions } from "./csv.ts";
import { withSheetDays } from "./days.ts";
import { LocalAmounts } from "./local-amounts.ts";
import { checkedMapping, planRecords, type RecordPlan } from "./mapping.ts";
import type { RowShape } from "./headings.ts";
import { RecordTally } from "./tally.ts";
import { partOfCells } from "./part-of-cells.ts";
import {
  readCsvRows,
  readRows,
  type RecordRow,
  readSheetRows,
  RowCounter,
  type RowsRead,
} from "./read-rows.ts";
import type { SheetOptions } from "./sheet.ts";
import type { ByteSource } from "./source.ts";

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
  const { plan, counter } = counterOf(checked);
  return readRows(rows, plan, counter, (read) => recordCounts(checked, read));
}

/** What counts the rows of a mapping: people, and the amounts of a local measure that is a rate of an amount. */
function counterOf(mapping: RecordMapping): { readonly plan: RecordPlan; readonly counter: RowCounter } {
  const plan = planRecords(mapping);
  if (mapping.kind !== "local" || mapping.amounts === undefined) {
    return { plan, counter: new RowCounter(plan) };
  }
  const amounts = new LocalAmounts(plan, mapping.amounts);
  const tallyOf = (shape: RowShape): RecordTally =>
    new RecordTally(amounts.plan, shape, amounts.under(shape));
  return { plan: amounts.plan, counter: new RowCounter(amounts.plan, tallyOf) };
}

/** The answer of counting, made of the rows that were read. */
export function recordCounts(mapping: RecordMapping, read: RowsRead): RecordCounts {
  const { cells, balance, persons, contradictions, issues, isCounted, remarks, unused } = read;
  const days = daysOfMapping(mapping);
  const notUsed = answeredHeadings(mapping, unused);
  const answers = answeredQuestions(mapping);
  return {
    kind: mapping.kind,
    ...(isCounted ? partOfCells(mapping, cells) : { part: {}, beside: {} }),
    balance,
    ...(days.length > 0 && { days }),
    persons,
    ...(notUsed.length > 0 && { notUsed }),
    ...(answers.length > 0 && { answers }),
    issues,
    ...lossesOfFile({
      part: partOfMapping(mapping),
      balance,
      persons,
      contradictions,
      outside: almostAllOutside(mapping, balance),
      unused: unused.filter((heading) => !notUsed.includes(heading)),
      remarks,
      questions: openQuestions(mapping),
    }),
  };
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
 * @throws WresError `invalid-mapping`, `invalid-option` for an unknown option.
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
  const { plan, counter } = counterOf(checked);
  return recordCounts(checked, await readCsvRows(source, plan, counter, options));
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
 * @throws WresError `invalid-mapping`, `invalid-option` for an unknown option.
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
  const { plan, counter } = counterOf(checked);
  return recordCounts(checked, await readSheetRows(source, plan, counter, options));
}
