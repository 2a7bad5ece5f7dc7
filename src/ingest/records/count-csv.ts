import type { RecordCounts } from "../../model/record-counts.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import type { ByteSource } from "./byte-source.ts";
import { checkedMapping } from "./checked-mapping.ts";
import { type CsvOptions, CsvReader } from "./csv-reader.ts";
import { columnsFound } from "./find-columns.ts";
import { HeadedRows } from "./headed-rows.ts";
import type { HeadingScore } from "./heading-row.ts";
import { planRecords } from "./plan-records.ts";
import { RecordCounter } from "./record-counter.ts";

/**
 * Counts the rows of a CSV file in constant memory, whoever wrote it: separators, quotes, line breaks and encoding are
 * found out, and lines of titles above the headings are passed over.
 *
 * @param source - A stream of Node, a `ReadableStream`, a browser's `File`, or lists of bytes.
 * @param mapping - Which column is what, and how its codes are read.
 * @param options - What is known of the file.
 * @returns The part of a return, the balance of all rows, and what is wrong with them. A file that cannot be read to
 *   its end has an issue that says so.
 * @throws {@link WresError} `invalid-mapping`.
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
