import { LARGEST_EXACT, type WholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./column-bounds.ts";

/** How far a row reaches to one side: what is finite of it, and how many of its columns are not. */
interface Reach {
  readonly total: number;
  readonly infinite: number;
}

type Side = "low" | "high";

/**
 * Narrows the bounds of the columns of a row by what the row leaves them. Exact, in whole numbers: where they grow too
 * large for doubles, nothing is narrowed.
 *
 * @returns The columns that are narrower now; null where the row leaves one of them nothing.
 */
export function narrowByRow(row: WholeRow, bounds: ColumnBounds): readonly number[] | null {
  const low = reach(row, bounds, "low");
  const high = reach(row, bounds, "high");
  if (low.infinite === 0 && low.total > row.greatest) return null;
  if (high.infinite === 0 && high.total < row.least) return null;
  const narrower: number[] = [];
  for (const [place, column] of row.columns.entries()) {
    const by = row.coefficients[place] ?? 0;
    const below = row.greatest - withoutOne(low, extent(by, bounds, column, "low"), "low");
    const above = row.least - withoutOne(high, extent(by, bounds, column, "high"), "high");
    // A quotient of whole numbers this small is never rounded onto the next whole number.
    const upper = Math.floor((by > 0 ? below : above) / by);
    const lower = Math.ceil((by > 0 ? above : below) / by);
    const isNarrower = upper < (bounds.upper[column] ?? 0) || lower > (bounds.lower[column] ?? 0);
    if (!isNarrower) continue;
    bounds.upper[column] = Math.min(upper, bounds.upper[column] ?? 0);
    bounds.lower[column] = Math.max(lower, bounds.lower[column] ?? 0);
    if ((bounds.lower[column] ?? 0) > (bounds.upper[column] ?? 0)) return null;
    narrower.push(column);
  }
  return narrower;
}

function reach({ columns, coefficients }: WholeRow, bounds: ColumnBounds, side: Side): Reach {
  let total = 0;
  let infinite = 0;
  let size = 0;
  for (let place = 0; place < columns.length; place += 1) {
    const part = extent(coefficients[place] ?? 0, bounds, columns[place] ?? 0, side);
    if (Math.abs(part) === Infinity) {
      infinite += 1;
      continue;
    }
    total += part;
    size += Math.abs(part);
  }
  return size > LARGEST_EXACT ? { total: 0, infinite: Infinity } : { total, infinite };
}

function extent(by: number, { lower, upper }: ColumnBounds, column: number, side: Side): number {
  return by * ((by > 0 === (side === "low") ? lower : upper)[column] ?? 0);
}

function withoutOne({ total, infinite }: Reach, own: number, side: Side): number {
  const isInfinite = Math.abs(own) === Infinity;
  if (infinite > (isInfinite ? 1 : 0)) return side === "low" ? -Infinity : Infinity;
  return isInfinite ? total : total - own;
}
