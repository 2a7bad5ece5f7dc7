import type { SparseRow } from "./eliminate-row.ts";
import { openWorkRow } from "./eliminate-work.ts";

/** A row that is solved for its last column, and the place among the given rows of the one that it was made of. */
export interface SolvedRow {
  readonly row: SparseRow;
  readonly from: number;
}

/**
 * Solves every relation for its last column: rows that together say what the given ones say, one at most for
 * each column, with nothing behind that column. Short rows go first, so that the long ones are reduced by them.
 *
 * @throws RangeError where a number would grow beyond what is exact.
 */
export function solvedForLast(rows: readonly SparseRow[], columns: number): ReadonlyMap<number, SolvedRow> {
  const lengthOf = (place: number): number => rows[place]?.columns.length ?? 0;
  const shortFirst = [...rows.keys()].sort((one, other) => lengthOf(one) - lengthOf(other));
  const solved = new Map<number, SolvedRow>();
  const work = openWorkRow(columns);
  for (const from of shortFirst) {
    const row = rows[from];
    if (row === undefined) continue;
    work.start(row);
    for (let last = work.last(); last !== -1; last = work.last()) {
      const by = solved.get(last);
      if (by === undefined) {
        solved.set(last, { row: work.row(), from });
        break;
      }
      work.removeLast(by.row);
    }
  }
  return solved;
}
