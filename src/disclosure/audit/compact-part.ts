import { numberAt } from "../../foundation/number-at.ts";
import { type WholeRow, wholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./column-bounds.ts";
import type { SystemPart } from "./system-parts.ts";

/** A part with columns of its own, counted from 0. */
export interface CompactPart {
  readonly rows: readonly WholeRow[];
  readonly bounds: ColumnBounds;
  /** Whether something is left out that is too large to be worked with exactly. */
  readonly isIncomplete: boolean;
}

/** Takes the columns that are fixed into the limits of the rows, and counts the others from 0. */
export function compactPart({ columns, rows }: SystemPart, bounds: ColumnBounds): CompactPart {
  const place = new Map(columns.map((column, index) => [column, index]));
  const own = rows.map((row) => compactRow(row, place, bounds)).filter((row) => row !== null);
  return {
    rows: own,
    bounds: {
      lower: Float64Array.from(columns, (column) => numberAt(bounds.lower, column)),
      upper: Float64Array.from(columns, (column) => numberAt(bounds.upper, column)),
    },
    isIncomplete: own.length < rows.length,
  };
}

function compactRow(
  { columns, coefficients, least, greatest, source }: WholeRow,
  place: ReadonlyMap<number, number>,
  { lower }: ColumnBounds,
): WholeRow | null {
  const times = new Map<number, bigint>();
  let fixed = 0n;
  for (const [index, column] of columns.entries()) {
    const by = BigInt(numberAt(coefficients, index));
    const own = place.get(column);
    if (own === undefined) fixed += by * BigInt(numberAt(lower, column));
    else times.set(own, by);
  }
  const limit = (value: number): bigint | null => (Number.isFinite(value) ? BigInt(value) - fixed : null);
  return wholeRow(times, { least: limit(least), greatest: limit(greatest) }, source);
}
