import { compare } from "../../foundation/fraction-arithmetic.ts";
import type { Fraction } from "../../foundation/fraction.ts";
import { type TargetUnit } from "../../reference/target-units.ts";
import type { Better } from "../../model/target-kpi.ts";

/**
 * How good a value is: the larger the better, whichever way the plan points. Null for a ratio of 0, which is further
 * from parity than any other.
 */
export function standing(value: Fraction, better: Better, unit: TargetUnit): Fraction | null {
  if (better === "higher") return value;
  if (better === "lower") return negative(value);
  const distance = distanceFromParity(value, unit);
  return distance === null ? null : negative(distance);
}

/** Which of two values stands better; below 0 for the second. */
export function compareStanding(one: Fraction | null, other: Fraction | null): -1 | 0 | 1 {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  return compare(one, other);
}

/**
 * How far a value is from parity. A ratio counts as far as its inverse, since 0.80 and 1.25 are the same disparity seen
 * from two sides: the larger of ratio and inverse. A difference counts by its size. Null for a ratio of 0.
 */
function distanceFromParity(value: Fraction, unit: TargetUnit): Fraction | null {
  const { numerator, denominator } = value;
  if (unit !== "ratio") return numerator < 0n ? negative(value) : value;
  if (numerator === 0n) return null;
  return numerator < denominator ? { numerator: denominator, denominator: numerator } : value;
}

function negative({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}
