import type { SpreadsheetParameter } from "./function-row.ts";

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
