/**
 * The functions for spreadsheets, as a catalogue, and how they are called. Needs nothing at run time.
 *
 * @module
 */
export { type CellAnswer, callSpreadsheetFunction } from "./spreadsheet/call-spreadsheet-function.ts";
export type { FunctionRow, SpreadsheetParameter } from "./spreadsheet/catalogue/function-row.ts";
export type { Cell, CellArgument, CellValue } from "./spreadsheet/cells/cell.ts";
export type { CellErrorCode } from "./spreadsheet/cells/cell.ts";
export type { Implementation } from "./spreadsheet/cells/cell.ts";
export type { SpreadsheetFunctionId } from "./spreadsheet/function-ids.ts";
export { type SpreadsheetFunction, spreadsheetFunctions } from "./spreadsheet/spreadsheet-functions.ts";
