import { numberAt } from "../../foundation/number-at.ts";
import { LARGEST_EXACT, type WholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./column-bounds.ts";

/** Whether whole numbers lie within their bounds and fulfil every row; exact, whatever their size. */
export function holds(
  rows: readonly WholeRow[],
  { lower, upper }: ColumnBounds,
  point: ArrayLike<number>,
): boolean {
  for (let column = 0; column < lower.length; column += 1) {
    const value = point[column] ?? Number.NaN;
    if (!(value >= numberAt(lower, column) && value <= numberAt(upper, column))) return false;
  }
  return rows.every((row) => rowHolds(row, point));
}

function rowHolds({ columns, coefficients, least, greatest }: WholeRow, point: ArrayLike<number>): boolean {
  let sum = 0;
  let size = 0;
  for (let place = 0; place < columns.length; place += 1) {
    const part = numberAt(coefficients, place) * numberAt(point, numberAt(columns, place));
    sum += part;
    size += Math.abs(part);
  }
  if (size <= LARGEST_EXACT) return sum >= least && sum <= greatest;
  const exact = columns.reduce(
    (total, column, place) => total + BigInt(numberAt(coefficients, place)) * BigInt(numberAt(point, column)),
    0n,
  );
  // A comparison of a BigInt with a double is exact.
  return exact >= least && exact <= greatest;
}
