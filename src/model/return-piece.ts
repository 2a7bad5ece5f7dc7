import type { RecordBalance, RecordCounts } from "./record-counts.ts";
import type { RecordKind } from "./record-mapping.ts";
import type { Return } from "./return.ts";

/**
 * A part of a return with what it was made of: the counts of some records, or a small table of figures. What `count` gives is
 * one too, with a name.
 *
 * @since 0.2.0
 */
export interface ReturnPiece {
  /** The file, as a reader knows it: `staff.csv`. */
  readonly name: string;
  readonly kind: RecordKind | "board";
  readonly part: Partial<Omit<Return, "format" | "organisation" | "year">>;
  /** What became of every row of the file. */
  readonly balance: RecordBalance;
  /** What is to be known of it: questions without an answer, columns that were not read. */
  readonly findings?: readonly string[] | undefined;
  /** What is wrong with rows of it. */
  readonly issues: readonly Pick<RecordCounts["issues"][number], "code" | "message">[];
}
