/** What a search for cells to hide has to go by. */
export interface Search {
  /** The columns that are hidden, or may be. */
  readonly columns: readonly number[];
  readonly isAlwaysHidden: (column: number) => boolean;
  /** What hiding a column costs, as the policy weighs it. */
  readonly weight: (column: number) => number;
  /** The same, and a little more for a larger count: of cells that weigh the same, the smaller is hidden. */
  readonly cost: (column: number) => number;
  /** How much work may be done, in pivots of the solver. */
  readonly effort: number;
}
