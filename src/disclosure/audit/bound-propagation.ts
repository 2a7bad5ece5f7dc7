import { numberAt } from "../../foundation/lists.ts";
import { LARGEST_EXACT, type WholeRow } from "../table/whole-row.ts";

/**
 * Narrows bounds by what each row, taken alone, leaves its columns, until nothing changes. It starts from the rows of one
 * column, or from all. False where nothing is left, which proves that there is no solution.
 */
export type Propagation = (bounds: ColumnBounds, column?: number) => boolean;

/** Is told of every row that narrows a column, in the order in which it happens. */
type NarrowingObserver = (column: number, row: number) => void;

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

/** The least and the greatest that each column can be; Infinity where nothing bounds it above. */
export interface ColumnBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** What is known of any counts: that they are at least 0. */
export function unbounded(columns: number): ColumnBounds {
  return { lower: new Float64Array(columns), upper: new Float64Array(columns).fill(Infinity) };
}

/** Bounds of their own, which may be narrowed without narrowing these. */
export function copyOf({ lower, upper }: ColumnBounds): ColumnBounds {
  return { lower: lower.slice(), upper: upper.slice() };
}

/** How far a row reaches to either side: what is finite of it, and how many of its columns are not. */
interface Reach {
  readonly low: number;
  readonly lowInfinite: number;
  readonly high: number;
  readonly highInfinite: number;
}

/**
 * Narrows the bounds of the columns of a row by what the row leaves them. Exact, in whole numbers: where they grow too
 * large for doubles, nothing is narrowed.
 *
 * @returns The columns that are narrower now; null where the row leaves one of them nothing.
 */
export function narrowByRow(row: WholeRow, bounds: ColumnBounds): readonly number[] | null {
  const { columns, coefficients, least, greatest } = row;
  const { lower, upper } = bounds;
  const { low, lowInfinite, high, highInfinite } = reach(row, bounds);
  if (lowInfinite === 0 && low > greatest) return null;
  if (highInfinite === 0 && high < least) return null;
  let narrower: number[] | undefined;
  for (let place = 0; place < columns.length; place += 1) {
    const column = numberAt(columns, place);
    const by = numberAt(coefficients, place);
    const from = numberAt(lower, column);
    const to = numberAt(upper, column);
    const below = greatest - rest(low, lowInfinite, by * (by > 0 ? from : to), -Infinity);
    const above = least - rest(high, highInfinite, by * (by > 0 ? to : from), Infinity);
    // A quotient of whole numbers this small is never rounded onto the next whole number.
    const most = Math.min(Math.floor((by > 0 ? below : above) / by), to);
    const fewest = Math.max(Math.ceil((by > 0 ? above : below) / by), from);
    if (most === to && fewest === from) continue;
    upper[column] = most;
    lower[column] = fewest;
    if (fewest > most) return null;
    (narrower ??= []).push(column);
  }
  return narrower ?? UNCHANGED;
}

/** Most rows narrow nothing, and they are looked at very often. */
const UNCHANGED: readonly number[] = [];

function reach({ columns, coefficients }: WholeRow, { lower, upper }: ColumnBounds): Reach {
  let [low, lowInfinite, lowSize] = [0, 0, 0];
  let [high, highInfinite, highSize] = [0, 0, 0];
  for (let place = 0; place < columns.length; place += 1) {
    const column = numberAt(columns, place);
    const by = numberAt(coefficients, place);
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

/** What the other columns reach; without an end where one of them has none. */
function rest(total: number, infinite: number, own: number, endless: number): number {
  const isEndless = own === endless;
  if (infinite > (isEndless ? 1 : 0)) return endless;
  return isEndless ? total : total - own;
}

/** How far rows narrow the columns when each is taken alone, and which of them it takes. */
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

/** Narrows the bounds of all columns, and remembers how. */
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
