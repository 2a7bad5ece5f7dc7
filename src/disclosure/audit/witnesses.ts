import { numberAt } from "../../foundation/number-at.ts";
import { commonDivisor } from "../table/common-divisor.ts";
import type { WholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./column-bounds.ts";
import { holds } from "./holds.ts";

/** What is known to be possible: whole numbers that fulfil every row, one for each column at once. */
export interface Witnesses {
  /** Takes a point, rounded, if it fulfils every row exactly; whether it does. */
  readonly take: (point: ArrayLike<number>) => boolean;
  /** The least that a column was seen to be; Infinity before the first. */
  readonly least: Float64Array;
  /** The greatest that a column was seen to be; −Infinity before the first. */
  readonly greatest: Float64Array;
  /** The values that a column was seen to be, as many as are enough. */
  readonly values: readonly ReadonlySet<number>[];
}

/** How far from a whole number the solver's number may be to be taken for it; the rows then tell. */
const NEAR = 1e-4;

/** Collects witnesses; `enough` values of each column are kept. */
export function openWitnesses(rows: readonly WholeRow[], bounds: ColumnBounds, enough: number): Witnesses {
  const columns = bounds.lower.length;
  const least = new Float64Array(columns).fill(Infinity);
  const greatest = new Float64Array(columns).fill(-Infinity);
  const values = Array.from({ length: columns }, () => new Set<number>());
  let last: Float64Array | null = null;
  const note = (point: ArrayLike<number>): void => {
    for (let column = 0; column < columns; column += 1) {
      const value = numberAt(point, column);
      if (value < numberAt(least, column)) least[column] = value;
      if (value > numberAt(greatest, column)) greatest[column] = value;
      const seen = values[column];
      if (seen !== undefined && seen.size < enough) seen.add(value);
    }
  };
  const take = (point: ArrayLike<number>): boolean => {
    const whole = Float64Array.from(point, (value) => Math.round(value) + 0);
    if (!whole.every((value, column) => Math.abs(value - numberAt(point, column)) < NEAR)) return false;
    if (!holds(rows, bounds, whole)) return false;
    note(whole);
    if (last !== null) pointsBetween(last, whole, enough).forEach(note);
    last = whole;
    return true;
  };
  return { take, least, greatest, values };
}

/** Whole points on the line between two: what fulfils the rows at both ends does so in between. */
function pointsBetween(one: Float64Array, other: Float64Array, most: number): readonly Float64Array[] {
  const way = other.map((value, column) => value - numberAt(one, column));
  const steps = way.reduce(commonDivisor, 0);
  return Array.from({ length: Math.max(0, Math.min(steps - 1, most)) }, (_, index) =>
    one.map((value, column) => value + (numberAt(way, column) / steps) * (index + 1)),
  );
}
