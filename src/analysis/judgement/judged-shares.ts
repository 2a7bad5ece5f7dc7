import { difference, type Fraction, fraction, quotient } from "../../foundation/fraction.ts";
import type { Figure, ShareBasis } from "../../model/measure.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import { twoShareFractions } from "../../model/share-fraction.ts";

/** A comparison of two shares, exact. */
export interface JudgedShares {
  /** One share over the other; null where the one below the line is 0. */
  readonly ratio: Fraction | null;
  /** One share less the other; null where a ratio is adjusted for strata, and there are no two shares. */
  readonly apart: Fraction | null;
  /** Above 0 where the first share is the larger. */
  readonly side: number;
}

/** The two shares that a measure compares; null for a measure that compares none, or without a count. */
export function judgedShares(measure: Figure): JudgedShares | null {
  const { basis, method, unit } = measure;
  if (method.adjustedFor !== undefined) return adjustedRatio(measure);
  const { row, board, workforce } = basis;
  const first = row ?? board ?? at(basis, method.over);
  const second = workforce ?? at(basis, method.under);
  if (unit === "proportion" || first === undefined || second === undefined) return null;
  const fractions = twoShareFractions(first, second);
  if (typeof fractions === "string") return null;
  const ratio = fractions[1].numerator === 0n ? null : quotient(...fractions);
  const apart = difference(...fractions);
  return { ratio, apart, side: signOf(apart) };
}

function adjustedRatio(measure: Figure): JudgedShares | null {
  if (measure.status === "not-calculable") return null;
  const ratio = measureFraction(measure);
  return { ratio, apart: null, side: signOf(difference(ratio, fraction(1, 1))) };
}

function signOf({ numerator }: Fraction): number {
  if (numerator === 0n) return 0;
  return numerator > 0n ? 1 : -1;
}

function at(basis: Figure["basis"], group: Figure["method"]["over"]): ShareBasis | undefined {
  return group === undefined ? undefined : basis[group];
}
