import { compare } from "../../foundation/fraction-arithmetic.ts";
import { decimalFraction } from "../../foundation/decimal-fraction.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { type Fraction, fraction } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";

/** Reads how a headcount grows in a year: above −1, and at most 1. */
export function growthRate(text: string): Fraction {
  const rate = decimalFraction(text);
  if (rate !== null && compare(rate, fraction(-1, 1)) > 0 && compare(rate, fraction(1, 1)) <= 0) return rate;
  return refuse(
    "growth",
    text,
    'a decimal text above "-1" and at most "1", such as "0.02" for two in a hundred',
  );
}

/** Reads which part of the people leaves in a year: from 0 to 1. */
export function turnoverRate(text: string): Fraction {
  const rate = decimalFraction(text);
  if (rate !== null && compare(rate, fraction(0, 1)) >= 0 && compare(rate, fraction(1, 1)) <= 0) return rate;
  return refuse("turnover", text, 'a decimal text from "0" to "1", such as "0.1" for one in ten');
}

function refuse(name: string, text: string, expected: string): never {
  throw new WresError("invalid-option", `${name} is ${describeValue(text)}; expected ${expected}, a year.`);
}
