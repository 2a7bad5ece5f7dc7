import { decimalFraction } from "../../foundation/decimal-fraction.ts";
import type { Fraction } from "../../foundation/fraction.ts";
import { compare } from "../../foundation/fraction-arithmetic.ts";
import { thresholds } from "../../reference/thresholds.ts";
import type { FourFifths } from "../../model/certainty.ts";

const [fourFifthsRule] = thresholds;
const LOWER: Fraction | null = decimalFraction(fourFifthsRule.lower);
const UPPER: Fraction | null = decimalFraction(fourFifthsRule.upper);

/** Where an exact ratio lies by the four-fifths rule; both ends are inside. Compared in whole numbers. */
export function fourFifths(ratio: Fraction): FourFifths {
  if (LOWER !== null && compare(ratio, LOWER) < 0) return "below";
  return UPPER !== null && compare(ratio, UPPER) > 0 ? "above" : "inside";
}
