/**
 * What a page gets from a script tag, as `WresMetrics`: the calculation, without the checks of a return, and the
 * spreadsheet functions, without their help.
 *
 * @module
 */
export { LIBRARY } from "./foundation/version.ts";
export { measureOf, measuresWhere } from "./model/find-measures.ts";
export { printMeasure } from "./model/print-measure.ts";
export { calculateIndicators } from "./pipeline/calculate-indicators.ts";
export { callSpreadsheetFunction } from "./spreadsheet/call-spreadsheet-function.ts";
export { spreadsheetFunctionIds } from "./spreadsheet/function-ids.ts";
