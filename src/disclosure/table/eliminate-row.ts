import { numberAt } from "../../foundation/number-at.ts";
import { commonDivisor } from "./common-divisor.ts";
import { exact } from "./exact-number.ts";

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

/** A row without the columns that are not kept. */
export function restrictedRow({ columns, times }: SparseRow, isKept: (column: number) => boolean): SparseRow {
  const places = [...columns.keys()].filter((at) => isKept(columns[at] ?? -1));
  if (places.length === columns.length) return { columns, times };
  return primitive({
    columns: Int32Array.from(places, (at) => columns[at] ?? -1),
    times: Float64Array.from(places, (at) => numberAt(times, at)),
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
 * A row with as much of another added as removes one column, which stands in both, from it.
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

/** The same row without a common divisor of its numbers. */
export function primitive(row: SparseRow): SparseRow {
  let common = 0;
  for (const times of row.times) {
    common = commonDivisor(common, times);
    if (common === 1) return row;
  }
  return common === 0 ? row : { columns: row.columns, times: row.times.map((times) => times / common) };
}
