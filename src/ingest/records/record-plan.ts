import type { RecordColumn } from "../../model/record-codes.ts";
import type { RejectionReason } from "../../model/record-counts.ts";
import type { CountedCell } from "./counted-cell.ts";

/** Why a row is not counted: a filter's name, or a reason. */
export type Stop = { readonly excluded: string } | { readonly rejected: RejectionReason };

/** What one code of a column says: a digit of the cell, or a stop. */
export type Reading = number | Stop;

/** One column that a mapping reads. */
export interface PlannedColumn {
  readonly column: RecordColumn;
  /** How many digits it may give; 1 where it only lets rows pass. */
  readonly digits: number;
  /** Days are no codes, and not shown. */
  readonly holds: "codes" | "days";
  /** Takes a cell as `normalCode` gives it. */
  readonly read: (code: string) => Reading;
}

/** What all the digits of a row together say: the number of a cell, or a stop. */
export type CellOf = (digits: readonly number[]) => Reading;

/** A mapping made ready: which columns are read in which order, and what their digits come to. */
export interface RecordPlan {
  readonly columns: readonly PlannedColumn[];
  readonly cells: number;
  readonly cellOf: CellOf;
  /** What the number of a cell stands for; a higher one is taken before a lower one of the same person. */
  readonly describe: (cell: number, people: number) => CountedCell;
  /** Whether two rows of a person count alike, whichever is taken. */
  readonly isAlike: (cell: number, other: number) => boolean;
  readonly person: RecordColumn | null;
  /** People are counted once in each of these; only cases counted year by year have more than one. */
  readonly partitionOf: (cell: number) => number;
}
