import { decimal, type Decimal } from "./decimal.ts";

/**
 * A fraction of whole numbers, exact whatever their size. Formulas are worked in these, so that there is
 * one division, last: (1/6)/(4/30) is exactly 1.25, and 1.25 is a threshold; divided twice at 40 digits it
 * is missed in the last one, and (5/6)/(2/3) is missed in doubles.
 *
 * A denominator is never 0: whoever makes a fraction has made sure of it.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction count/of. */
export function fraction(count: number, of: number): Fraction {
  return { numerator: BigInt(count), denominator: BigInt(of) };
}

/** over ÷ under, where `under` is not 0. */
export function quotient(over: Fraction, under: Fraction): Fraction {
  return {
    numerator: over.numerator * under.denominator,
    denominator: over.denominator * under.numerator,
  };
}

/** from − less. */
export function difference(from: Fraction, less: Fraction): Fraction {
  return {
    numerator: from.numerator * less.denominator - less.numerator * from.denominator,
    denominator: from.denominator * less.denominator,
  };
}

/** The sum of fractions; 0 of none. */
export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (total, { numerator, denominator }) => ({
      numerator: total.numerator * denominator + numerator * total.denominator,
      denominator: total.denominator * denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );
}

/** The one division: correctly rounded to 40 significant digits, and exact where the quotient ends before. */
export function divide({ numerator, denominator }: Fraction): Decimal {
  return inBaseTen(numerator).div(inBaseTen(denominator));
}

const LARGEST_DOUBLE = BigInt(Number.MAX_SAFE_INTEGER);

function inBaseTen(whole: bigint): Decimal {
  const fits = whole <= LARGEST_DOUBLE && whole >= -LARGEST_DOUBLE;
  return decimal(fits ? Number(whole) : whole.toString());
}
