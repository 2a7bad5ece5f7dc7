import { numberAt } from "../../foundation/number-at.ts";
import { LARGEST_EXACT, type WholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./column-bounds.ts";

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
