import { numberAt } from "../../foundation/number-at.ts";
import type { WholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./column-bounds.ts";
import { narrowByRow } from "./narrow-by-row.ts";

/**
 * Narrows bounds by what each row, taken alone, leaves its columns, until nothing changes. It starts from the rows of one
 * column, or from all. False where nothing is left, which proves that there is no solution.
 */
export type Propagation = (bounds: ColumnBounds, column?: number) => boolean;

/** Is told of every row that narrows a column, in the order in which it happens. */
export type NarrowingObserver = (column: number, row: number) => void;

/** How often a row may be looked at, on average: bounds can creep, a little at a time, for very long. */
const ROUNDS = 30;

/** Makes ready to narrow the bounds of the columns of some rows, again and again. */
export function propagation(
  rows: readonly WholeRow[],
  columns: number,
  observe?: NarrowingObserver,
): Propagation {
  const rowsOf = Array.from({ length: columns }, (): number[] => []);
  rows.forEach((row, index) => {
    for (const column of row.columns) rowsOf[column]?.push(index);
  });
  return (bounds, start) => {
    const waiting = start === undefined ? [...rows.keys()] : [...(rowsOf[start] ?? [])];
    const isWaiting = new Uint8Array(rows.length);
    for (const index of waiting) isWaiting[index] = 1;
    const most = rows.length * ROUNDS;
    for (let at = 0; at < waiting.length && at < most; at += 1) {
      const index = numberAt(waiting, at);
      const row = rows[index];
      isWaiting[index] = 0;
      const narrower = row === undefined ? [] : narrowByRow(row, bounds);
      if (narrower === null) return false;
      if (observe !== undefined) for (const column of narrower) observe(column, index);
      for (const column of narrower) {
        for (const other of rowsOf[column] ?? []) {
          if (isWaiting[other] === 1) continue;
          isWaiting[other] = 1;
          waiting.push(other);
        }
      }
    }
    return true;
  };
}
