import type { FunctionRow } from "./catalogue/function-row.ts";
import { intervalRows, judgementRows } from "./catalogue/certainty-rows.ts";
import { likelihoodRows, shareRows } from "./catalogue/measure-rows.ts";
import { otherRows } from "./catalogue/other-rows.ts";
import { targetRows } from "./catalogue/target-rows.ts";
import type { Implementation } from "./cells/cell.ts";
import { implementations } from "./call-spreadsheet-function.ts";

/**
 * A function for a spreadsheet: what it says of itself, and what does the work.
 *
 * @since 0.1.0
 */
export interface SpreadsheetFunction extends FunctionRow {
  /** Does the work: it takes the arguments as cells, and gives the value or throws. */
  readonly implementation: Implementation;
}

/**
 * The functions for spreadsheets: names, arguments with help, an example with its result, and what does the work.
 *
 * Excel's `functions.json`, the Apps Script file and the page of functions are made from it.
 *
 * @example
 * ```ts
 * import { spreadsheetFunctions } from "wres-metrics/spreadsheet";
 * const share = spreadsheetFunctions.find(({ id }) => id === "SHARE");
 * console.log(share?.parameters.map(({ help }) => help).join(", ")); // How many, Out of how many
 * ```
 * @since 0.1.0
 */
export const spreadsheetFunctions: readonly SpreadsheetFunction[] = [
  ...likelihoodRows,
  ...shareRows,
  ...intervalRows,
  ...judgementRows,
  ...targetRows,
  ...otherRows,
].map((row) => ({ ...row, implementation: implementations[row.id] }));
