import type { ReadyMadeCodes } from "../reference/record-codes.ts";

/**
 * A column by its heading. Several headings are other names for it: the first of them that the file has is taken.
 * Headings agree where they are the same after trimming, with every run of blanks as one space, in any case (a to z).
 */
export type RecordColumn = string | readonly string[];

/**
 * How the codes of one column are read. A code is the text of a cell, trimmed at both ends of spaces, tabs, line
 * breaks and no-break spaces (U+0009, U+000A, U+000D, U+0020, U+00A0), in any case (only the letters a to z are folded,
 * to A to Z); nothing inside it is changed. A cell that is missing, null or empty after trimming is the code "". A code
 * of more than 200 characters fits no rule, `otherwise` included.
 *
 * The first of these that fits decides: `table`; the longest of `prefixes`; `patterns` in their order; then the same
 * three of each ready-made table in the order of `use`; `otherwise`. A code that nothing fits is unmapped: its rows are
 * rejected and reported. The blank code is read by a `table` or by `otherwise` only: no prefix or pattern fits it.
 */
export interface CodeRules<Target extends string> {
  /** Ready-made tables, looked up after the rules that stand here. */
  readonly use?: readonly ReadyMadeCodes[] | undefined;
  /** The whole code. */
  readonly table?: Readonly<Record<string, Target>> | undefined;
  /** The beginning of a code; the longest that fits is taken. */
  readonly prefixes?: Readonly<Record<string, Target>> | undefined;
  /** Regular expressions that fit the whole code, in any case; the first that fits is taken. */
  readonly patterns?: readonly { readonly pattern: string; readonly to: Target }[] | undefined;
  /** What every other code is, the blank one included. */
  readonly otherwise?: Target | undefined;
}

/** A column, and how its codes are read. */
export interface CodedColumn<Target extends string> {
  readonly column: RecordColumn;
  readonly codes: CodeRules<Target>;
}
