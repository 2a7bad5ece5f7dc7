import { difference, type Fraction, fraction, quotient } from "../../foundation/fraction.ts";
import type { DerivedFigure } from "../../model/disclosure-table.ts";

/** A percentage, and a difference of two of them, is printed in hundredths. */
const HUNDRED = 100n;

/**
 * What a figure is, exactly and in the unit in which it is printed, given the counts that it names in their
 * order; null where one of its denominators is 0, and there is no such number.
 */
export function figureFraction(
  { kind }: Pick<DerivedFigure, "kind">,
  counts: readonly number[],
): Fraction | null {
  const [a = 0, b = 0, c = 0, d = 0] = counts;
  switch (kind) {
    case "percentage":
      return b === 0 ? null : inHundredths(fraction(a, b));
    case "ratio":
      return b === 0 || c === 0 || d === 0 ? null : quotient(fraction(a, b), fraction(c, d));
    case "difference":
      return b === 0 || d === 0 ? null : inHundredths(difference(fraction(a, b), fraction(c, d)));
  }
}

function inHundredths({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator * HUNDRED, denominator };
}
