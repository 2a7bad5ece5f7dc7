/**
 * Excel workbooks: the form of a return to fill in, and to read back, and a report as sheets. Writing needs exceljs, which a
 * caller installs or hands in; reading needs nothing.
 *
 * @module
 */
export { toWorkbook, type WorkbookOptions } from "./pipeline/to-workbook.ts";
export { fromWorkbook, type ParsedWorkbook } from "./workbook/reading/from-workbook.ts";
export { planOfWorkbook } from "./workbook/reading/plan-of-workbook.ts";
export { planTemplate } from "./workbook/writing/plan-workbook.ts";
export { workbookReport } from "./workbook/writing/workbook-report.ts";
export type { WorkbookTools } from "./workbook/xlsx/write-workbook.ts";
