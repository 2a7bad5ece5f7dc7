/** Some rows as a source gives them: lists of cells, or objects by heading. */
export interface RowBatch {
  readonly rows: readonly object[];
  /** The line, from 1, in which a row begins; for rows of ready data its place among them. */
  readonly lineOf: (index: number) => number;
}

/** How a row gives the cells that a mapping reads: where each stands, and how many cells a row has. */
export interface RowShape {
  /** Of each column of the plan, in its order. */
  readonly keys: readonly PropertyKey[];
  readonly personKey: PropertyKey | null;
  /** The headings, as the file writes them, in the same order. */
  readonly headings: readonly string[];
  readonly personHeading: string | null;
  /** Rows need at least this many cells, and may have blank ones beyond `most`; null for objects. */
  readonly width: { readonly least: number; readonly most: number } | null;
}
