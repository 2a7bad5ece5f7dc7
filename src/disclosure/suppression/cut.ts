/**
 * What has to be hidden so that one cell is confined less: some of these columns, which together widen its range by
 * enough. Every publication that hides less of them leaves the cell too narrow a range.
 */
export interface Cut {
  /** How much wider the range can be by hiding each of these columns. */
  readonly gains: ReadonlyMap<number, number>;
  /** How much that has to be together. */
  readonly need: number;
  /** The column of the cell. */
  readonly of: number;
  /** Whether that one need not be hidden itself; where it is shown, the cut asks for nothing. */
  readonly isOfChoice: boolean;
}

/** How much of the need of a cut is left when some columns are hidden. */
export function unmet({ gains, need }: Cut, isHidden: (column: number) => boolean): number {
  let left = need;
  for (const [column, gain] of gains) {
    if (isHidden(column)) left -= gain;
    if (left <= 0) return 0;
  }
  return left;
}

/** Whether hiding everything would be enough: nothing is asked for a cell that stays confined whatever is hidden. */
export function isAnswerable({ gains, need }: Cut): boolean {
  return [...gains.values()].reduce((sum, gain) => sum + gain, 0) >= need;
}
