import type { RecordCounts } from "../../model/record-counts.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { checkedMapping } from "./checked-mapping.ts";
import { planRecords } from "./plan-records.ts";
import { ReadyRows } from "./ready-rows.ts";

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
 * @throws {@link WresError} `invalid-mapping`.
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
