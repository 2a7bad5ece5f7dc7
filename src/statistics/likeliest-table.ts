import { type FourfoldTable, shiftedTable } from "./fourfold-table.ts";

/** The likeliest of all tables with the margins of this one: the mode of the hypergeometric distribution. */
export function likeliestTable(table: FourfoldTable): FourfoldTable {
  const { aCounted, aMissed, bCounted, bMissed } = table;
  const a = aCounted + aMissed;
  const counted = aCounted + bCounted;
  const people = a + bCounted + bMissed;
  const mode = Math.floor(((a + 1) * (counted + 1)) / (people + 2));
  const least = Math.max(0, aCounted - bMissed);
  const most = Math.min(a, counted);
  return shiftedTable(table, Math.min(most, Math.max(least, mode)) - aCounted);
}
