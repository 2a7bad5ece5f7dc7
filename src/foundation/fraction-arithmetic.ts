import type { Fraction } from "./fraction.ts";

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
