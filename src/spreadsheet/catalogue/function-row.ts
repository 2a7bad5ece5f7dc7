import type { SpreadsheetFunctionId } from "../function-ids.ts";
import type { CellArgument, CellValue } from "../cells/cell.ts";

/**
 * One argument of a spreadsheet function.
 *
 * @since 0.1.0
 */
export interface SpreadsheetParameter {
  readonly name: string;
  readonly help: string;
  /** One cell, or a range of them. */
  readonly takes: "cell" | "range";
  readonly presence: "required" | "optional";
}

/**
 * What a spreadsheet function says of itself.
 *
 * @since 0.1.0
 */
export interface FunctionRow {
  readonly id: SpreadsheetFunctionId;
  readonly description: string;
  readonly parameters: readonly SpreadsheetParameter[];
  /** A number or a text in one cell, or a table that spills over several. */
  readonly result: "number" | "text" | "table";
  readonly example: {
    readonly cells: readonly CellArgument[];
    /** Of a table, the rows that are shown. */
    readonly result: CellValue;
    /** Where the result is printed, or the sum by hand. */
    readonly source: string;
  };
}
