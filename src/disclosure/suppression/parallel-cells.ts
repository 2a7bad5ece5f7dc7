import { numberAt } from "../../foundation/number-at.ts";
import { commonDivisor } from "../table/common-divisor.ts";
import type { SparseRow } from "../table/eliminate-row.ts";

/**
 * Which protected cells would be known if one combination of hidden cells were. Every protected cell is filed under
 * what it is equal to, but for a factor and for shown numbers; so one look tells whether any is given away.
 */
export interface ParallelCells {
  /** Files a cell under what it is equal to: the equation solved for it, or nothing but itself. */
  readonly file: (column: number, equation: SparseRow | undefined) => void;
  /** Takes a cell out. */
  readonly remove: (column: number) => void;
  /** Whether some protected cell is a multiple of what an equation says of the cell that it is solved for. */
  readonly has: (equation: SparseRow, solvedFor: number) => boolean;
}

/** Makes an empty file. Two combinations that fall under one number by chance only hide a cell too many. */
export function openParallelCells(): ParallelCells {
  const numberOf = new Map<number, number>();
  const cells = new Map<number, number>();
  const count = (number: number, more: number): void => {
    cells.set(number, (cells.get(number) ?? 0) + more);
  };
  const remove = (column: number): void => {
    const filed = numberOf.get(column);
    if (filed === undefined) return;
    numberOf.delete(column);
    count(filed, -1);
  };
  return {
    file: (column, equation) => {
      remove(column);
      // Nothing is left to protect of a cell that is known already.
      if (equation?.columns.length === 1) return;
      const number = equation === undefined ? ownNumber(column) : combinationNumber(equation, column);
      numberOf.set(column, number);
      count(number, 1);
    },
    remove,
    has: (equation, solvedFor) => (cells.get(combinationNumber(equation, solvedFor)) ?? 0) > 0,
  };
}

function ownNumber(column: number): number {
  return combinationNumber({ columns: Int32Array.of(column), times: Float64Array.of(1) }, -1);
}

/** A number of 53 bits that is the same for every multiple of a row without one of its columns. */
function combinationNumber({ columns, times }: SparseRow, without: number): number {
  const first = columns[0] === without ? 1 : 0;
  let common = 0;
  for (let at = 0; at < columns.length && common !== 1; at += 1) {
    if (columns[at] !== without) common = commonDivisor(common, numberAt(times, at));
  }
  common *= Math.sign(times[first] ?? 1);
  let high = 0;
  let low = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const column = numberAt(columns, at);
    if (column === without) continue;
    const factor = (numberAt(times, at) / common) | 0;
    high = mixed(high ^ column, factor, 0x9e3779b1);
    low = mixed(low ^ factor, column, 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

function mixed(state: number, value: number, odd: number): number {
  const turned = Math.imul(state ^ Math.imul(value + 1, odd), 0xc2b2ae35);
  return turned ^ (turned >>> 15);
}
