import { callSpreadsheetFunction } from "../call-spreadsheet-function.ts";
import type { CellArgument, CellErrorCode, CellValue } from "../cells/cell.ts";
import type { SpreadsheetFunctionId } from "../function-ids.ts";

/** What Excel gives the script of its custom functions. */
declare const CustomFunctions: {
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly [name in "divisionByZero" | "notAvailable" | "invalidValue"]: string };
};

const CODES = {
  "#DIV/0!": "divisionByZero",
  "#N/A": "notAvailable",
  "#VALUE!": "invalidValue",
} as const satisfies Record<CellErrorCode, keyof typeof CustomFunctions.ErrorCode>;

/** Calls a function as Excel expects it: one cell, or rows that spill, or an error that Excel knows. */
export function call(id: SpreadsheetFunctionId, cells: readonly CellArgument[]): CellValue {
  const answer = callSpreadsheetFunction(id, cells);
  if (answer.status === "value") return answer.value;
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode[CODES[answer.error]], answer.message);
}
