import { Decimal } from "decimal.js";

/**
 * The constructor of decimal.js with more digits than anything here has: arithmetic that is independent of the library's.
 * It is a clone, since all share the one that decimal.js exports.
 */
export const WideDecimal: typeof Decimal = Decimal.clone({ defaults: true, precision: 400 });

/** As the library writes exact numbers: without exponent, and 0 without a sign. */
export function plainText(number: Decimal): string {
  return number.isZero() ? "0" : number.toFixed();
}
