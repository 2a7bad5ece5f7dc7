import { callSpreadsheetFunction } from "../call-spreadsheet-function.ts";
import type { CellArgument, CellValue } from "../cells/cell.ts";
import type { SpreadsheetFunctionId } from "../function-ids.ts";

/** Calls a function as Google Sheets expects it: the cell of one that throws shows `#ERROR!`, and the message as a note. */
export function call(id: SpreadsheetFunctionId, cells: readonly CellArgument[]): CellValue {
  const answer = callSpreadsheetFunction(id, cells);
  if (answer.status === "value") return answer.value;
  throw new Error(`${answer.error} ${answer.message}`);
}
