import { numberAt } from "../../foundation/number-at.ts";
import { commonDivisor } from "./common-divisor.ts";
import { primitive, type SparseRow } from "./eliminate-row.ts";
import { exact } from "./exact-number.ts";

/** One row in the making, spread over all columns, that always knows the last column it holds. */
export interface WorkRow {
  /** Starts again with a row. */
  readonly start: (row: SparseRow) => void;
  /** The last column; −1 where there is none. */
  readonly last: () => number;
  /** Removes the last column by a row that ends in the same one. */
  readonly removeLast: (by: SparseRow) => void;
  /** What is left, as a row. */
  readonly row: () => SparseRow;
}

/**
 * Makes a work row. It is for long rows that are reduced by many short ones: each costs as much as the short one
 * is long, where merging two sorted rows would walk through the long one every time.
 */
export function openWorkRow(columns: number): WorkRow {
  const times = new Float64Array(columns);
  const isQueued = new Uint8Array(columns);
  let queue: number[] = [];

  const add = (row: SparseRow, factor: number): void => {
    for (let at = 0; at < row.columns.length; at += 1) {
      const column = numberAt(row.columns, at);
      times[column] = exact(numberAt(times, column) + factor * numberAt(row.times, at));
      if (isQueued[column] === 1) continue;
      isQueued[column] = 1;
      rise(queue, column);
    }
  };

  const last = (): number => {
    for (;;) {
      const column = queue[0];
      if (column === undefined) return -1;
      if (times[column] !== 0) return column;
      isQueued[column] = 0;
      sink(queue);
    }
  };

  return {
    start: (row) => {
      for (const column of queue) times[column] = isQueued[column] = 0;
      queue = [];
      add(row, 1);
    },
    last,
    removeLast: (by) => {
      const given = numberAt(times, last());
      const pivot = by.times.at(-1) ?? 1;
      const common = commonDivisor(given, pivot) * Math.sign(pivot);
      if (pivot !== common) {
        for (const column of queue) times[column] = exact(numberAt(times, column) * (pivot / common));
      }
      add(by, -given / common);
    },
    row: () => {
      const kept = Int32Array.from(queue.filter((column) => times[column] !== 0)).sort();
      return primitive({
        columns: kept,
        times: Float64Array.from(kept, (column) => numberAt(times, column)),
      });
    },
  };
}

/** Adds a column to a heap whose first is the greatest. */
function rise(heap: number[], column: number): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (numberAt(heap, above) >= column) break;
    heap[at] = numberAt(heap, above);
    at = above;
  }
  heap[at] = column;
}

/** Takes the greatest column out of a heap. */
function sink(heap: number[]): void {
  const column = heap.pop() ?? 0;
  if (heap.length === 0) return;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if ((heap[below + 1] ?? -1) > (heap[below] ?? -1)) below += 1;
    if ((heap[below] ?? -1) <= column) break;
    heap[at] = numberAt(heap, below);
    at = below;
  }
  heap[at] = column;
}
