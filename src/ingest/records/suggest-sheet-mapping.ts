import type { SuggestedMapping } from "../../model/record-suggestion.ts";
import type { ByteSource } from "./byte-source.ts";
import { HeadedRows } from "./headed-rows.ts";
import { type DraftOptions, headingScore, MappingCensus } from "./mapping-census.ts";
import { readSheet, type SheetOptions } from "./sheet-reader.ts";

/** What a mapping is drafted for, and of which sheet. */
export interface SheetSuggestionOptions extends SheetOptions, DraftOptions {}

/**
 * Drafts a mapping from a sheet of a workbook (.xlsx), as `suggestMapping` does from a CSV file.
 *
 * @param source - The workbook, as for `countSheet`.
 * @param options - What the sheet is of, of which year, and its name where several may be meant.
 * @returns The draft, to be looked at, completed and kept; without a mapping, and with an issue, where no sheet could be
 *   read.
 * @example
 * ```ts
 * import { suggestSheetMapping } from "wres-metrics/records";
 * const { mapping, issues } = await suggestSheetMapping(new Blob(["this is no workbook"]));
 * console.log(mapping, issues[0]?.received); // null plain text
 * ```
 * @since 0.1.0
 */
export async function suggestSheetMapping(
  source: ByteSource,
  options: SheetSuggestionOptions = {},
): Promise<SuggestedMapping> {
  const census = new MappingCensus(options);
  const rows = new HeadedRows(headingScore, census);
  const fault = await readSheet(source, headingScore, options, rows);
  rows.end();
  return census.suggestion(fault === null ? [] : [fault]);
}
