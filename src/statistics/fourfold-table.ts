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
