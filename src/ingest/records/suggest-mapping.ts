import type { SuggestedMapping } from "../../model/record-suggestion.ts";
import type { ByteSource } from "./byte-source.ts";
import { type CsvOptions, CsvReader } from "./csv-reader.ts";
import { type DraftOptions, headingScore, MappingCensus } from "./mapping-census.ts";
import { HeadedRows } from "./headed-rows.ts";

/** What a mapping is drafted for, and how its file is written. */
export interface SuggestionOptions extends CsvOptions, DraftOptions {}

/**
 * Drafts a mapping from a CSV file: proposes what its columns are, by their headings, and lists every code in them with
 * how often it occurs and what would become of it. Columns that say who somebody is are proposed and never listed.
 *
 * @param source - The file, as for `countCsv`; it is read to its end.
 * @param options - What the file is of, and of which year.
 * @returns The draft, to be looked at, completed and kept.
 * @example
 * ```ts
 * import { suggestMapping } from "wres-metrics/records";
 * const file = new Blob(["Employee Number,Ethnicity,Course\n1,A,Leadership\n2,Q,Leadership\n"]);
 * const { mapping, columns } = await suggestMapping(file);
 * console.log(mapping?.kind); // training
 * for (const { code, rows, to } of columns[0]?.codes ?? []) console.log(code, rows, to);
 * // A 1 white
 * // Q 1 null
 * ```
 * @since 0.1.0
 */
export async function suggestMapping(
  source: ByteSource,
  options: SuggestionOptions = {},
): Promise<SuggestedMapping> {
  const census = new MappingCensus(options);
  const rows = new HeadedRows(headingScore, census);
  const reader = new CsvReader(headingScore, options, (batch) => {
    rows.add(batch);
  });
  const fault = await reader.readAll(source, () => rows.hopeless);
  rows.end();
  return census.suggestion([...(fault === null ? [] : [fault]), ...reader.faults]);
}
