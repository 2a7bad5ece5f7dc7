/** What stands in a cell of a file. Blank cells are not there at all. */
export interface FileCell {
  /** From 1, as a sheet counts them. */
  readonly row: number;
  readonly column: number;
  /** A day is a number that is shown as one; an error is what a formula gives that cannot be calculated. */
  readonly type: "text" | "number" | "day" | "truth" | "error";
  /** As a program writes it: 1234.5, 2022-03-31, TRUE, #N/A. */
  readonly text: string;
  /** How a number is shown, such as `0.0`; empty for everything else, and where it is shown as it is. */
  readonly format: string;
  readonly isFormula: boolean;
}
