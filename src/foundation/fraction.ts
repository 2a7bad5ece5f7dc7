import { type DecimalText, withPoint } from "./decimal-text.ts";

/**
 * A fraction of whole numbers, exact whatever their size. Formulas are worked in these, so that there is
 * one division, last: (1/6)/(4/30) is exactly 1.25, and 1.25 is a threshold; divided twice at 40 digits it
 * is missed in the last one, and (5/6)/(2/3) is missed in doubles.
 *
 * A denominator is never 0: the code that makes a fraction has made sure of it.
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

/** Enough for the product of two counts of 2^53 (32 digits) to be exact. */
const SIGNIFICANT_DIGITS = 40;

/** The one division: correctly rounded to 40 significant digits, and exact where the quotient ends before. */
export function divide({ numerator, denominator }: Fraction): DecimalText {
  const [over, under] = [size(numerator), size(denominator)];
  // So many places that the quotient has more digits than are kept.
  const places = Math.max(0, SIGNIFICANT_DIGITS + 1 + digitsIn(under) - digitsIn(over));
  const quotient = (over * powerOfTen(places)) / under;
  const dropped = Math.max(0, digitsIn(quotient) - SIGNIFICANT_DIGITS);
  const kept = dropped === 0 ? quotient : (quotient + 5n * powerOfTen(dropped - 1)) / powerOfTen(dropped);
  const sign = numerator < 0n === denominator < 0n ? "" : "-";
  return withPoint(sign, String(kept), places - dropped);
}

function size(whole: bigint): bigint {
  return whole < 0n ? -whole : whole;
}

function digitsIn(whole: bigint): number {
  return String(whole).length;
}

const powers: bigint[] = [];

/** Kept, because it is most of the work of a division. */
function powerOfTen(exponent: number): bigint {
  return (powers[exponent] ??= 10n ** BigInt(exponent));
}

const DECIMAL = /^(-?)(\d{1,100})(?:\.(\d{1,100}))?$/;

/** Reads a decimal text, such as "-30.56", as the fraction that its digits say; null where it is none. */
export function decimalFraction(text: string): Fraction | null {
  const [, sign = "", whole, decimals = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return null;
  return {
    numerator: BigInt(`${sign}${whole}${decimals}`),
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** How many decimal places a decimal text prints. */
export function placesOf(text: string): number {
  return DECIMAL.exec(text)?.[3]?.length ?? 0;
}

/** one × other. */
export function product(one: Fraction, other: Fraction): Fraction {
  return {
    numerator: one.numerator * other.numerator,
    denominator: one.denominator * other.denominator,
  };
}

/** Below 0 where `one` is the smaller, above 0 where it is the larger, 0 where the two are the same number. */
export function compare(one: Fraction, other: Fraction): -1 | 0 | 1 {
  const left = one.numerator * other.denominator;
  const right = other.numerator * one.denominator;
  if (left === right) return 0;
  const isTurned = one.denominator < 0n !== other.denominator < 0n;
  return left < right !== isTurned ? -1 : 1;
}

/** The least whole number that is not below the fraction. */
export function ceiling(value: Fraction): bigint {
  const { numerator, denominator } = upright(value);
  // BigInt division cuts towards 0, which is up for a number below 0.
  const cut = numerator / denominator;
  return numerator > 0n && cut * denominator !== numerator ? cut + 1n : cut;
}

/** The whole number nearest to the fraction, a half away from zero. */
export function nearestWhole(value: Fraction): bigint {
  const { numerator, denominator } = upright(value);
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** The same number over a denominator above 0. */
function upright({ numerator, denominator }: Fraction): Fraction {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}
