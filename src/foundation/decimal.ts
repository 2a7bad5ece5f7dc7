/**
 * The one place that knows decimal.js. The constructor is a private clone, so that a program which
 * changes the settings of its own `Decimal` cannot change a result here.
 */
import { Decimal as PublicDecimal } from "decimal.js";

/**
 * A number in base ten, exact to 40 significant digits: the type of every value in an answer.
 *
 * It comes from a private clone of decimal.js. Test for it with `Decimal.isDecimal`, not with
 * `instanceof`, which is false for a number made by another copy of the package.
 *
 * @since 0.1.0
 */
export type Decimal = PublicDecimal;

/** Enough for the product of two counts of 2^53 (32 digits) to be exact before the one division. */
const SIGNIFICANT_DIGITS = 40;

const PrivateDecimal: typeof PublicDecimal = PublicDecimal.clone({
  defaults: true,
  precision: SIGNIFICANT_DIGITS,
  rounding: PublicDecimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** Makes a number of the private kind from a whole number or from a decimal string as printed. */
export function decimal(value: number | string | Decimal): Decimal {
  return new PrivateDecimal(value);
}
