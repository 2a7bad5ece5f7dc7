import type { SpreadsheetFunctionId } from "../function-ids.ts";
import type { CellArgument, CellValue } from "../cells/cell.ts";

/**
 * One argument of a spreadsheet function.
 *
 * @since 0.1.0
 */
export interface SpreadsheetParameter {
  /** What the argument is called: `bmeAppointed`. */
  readonly name: string;
  /** What to put there, in a few words. */
  readonly help: string;
  /** One cell, or a range of them. */
  readonly takes: "cell" | "range";
  /** Whether it may be left out. */
  readonly presence: "required" | "optional";
}

/**
 * What a spreadsheet function says of itself.
 *
 * @since 0.1.0
 */
export interface FunctionRow {
  /** Its name, without a prefix: `SHARE`. */
  readonly id: SpreadsheetFunctionId;
  /** What it gives, in words that a spreadsheet shows beside its name. */
  readonly description: string;
  /** Its arguments, in their order. */
  readonly parameters: readonly SpreadsheetParameter[];
  /** A number or a text in one cell, or a table that spills over several. */
  readonly result: "number" | "text" | "table";
  /** A call and what it gives. */
  readonly example: {
    /** The arguments of the call. */
    readonly cells: readonly CellArgument[];
    /** Of a table, the rows that are shown. */
    readonly result: CellValue;
    /** Where the result is printed, or the sum by hand. */
    readonly source: string;
  };
}

/** An argument that is one cell. */
export function cell(name: string, help: string): SpreadsheetParameter {
  return { name, help, takes: "cell", presence: "required" };
}

/** An argument that may be left out. */
export function optional(name: string, help: string): SpreadsheetParameter {
  return { name, help, takes: "cell", presence: "optional" };
}

/** An argument that is a range of cells. */
export function range(name: string, help: string): SpreadsheetParameter {
  return { name, help, takes: "range", presence: "required" };
}

/** The arguments of every function that compares two shares by the number of an indicator. */
export const comparison: readonly SpreadsheetParameter[] = [
  cell("indicator", "The number of the indicator, 1 to 9; it says which share is over which"),
  cell("firstCount", "White people; for 1 and 9 the group in the row or on the board"),
  cell("firstOf", "Out of how many; for 1 and 9 everybody there"),
  cell("secondCount", "BME people; for 1 and 9 the group in the workforce"),
  cell("secondOf", "Out of how many; for 1 and 9 the workforce"),
];

/** The level of an interval. */
export const level: SpreadsheetParameter = optional("level", "The level, between 0 and 1; 0.95 if left out");
