import { WresError } from "../foundation/wres-error.ts";
import {
  type CellArgument,
  CellError,
  type CellErrorCode,
  type CellValue,
  type Implementation,
  isBlank,
  refuse,
} from "./cells/cell.ts";
import { mostArguments, type SpreadsheetFunctionId } from "./function-ids.ts";
import {
  codeFunctions,
  peerFunctions,
  publishFunctions,
  reportFunctions,
} from "./functions/other-functions.ts";
import { intervalFunctions, judgementFunctions } from "./functions/certainty-functions.ts";
import { likelihoodFunctions, shareFunctions } from "./functions/measure-functions.ts";
import { targetFunctions } from "./functions/target-functions.ts";

/**
 * What a cell gets: a value, or the error that spreadsheets know and what it means here.
 *
 * @since 0.1.0
 */
export type CellAnswer =
  | {
      /** The function gives a value. */
      readonly status: "value";
      /** One cell, or the rows of a table that spills. */
      readonly value: CellValue;
    }
  | {
      /** The function gives an error. */
      readonly status: "error";
      /** The error, as spreadsheets write it. */
      readonly error: CellErrorCode;
      /** What the error means here, in words. */
      readonly message: string;
    };

/**
 * Calls a spreadsheet function with cells as a spreadsheet hands them over.
 *
 * An empty cell is not given, never 0; numbers kept as text are read; a range of one cell is that cell. There is an
 * answer to everything: a value, or `#DIV/0!` (nobody in a denominator, or a ratio over nothing), `#N/A` (a count is not
 * given) or `#VALUE!` (a cell cannot be read, which is said first, or stands behind the last argument), with a message. An error that
 * a cell holds goes on as what it is. Never NaN.
 *
 * @param id - The name of a function of `spreadsheetFunctions`, without prefix.
 * @param cells - Its arguments: cells, or ranges as rows of cells.
 * @returns One cell, a table that spills, or an error.
 * @example
 * ```ts
 * import { callSpreadsheetFunction } from "wres-metrics/spreadsheet";
 * // White people appointed and shortlisted, BME people appointed and shortlisted: ESNEFT 2022
 * const answer = callSpreadsheetFunction("APPOINTMENT_WHITE_OVER_BME", [1203, "4,319", 342, 1530]);
 * if (answer.status === "value") console.log(answer.value); // 1.246085229280657
 * const empty = callSpreadsheetFunction("SHARE", ["", 11635]);
 * if (empty.status === "error") console.log(empty.error, empty.message); // #N/A A count that it needs is not given: a cell is empty.
 * ```
 * @since 0.1.0
 */
export function callSpreadsheetFunction(
  id: SpreadsheetFunctionId,
  cells: readonly CellArgument[],
): CellAnswer {
  try {
    const most = mostArguments[id];
    // A host may hand over an object of its own, which is no cell.
    const extra = cells.findIndex(
      (cell, place) => place >= most && (Array.isArray(cell) || (typeof cell !== "object" && !isBlank(cell))),
    );
    if (extra >= 0) refuse(extra, cells[extra], `at most ${String(most)} arguments`);
    return { status: "value", value: implementations[id](cells) };
  } catch (error) {
    if (error instanceof CellError) return { status: "error", error: error.code, message: error.message };
    // The library says what it was given that it cannot take.
    if (error instanceof WresError) return { status: "error", error: "#VALUE!", message: error.message };
    throw error;
  }
}

/** The implementation behind each name of the catalogue; a name without one does not compile. */
export const implementations: Readonly<Record<SpreadsheetFunctionId, Implementation>> = {
  ...likelihoodFunctions,
  ...shareFunctions,
  ...intervalFunctions,
  ...judgementFunctions,
  ...targetFunctions,
  ...peerFunctions,
  ...publishFunctions,
  ...codeFunctions,
  ...reportFunctions,
};
