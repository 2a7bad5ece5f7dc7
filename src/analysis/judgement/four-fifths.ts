import type { Fraction } from "../../foundation/fraction.ts";
import { thresholds } from "../../reference/thresholds.ts";
import type { FourFifths } from "../../model/certainty.ts";
import { thresholdFraction } from "./threshold-fraction.ts";

const [fourFifthsRule] = thresholds;
const LOWER: Fraction = thresholdFraction(fourFifthsRule.lower);
const UPPER: Fraction = thresholdFraction(fourFifthsRule.upper);

/** Where an exact ratio lies by the four-fifths rule; both ends are inside. */
export function fourFifths(ratio: Fraction): FourFifths {
  if (isLess(ratio, LOWER)) return "below";
  return isLess(UPPER, ratio) ? "above" : "inside";
}

/** Compared crosswise, in whole numbers: nothing is rounded at a threshold. */
function isLess(one: Fraction, other: Fraction): boolean {
  return one.numerator * other.denominator < other.numerator * one.denominator;
}
