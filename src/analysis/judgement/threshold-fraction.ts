import { decimal } from "../../foundation/decimal.ts";
import type { Fraction } from "../../foundation/fraction.ts";

/** A threshold as printed, "0.80", as the exact fraction that it is. */
export function thresholdFraction(printed: string): Fraction {
  const [numerator, denominator] = decimal(printed).toFraction();
  return { numerator: BigInt(numerator?.toFixed() ?? 0), denominator: BigInt(denominator?.toFixed() ?? 1) };
}
