import { writeWorkbook } from "../xlsx/write-workbook.ts";
import type { Publishable } from "../../model/protection.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";
import { reportWorkbook } from "./report-sheets.ts";

/**
 * Writes a report as an Excel workbook: a cover with what needs attention, a list of sheets, and a sheet for every table.
 *
 * Figures stand in it as they are printed, rounded, and symbols with a legend where there is none; what is hidden is nowhere
 * in it. Every sheet says what was done to protect people in small numbers. It has no formulas: for those, see `toWorkbook`.
 * It needs the optional package exceljs.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param wording - `label`: what stands for BME.
 * @returns The bytes of an xlsx file.
 * @throws WresError `not-installed` where exceljs is not installed; `invalid-option` for a label that cannot stand in a
 *   sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, reportContent } from "wres-metrics/disclosure";
 * import { workbookReport } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2022 });
 * const bytes = await workbookReport(forInternalUse(reportContent(results, [])));
 * console.log(String.fromCharCode(...bytes.subarray(0, 2))); // PK
 * ```
 * @since 0.1.0
 */
export function workbookReport(
  report: Publishable<ReportContent>,
  wording: WordingOptions = {},
): Promise<Uint8Array> {
  return writeWorkbook(reportWorkbook(report, wording));
}
