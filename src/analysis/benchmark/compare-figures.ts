import type { Fraction } from "../../foundation/fraction.ts";
import { compare } from "../../foundation/fraction-arithmetic.ts";
import type { HigherIs } from "../../model/benchmark.ts";
import type { Unit } from "../../model/measure.ts";

/**
 * 1 where the first figure is the better one, −1 where the second is, 0 where they tie: exactly, in whole
 * numbers.
 */
export function compareFigures(
  one: Fraction,
  other: Fraction,
  { higherIs, unit }: { readonly higherIs: HigherIs; readonly unit: Unit },
): -1 | 0 | 1 {
  if (higherIs === "better") return compare(one, other);
  if (higherIs === "worse") return compare(other, one);
  return compare(fromEven(other, unit), fromEven(one, unit));
}

/** How far from even: 0.5 is as far as 2, −3 points as far as 3. A ratio of 0 is farther than any other. */
function fromEven({ numerator, denominator }: Fraction, unit: Unit): Fraction {
  if (unit !== "ratio") return { numerator: numerator < 0n ? -numerator : numerator, denominator };
  return numerator > denominator
    ? { numerator, denominator }
    : { numerator: denominator, denominator: numerator };
}
