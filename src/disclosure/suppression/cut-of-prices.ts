import { numberAt } from "../../foundation/number-at.ts";
import type { AttackedTable } from "./attacked-table.ts";
import type { Cut } from "./cut.ts";

/** What an attack found of one cell: how its range ends, and what that rests on. */
export interface Confined {
  /** The column of the cell. */
  readonly of: number;
  /** How much wider its range has to become. */
  readonly more: number;
  /** How much each end of the range moves with each column. */
  readonly prices: { readonly greatest: Float64Array; readonly least: Float64Array };
  /** How much of each column is hidden, from 0 to 1. */
  readonly levels: Float64Array;
  /** How far up a column is let move that is hidden. */
  readonly reach: number;
}

const NEAR = 1e-6;

/**
 * What would widen the range of a cell, by duality: the price of a column is how much an end of the range moves with it, and
 * the way that the column could move is down to its floor, or up as far as it is let. What columns that are hidden
 * already give is no gain on now; it would be lost if they were shown.
 */
export function cutOfPrices(
  { of, more, prices, levels, reach }: Confined,
  { counts, floors, isAlwaysHidden }: AttackedTable,
): Cut {
  const gained = (column: number, price: number): number => {
    // Nothing is gained by letting a cell go up that can go up without end already.
    if (price > NEAR) return reach === Infinity && levels[column] === 1 ? 0 : price * reach;
    return price < -NEAR ? -price * (numberAt(counts, column) - numberAt(floors, column)) : 0;
  };
  const gains = new Map<number, number>();
  let need = more;
  for (let column = 0; column < counts.length; column += 1) {
    if (column === of || isAlwaysHidden(column)) continue;
    const level = numberAt(levels, column);
    const gain =
      gained(column, numberAt(prices.greatest, column)) + gained(column, -numberAt(prices.least, column));
    if (gain <= NEAR) continue;
    gains.set(column, gain);
    if (level > 0) need += gain * level;
  }
  for (const [column, gain] of gains) gains.set(column, Math.min(gain, need));
  return { gains, need, of, isOfChoice: !isAlwaysHidden(of) };
}
