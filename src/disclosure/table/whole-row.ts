import type { DerivedFigure, TableSum } from "../../model/disclosure-table.ts";

/** A sum of whole multiples of hidden cells that is known to lie between two whole numbers, or on one side of one. */
export interface WholeRow {
  /** The columns of the hidden cells, ascending. */
  readonly columns: readonly number[];
  /** How many times each stands in the sum; exact, without a common divisor. */
  readonly coefficients: readonly number[];
  /** −Infinity where nothing bounds it below. */
  readonly least: number;
  /** Infinity where nothing bounds it above. */
  readonly greatest: number;
  /** The statement of the publication that says so. */
  readonly source: RowSource;
}

/** The source of a piece of an outsider's knowledge. */
export type RowSource =
  | { readonly kind: "sum"; readonly sum: TableSum }
  | { readonly kind: "figure"; readonly figure: DerivedFigure; readonly path: string }
  /** Every hidden count is below this number. */
  | { readonly kind: "mark"; readonly below: number }
  /** No hidden count is 0. */
  | { readonly kind: "zeros-shown" }
  /** The cell went down, or up, since last year, as prose says. */
  | { readonly kind: "went-down" | "went-up"; readonly id: string };

/** The largest number in a row, so that what is worked out from a few of them is exact in doubles. */
export const LARGEST_EXACT: number = 2 ** 51;

/** The limits of a sum; null where nothing bounds it on that side. */
export interface WholeLimits {
  readonly least: bigint | null;
  readonly greatest: bigint | null;
}

/**
 * Makes a row, in its smallest numbers: divided by their common divisor, and the limits moved inwards to the next
 * whole number that the sum can be. Null where its numbers are too large to be exact in doubles.
 */
export function wholeRow(
  times: ReadonlyMap<number, bigint>,
  limits: WholeLimits,
  source: RowSource,
): WholeRow | null {
  const entries = [...times].filter(([, by]) => by !== 0n).sort(([one], [other]) => one - other);
  const divisor = entries.reduce((common, [, by]) => commonDivisor(common, by), 0n) || 1n;
  const coefficients = entries.map(([, by]) => Number(by / divisor));
  const least = limits.least === null ? -Infinity : Number(-floorDivided(-limits.least, divisor));
  const greatest = limits.greatest === null ? Infinity : Number(floorDivided(limits.greatest, divisor));
  if (![...coefficients, least, greatest].every(isExact)) return null;
  return { columns: entries.map(([column]) => column), coefficients, least, greatest, source };
}

function isExact(value: number): boolean {
  return Math.abs(value) <= LARGEST_EXACT || Math.abs(value) === Infinity;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function floorDivided(value: bigint, by: bigint): bigint {
  const cut = value / by;
  return value < 0n && cut * by !== value ? cut - 1n : cut;
}
