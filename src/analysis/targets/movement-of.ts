import { difference, type Fraction, quotient } from "../../foundation/fraction.ts";

/** The part of the expected movement that was made; above 1 where it is more than all of it, below 0 backwards. */
export function movementOf(
  baseline: Fraction | null,
  expected: Fraction | null,
  current: Fraction | null,
): Fraction | "no-movement-expected" | "no-parity" {
  if (baseline === null || expected === null || current === null) return "no-parity";
  const planned = difference(expected, baseline);
  return planned.numerator > 0n ? quotient(difference(current, baseline), planned) : "no-movement-expected";
}
