import { describeValue } from "../foundation/describe-value.ts";
import { WresError } from "../foundation/wres-error.ts";

/**
 * A whole number of people from 0 to 2^53 − 1, or `null`: not given. Not given is never 0.
 *
 * @since 0.1.0
 */
export type Count = number | null;

/** Some people out of some: the two counts that every rate is made of. */
export interface CountOf {
  /** How many of them: appointed, entered, in the group. */
  readonly count: Count;
  /** Out of how many: shortlisted, the workforce, everyone in the row. */
  readonly of: Count;
}

/** A whole number from 0 to 2^53 − 1. */
export function isWholeCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Stops a program that passes something that no count can be. */
export function assertCount(value: Count | undefined, name: string): void {
  if (value === null || value === undefined || isWholeCount(value)) return;
  throw new WresError(
    "not-a-count",
    `${name} is ${describeValue(value)}; a count is a whole number of people from 0 to ${String(Number.MAX_SAFE_INTEGER)}, or null for "not given".`,
  );
}

/** Adds counts; the sum is not given where one of them is not given. */
export function sumCounts(counts: readonly Count[]): Count {
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** A sum that no count can hold is an issue where it is added up; for what is made of it, it is not given. */
export function countable(sum: Count): Count {
  return isWholeCount(sum) ? sum : null;
}

/** Subtracts a part from its whole; not given where one of them is not given. */
export function subtractCounts(whole: Count, part: Count): Count {
  if (whole === null || part === null) return null;
  if (part > whole) {
    throw new WresError("part-over-whole", `${String(part)} people cannot be part of ${String(whole)}.`);
  }
  return whole - part;
}
