import { numberAt } from "../../foundation/lists.ts";
import { LARGEST_EXACT, type WholeRow } from "../table/whole-row.ts";

/**
 * Narrows bounds row by row until nothing changes, starting from the rows of one column, or from all. Returns false where a
 * column has no value left, which proves that there is no solution.
 */
export type Propagation = (bounds: ColumnBounds, column?: number) => boolean;

/** Hears of every row that narrows a column, in the order in which it happens. */
type NarrowingObserver = (column: number, row: number) => void;

/** How often a row may be visited, on average: bounds can creep, a little at a time, for very long. */
const ROUNDS = 30;

/** Prepares bound propagation over some rows, to be run again and again. */
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

/** The least and the greatest that each column can be; Infinity where nothing bounds it above. */
export interface ColumnBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The bounds of any counts: at least 0. */
export function unbounded(columns: number): ColumnBounds {
  return { lower: new Float64Array(columns), upper: new Float64Array(columns).fill(Infinity) };
}

/** Copies bounds, so that the copy can be narrowed alone. */
export function copyOf({ lower, upper }: ColumnBounds): ColumnBounds {
  return { lower: lower.slice(), upper: upper.slice() };
}

/**
 * Narrows the bounds of the columns of a row by the limits of the row and the bounds of its other columns. Exact, in whole
 * numbers: where they grow too large for doubles, nothing is narrowed.
 *
 * @returns The columns that are narrower now; null where one of them has no value left.
 */
export function narrowByRow(row: WholeRow, bounds: ColumnBounds): readonly number[] | null {
  const { columns, coefficients, least, greatest } = row;
  const { lower, upper } = bounds;
  const { low, lowInfinite, high, highInfinite } = activity(row, bounds);
  if (lowInfinite === 0 && low > greatest) return null;
  if (highInfinite === 0 && high < least) return null;
  let narrower: number[] | undefined;
  for (let index = 0; index < columns.length; index += 1) {
    const column = numberAt(columns, index);
    const by = numberAt(coefficients, index);
    const from = numberAt(lower, column);
    const to = numberAt(upper, column);
    const below = greatest - rest(low, lowInfinite, by * (by > 0 ? from : to), -Infinity);
    const above = least - rest(high, highInfinite, by * (by > 0 ? to : from), Infinity);
    // A quotient of whole numbers this small is never rounded onto the next whole number.
    const largest = Math.min(Math.floor((by > 0 ? below : above) / by), to);
    const smallest = Math.max(Math.ceil((by > 0 ? above : below) / by), from);
    if (largest === to && smallest === from) continue;
    upper[column] = largest;
    lower[column] = smallest;
    if (smallest > largest) return null;
    (narrower ??= []).push(column);
  }
  return narrower ?? UNCHANGED;
}

/** Most rows narrow nothing, and this runs very often. */
const UNCHANGED: readonly number[] = [];

/** The activity of a row, its least and its greatest sum: the finite part of each, and how many of its terms are infinite. */
interface Activity {
  readonly low: number;
  readonly lowInfinite: number;
  readonly high: number;
  readonly highInfinite: number;
}

function activity({ columns, coefficients }: WholeRow, { lower, upper }: ColumnBounds): Activity {
  let [low, lowInfinite, lowSize] = [0, 0, 0];
  let [high, highInfinite, highSize] = [0, 0, 0];
  for (let index = 0; index < columns.length; index += 1) {
    const column = numberAt(columns, index);
    const by = numberAt(coefficients, index);
    const one = by * numberAt(lower, column);
    const other = by * numberAt(upper, column);
    const least = by > 0 ? one : other;
    const greatest = by > 0 ? other : one;
    if (least === -Infinity) lowInfinite += 1;
    else [low, lowSize] = [low + least, lowSize + Math.abs(least)];
    if (greatest === Infinity) highInfinite += 1;
    else [high, highSize] = [high + greatest, highSize + Math.abs(greatest)];
  }
  return {
    low,
    lowInfinite: lowSize > LARGEST_EXACT ? Infinity : lowInfinite,
    high,
    highInfinite: highSize > LARGEST_EXACT ? Infinity : highInfinite,
  };
}

/** The activity of the other columns; infinite where one of them is. */
function rest(total: number, infinite: number, own: number, endless: number): number {
  const isEndless = own === endless;
  if (infinite > (isEndless ? 1 : 0)) return endless;
  return isEndless ? total : total - own;
}

/** Bounds after propagation, and the rows that narrowed them. */
interface NarrowingTrace {
  readonly bounds: ColumnBounds;
  /** The rows that both ends of a column rest on, ascending. */
  readonly rowsBehind: (column: number) => readonly number[];
}

type Side = "lower" | "upper";

/** One end of a column moved by a row; `step` counts these events. */
interface Move {
  readonly step: number;
  readonly row: number;
}

/** Propagates the bounds of all columns, and remembers which row moved which end. */
export function traceNarrowing(rows: readonly WholeRow[], columns: number): NarrowingTrace {
  const bounds = unbounded(columns);
  const before = copyOf(bounds);
  const moves = { lower: movesOf(columns), upper: movesOf(columns) };
  let step = 0;
  propagation(rows, columns, (column, row) => {
    for (const side of ["lower", "upper"] as const) {
      const now = numberAt(bounds[side], column);
      if (now === before[side][column]) continue;
      before[side][column] = now;
      moves[side][column]?.push({ step, row });
      step += 1;
    }
  })(bounds);

  const rowsBehind = (column: number): readonly number[] => {
    const found = new Set<number>();
    const seen = new Set<number>();
    const ask: [column: number, side: Side, until: number][] = [
      [column, "lower", Infinity],
      [column, "upper", Infinity],
    ];
    for (let next = ask.pop(); next !== undefined; next = ask.pop()) {
      const [asked, side, until] = next;
      const move = moves[side][asked]?.findLast((one) => one.step < until);
      const row = rows[move?.row ?? -1];
      if (move === undefined || row === undefined || seen.has(move.step)) continue;
      seen.add(move.step);
      found.add(move.row);
      for (const [other, end] of endsUsed(row, asked, side)) ask.push([other, end, move.step]);
    }
    return [...found].sort((one, other) => one - other);
  };
  return { bounds, rowsBehind };
}

function movesOf(columns: number): readonly Move[][] {
  return Array.from({ length: columns }, () => []);
}

/** The ends of the other columns of a row from which it narrows one end of a column. */
function endsUsed(
  { columns, coefficients }: WholeRow,
  asked: number,
  side: Side,
): readonly (readonly [column: number, end: Side])[] {
  const isUp = (column: number): boolean => (coefficients[columns.indexOf(column)] ?? 0) > 0;
  const opposite = side === "lower" ? "upper" : "lower";
  return columns
    .filter((column) => column !== asked)
    .map((column) => [column, isUp(column) === isUp(asked) ? opposite : side] as const);
}
