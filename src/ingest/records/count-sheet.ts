import type { RecordCounts } from "../../model/record-counts.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import type { ByteSource } from "./byte-source.ts";
import { checkedMapping } from "./checked-mapping.ts";
import { columnsFound } from "./find-columns.ts";
import { HeadedRows } from "./headed-rows.ts";
import type { HeadingScore } from "./heading-row.ts";
import { planRecords } from "./plan-records.ts";
import { RecordCounter } from "./record-counter.ts";
import { readSheet, type SheetOptions } from "./sheet-reader.ts";
import { withSheetDays } from "./with-sheet-days.ts";

/**
 * Counts the rows of a sheet of a workbook (.xlsx) as `countCsv` counts those of a file. Titles above the headings are
 * passed over, cells that are shown as days are read as days, and of a formula its last result is read.
 *
 * @param source - The workbook: a browser's `File`, a stream, or lists of bytes. It is kept in memory as it is packed,
 *   up to 500 million bytes; its rows are not.
 * @param mapping - Which column is what, and how its codes are read.
 * @param options - Which sheet, where several have the columns.
 * @returns The part of a return, the balance of all rows, and what is wrong with them; a line is a row of the sheet. A
 *   file that is no workbook, or could do harm, has an issue that says so.
 * @throws {@link WresError} `invalid-mapping`.
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
  const fault = await readSheet(source, score, options, rows);
  if (fault !== null) counter.note([fault]);
  rows.end();
  return counter.finish();
}
