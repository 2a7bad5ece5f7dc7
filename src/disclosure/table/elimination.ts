import { numberAt } from "../../foundation/lists.ts";
import type { DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import { publishedKnowledge } from "./constraint-system.ts";
import { placedTable } from "./placed-table.ts";

/**
 * Finds the hidden cells of a publication that follow exactly from its sums and shown cells, by Gaussian elimination in
 * whole numbers. It does not find cells that are merely confined, and does not use the figures.
 *
 * Where the numbers grow beyond 2^53 it returns every hidden cell, for none is proved safe.
 */
export function recoverableCells(table: DisclosureTable): readonly string[] {
  const hidden = [...placedTable(table).values].filter(([, value]) => value === null).map(([id]) => id);
  const columns = new Map(hidden.map((id, column) => [id, column]));
  try {
    const solved = solvedForLast(sumRelations(publishedKnowledge(table).sums, columns), hidden.length);
    const known = openHiddenEquations();
    hidden.forEach((_, column) => {
      const row = solved.get(column)?.row;
      if (row !== undefined) known.add(known.reduced(row), column);
    });
    return hidden.filter((_, column) => known.of(column)?.columns.length === 1);
  } catch (error) {
    if (error instanceof RangeError) return hidden;
    throw error;
  }
}

/**
 * A linear relation among a few of many columns, exact: which columns, ascending, and how many times each. The
 * numbers are whole and have no common divisor, so that two rows that say the same differ in nothing but the sign.
 */
export interface SparseRow {
  readonly columns: Int32Array;
  readonly times: Float64Array;
}

/** Makes a row of columns, each with how many times it stands there. */
export function sparseRow(entries: Iterable<readonly [column: number, times: number]>): SparseRow {
  const sorted = [...entries].filter(([, times]) => times !== 0).sort(([one], [other]) => one - other);
  return primitive({
    columns: Int32Array.from(sorted, ([column]) => column),
    times: Float64Array.from(sorted, ([, times]) => times),
  });
}

/** Copies a row without the columns that are not kept. */
export function restrictedRow({ columns, times }: SparseRow, isKept: (column: number) => boolean): SparseRow {
  const kept = [...columns.keys()].filter((at) => isKept(columns[at] ?? -1));
  if (kept.length === columns.length) return { columns, times };
  return primitive({
    columns: Int32Array.from(kept, (at) => columns[at] ?? -1),
    times: Float64Array.from(kept, (at) => numberAt(times, at)),
  });
}

/** How many times a column stands in a row; 0 where it does not. */
export function timesOf({ columns, times }: SparseRow, column: number): number {
  let low = 0;
  let high = columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numberAt(columns, middle);
    if (found === column) return numberAt(times, middle);
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/**
 * Eliminates a column that two rows share: adds to the first as much of the second as removes it.
 *
 * @throws RangeError where a number would grow beyond what is exact.
 */
export function withoutColumn(row: SparseRow, by: SparseRow, column: number): SparseRow {
  const given = timesOf(row, column);
  const pivot = timesOf(by, column);
  const common = commonDivisor(given, pivot);
  return primitive(combined(row, pivot / common, by, -given / common));
}

function combined(one: SparseRow, oneTimes: number, other: SparseRow, otherTimes: number): SparseRow {
  const size = one.columns.length + other.columns.length;
  const columns = new Int32Array(size);
  const times = new Float64Array(size);
  let length = 0;
  for (let at = 0, otherAt = 0; at < one.columns.length || otherAt < other.columns.length;) {
    const left = at < one.columns.length ? numberAt(one.columns, at) : NO_COLUMN;
    const right = otherAt < other.columns.length ? numberAt(other.columns, otherAt) : NO_COLUMN;
    let value = 0;
    if (left <= right) value += oneTimes * numberAt(one.times, at++);
    if (right <= left) value += otherTimes * numberAt(other.times, otherAt++);
    if (value === 0) continue;
    columns[length] = Math.min(left, right);
    times[length] = exact(value);
    length += 1;
  }
  return { columns: columns.slice(0, length), times: times.slice(0, length) };
}

const NO_COLUMN = 0x7fffffff;

/** Divides the numbers of a row by their greatest common divisor. */
function primitive(row: SparseRow): SparseRow {
  let common = 0;
  for (const times of row.times) {
    common = commonDivisor(common, times);
    if (common === 1) return row;
  }
  return common === 0 ? row : { columns: row.columns, times: row.times.map((times) => times / common) };
}

/** The greatest whole number that divides both; 0 of 0 and 0. */
export function commonDivisor(one: number, other: number): number {
  let larger = Math.abs(one);
  let smaller = Math.abs(other);
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** Throws where a number has grown beyond what is exact. In tables of people they stay at −1, 1 and sometimes 2. */
function exact(times: number): number {
  if (Math.abs(times) > Number.MAX_SAFE_INTEGER)
    throw new RangeError("the sums of this table grow too large");
  return times;
}

/**
 * Equations among hidden cells in reduced row echelon form: each is solved for a cell of its own, which is in no other
 * equation. A cell is known exactly where its equation has no other cell.
 */
export interface HiddenEquations {
  /** The equation that is solved for a cell. */
  readonly of: (column: number) => SparseRow | undefined;
  /** Reduces an equation by all those that are there already. */
  readonly reduced: (row: SparseRow) => SparseRow;
  /** Adds a reduced equation, solved for one of its cells. Returns the cells whose equations changed, its own among them. */
  readonly add: (row: SparseRow, solvedFor: number) => readonly number[];
}

/**
 * Makes an empty set of equations.
 *
 * @returns Its functions throw RangeError where a number would grow beyond what is exact.
 */
export function openHiddenEquations(): HiddenEquations {
  const equations = new Map<number, SparseRow>();
  const users = new Map<number, Set<number>>();

  return {
    of: (column) => equations.get(column),
    reduced: (row) => {
      let result = row;
      for (const column of row.columns) {
        const by = equations.get(column);
        if (by !== undefined) result = withoutColumn(result, by, column);
      }
      return result;
    },
    add: (row, solvedFor) => {
      // Some of them may have lost the cell since, and are not changed.
      const changed = [...(users.get(solvedFor) ?? [])].filter((user) => {
        const equation = equations.get(user);
        if (equation === undefined || timesOf(equation, solvedFor) === 0) return false;
        equations.set(user, withoutColumn(equation, row, solvedFor));
        return true;
      });
      changed.push(solvedFor);
      equations.set(solvedFor, row);
      users.delete(solvedFor);
      for (const column of row.columns) {
        if (column === solvedFor) continue;
        const set = users.get(column) ?? new Set();
        for (const user of changed) set.add(user);
        users.set(column, set);
      }
      return changed;
    },
  };
}

/** Turns sums into rows of the cells that have a column; the other cells are shown, and do not matter here. */
export function sumRelations(
  sums: readonly TableSum[],
  columns: ReadonlyMap<string, number>,
): readonly SparseRow[] {
  return sums
    .map(({ total, parts }) => {
      const entries: (readonly [column: number, times: number])[] = [];
      const place = (id: string, times: number): void => {
        const column = columns.get(id);
        if (column !== undefined) entries.push([column, times]);
      };
      place(total, 1);
      for (const part of parts) place(part, -1);
      return sparseRow(entries);
    })
    .filter((row) => row.columns.length > 0);
}

/** A row that is solved for its last column, and the index of the given row that it comes from. */
interface SolvedRow {
  readonly row: SparseRow;
  readonly from: number;
}

/**
 * Brings rows into echelon form by Gaussian elimination from the last column: the result is equivalent, and has at most one
 * row that ends in each column. Short rows go first, so that the long ones are reduced by them.
 *
 * @throws RangeError where a number would grow beyond what is exact.
 */
export function solvedForLast(rows: readonly SparseRow[], columns: number): ReadonlyMap<number, SolvedRow> {
  const lengthOf = (index: number): number => rows[index]?.columns.length ?? 0;
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

/** A row under elimination, dense over all columns, with a heap that gives its last column. */
interface WorkRow {
  /** Starts again with a row. */
  readonly start: (row: SparseRow) => void;
  /** The last column; −1 where there is none. */
  readonly last: () => number;
  /** Removes the last column by a row that ends in the same one. */
  readonly removeLast: (by: SparseRow) => void;
  /** The rest, as a sparse row. */
  readonly row: () => SparseRow;
}

/**
 * Makes a work row. It is for long rows that are reduced by many short ones: each step costs the length of the short row,
 * where a merge of two sorted rows would walk through the long one every time.
 */
function openWorkRow(columns: number): WorkRow {
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
