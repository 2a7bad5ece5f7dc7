import { difference, type Fraction, fraction, quotient } from "../foundation/fraction.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import type { CalculatedMeasure, ShareBasis } from "./measure.ts";
import { shareFraction } from "./share-fraction.ts";

/**
 * The exact fraction that a calculated measure is, read back from its basis. Two measures are compared
 * on these, since the difference of two rounded values can miss a tie by its last digit.
 */
export function measureFraction({ basis, method, unit }: CalculatedMeasure): Fraction {
  const { row, board, workforce } = basis;
  const first = row ?? board ?? basis[method.over ?? "bme"];
  const second = workforce ?? basis[method.under ?? "white"];
  if (unit === "proportion") return ofShare(Object.values(basis)[0], yearsOf(method.window));
  if (unit === "ratio") return quotient(ofShare(first), ofShare(second));
  return difference(ofShare(first), ofShare(second));
}

function ofShare(share: ShareBasis | undefined, dividedBy = 1): Fraction {
  const { count, of } = share === undefined ? { count: null, of: null } : shareFraction(share);
  if (count === null || of === null)
    throw new TypeError("A calculated measure has every count of its basis.");
  return fraction(count, of * dividedBy);
}

function yearsOf(window: CalculatedMeasure["method"]["window"]): number {
  return disciplinaryWindows.find(({ id }) => id === window)?.dividedBy ?? 1;
}
