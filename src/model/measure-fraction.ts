import type { Decimal } from "../foundation/decimal.ts";
import { difference, type Fraction, quotient } from "../foundation/fraction.ts";
import type { CalculatedFigure, Method, ShareBasis } from "./measure.ts";
import { shareFraction } from "./share-fraction.ts";
import { yearlyDivisor } from "./yearly-divisor.ts";

/**
 * The exact fraction that a calculated measure is, read back from its basis. Two measures are compared
 * on these, since the difference of two rounded values can miss a tie by its last digit.
 */
export function measureFraction({ basis, method, unit, value }: CalculatedFigure): Fraction {
  if (method.adjustedFor !== undefined) return fractionOfDecimal(value);
  const { row, board, workforce } = basis;
  const first = row ?? board ?? basis[method.over ?? "bme"];
  const second = workforce ?? basis[method.under ?? "white"];
  if (unit === "proportion") return perYear(ofShare(Object.values(basis)[0]), method.window);
  if (unit === "ratio") return quotient(ofShare(first), ofShare(second));
  return difference(ofShare(first), ofShare(second));
}

/** A ratio adjusted for strata has the counts of all of them behind it; it is taken to its 40 digits. */
function fractionOfDecimal(value: Decimal): Fraction {
  const [whole = "", decimals = ""] = value.toFixed().split(".");
  return { numerator: BigInt(`${whole}${decimals}`), denominator: 10n ** BigInt(decimals.length) };
}

function ofShare(share: ShareBasis | undefined): Fraction {
  const exact = share === undefined ? "not-given" : shareFraction(share);
  if (typeof exact === "string") throw new TypeError("A calculated measure has every count of its basis.");
  return exact;
}

/** A likelihood over a two-year average is half of that over the two years. */
export function perYear(share: Fraction, window: Method["window"]): Fraction {
  return { numerator: share.numerator, denominator: share.denominator * BigInt(yearlyDivisor(window)) };
}
