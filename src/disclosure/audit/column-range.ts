/** What one hidden cell can be, as far as it was worked out. */
export interface ColumnRange {
  readonly least: number;
  /** Infinity where nothing bounds it. */
  readonly greatest: number;
  /** Values that it can have, each with a witness: all of them, or as many as are enough. */
  readonly values: ReadonlySet<number>;
  /** Whether both ends are proved, each with a witness, and no value is missing that is asked for. */
  readonly isProved: boolean;
}

/** What is asked of each hidden cell. */
export interface RangeQuestion {
  /** So many values are as good as all. */
  readonly enough: number;
  /** A range at least so wide is as good as any. */
  readonly wide: number;
  /** The values of a cell that cannot be below this number need not be counted. */
  readonly sensitiveBelow: number;
  /** `exact`: both ends. `doubtful`: no more than is needed to see that there are values enough, far enough apart. */
  readonly ends: "exact" | "doubtful";
}

/** Works out what each column of a part can be; the same columns as the whole system. */
export interface PartRanges {
  readonly range: (column: number) => ColumnRange;
  /** Whether there is any solution at all. */
  readonly feasible: () => "yes" | "no" | "unknown";
  readonly close: () => void;
}
