/** The least and the greatest that each column can be; Infinity where nothing bounds it above. */
export interface ColumnBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** What is known of any counts: that they are at least 0. */
export function unbounded(columns: number): ColumnBounds {
  return { lower: new Float64Array(columns), upper: new Float64Array(columns).fill(Infinity) };
}

/** Bounds of their own, which may be narrowed without narrowing these. */
export function copyOf({ lower, upper }: ColumnBounds): ColumnBounds {
  return { lower: lower.slice(), upper: upper.slice() };
}
