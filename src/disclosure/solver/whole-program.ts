import type { ModelData } from "highs";

/** A sum of whole numbers of things that has to lie between two numbers, either of which may be infinite. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly greatest: number;
}

/** Numbers between bounds, and the sums that have to hold among them. */
export interface Program {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rows: readonly ProgramRow[];
}

/** A program as the solver takes it, without an objective. */
export function programData({ lower, upper, rows }: Program): ModelData {
  const scales = rows.map(rowScale);
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: new Float64Array(lower.length),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: rows.map(({ least }, index) => least * (scales[index] ?? 1)),
    rowUpper: rows.map(({ greatest }, index) => greatest * (scales[index] ?? 1)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ coefficients }, index) => coefficients.map((by) => by * (scales[index] ?? 1))),
    },
  };
}

/**
 * The solver allows each row an error of 1e-9 in its own unit, so a row of large numbers is made smaller; by a power of
 * two, which changes no digit.
 */
export function rowScale({ coefficients }: ProgramRow): number {
  const largest = coefficients.reduce((most, by) => Math.max(most, Math.abs(by)), 1);
  return 2 ** -Math.floor(Math.log2(largest));
}
