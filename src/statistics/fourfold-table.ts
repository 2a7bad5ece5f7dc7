import type { TwoShares } from "./share-counts.ts";

/** Two groups, counted and not: the four cells of a table. */
export interface FourfoldTable {
  readonly aCounted: number;
  readonly aMissed: number;
  readonly bCounted: number;
  readonly bMissed: number;
}

/** The table with the same margins in which `steps` more of group a count. */
export function shiftedTable(table: FourfoldTable, steps: number): FourfoldTable {
  return {
    aCounted: table.aCounted + steps,
    aMissed: table.aMissed - steps,
    bCounted: table.bCounted - steps,
    bMissed: table.bMissed + steps,
  };
}

/**
 * Counted of a times missed of b, less counted of b times missed of a: 0 where both groups have the same share. Exact also where
 * the products are beyond the whole numbers that a double holds, in which the difference of two of them would be lost.
 */
export function crossDifference({ aCounted, aMissed, bCounted, bMissed }: FourfoldTable): number {
  const [straight, crossed] = [aCounted * bMissed, bCounted * aMissed];
  if (Math.max(straight, crossed) <= Number.MAX_SAFE_INTEGER) return straight - crossed;
  return Number(BigInt(aCounted) * BigInt(bMissed) - BigInt(bCounted) * BigInt(aMissed));
}

/** The four cells of two shares. */
export function fourfoldTable({ over, under }: TwoShares): FourfoldTable {
  return {
    aCounted: over.count,
    aMissed: over.of - over.count,
    bCounted: under.count,
    bMissed: under.of - under.count,
  };
}
