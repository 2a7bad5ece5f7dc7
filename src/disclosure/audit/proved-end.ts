import type { ColumnBounds } from "./column-bounds.ts";
import type { PartSolver } from "./part-solver.ts";
import { roundedInwards } from "./rounded-inwards.ts";

/** One end of what a column can be, and whether it is proved: nothing lies beyond it, and a witness stands on it. */
export interface ProvedEnd {
  readonly value: number;
  readonly isProved: boolean;
}

/** How far the relaxation may be off, in steps of 1, before the solver's whole-number search is asked. */
const MOST_STEPS = 6;

/**
 * Works out one end of what a column can be. That nothing lies beyond it is exact where the bounds say so or every value beyond was
 * searched, and else the solver's word, within its tolerance. The witness is always exact: a range may be reported
 * too narrow, which hides too much, and never too wide.
 */
export function provedEnd(
  open: PartSolver,
  bounds: ColumnBounds,
  column: number,
  side: "least" | "greatest",
): ProvedEnd {
  const step = side === "least" ? 1 : -1;
  const seen = (): number => open.witnesses[side][column] ?? Number.NaN;
  const furthest = (side === "least" ? bounds.lower : bounds.upper)[column] ?? 0;
  let value = furthest;
  const isAttained = (): boolean => seen() === value;
  const inwards = (other: number): number => (step > 0 ? Math.max(value, other) : Math.min(value, other));
  if (isAttained()) return { value, isProved: true };
  const relaxed = open.extreme(column, side, "linear");
  if (relaxed.status === "unbounded") return { value, isProved: Number.isFinite(seen()) };
  if (relaxed.status !== "optimal") return { value, isProved: false };
  value = inwards(roundedInwards(relaxed.bound, side));
  for (let taken = 0; taken < MOST_STEPS && !isAttained(); taken += 1) {
    const attained = open.attain({ column, value });
    if (attained === "unknown") return { value, isProved: false };
    if (attained === "none") value += step;
  }
  if (isAttained()) return { value, isProved: true };
  const whole = open.extreme(column, side, "whole");
  if (whole.status !== "optimal") return { value, isProved: false };
  value = inwards(roundedInwards(whole.bound, side));
  return { value, isProved: isAttained() };
}
