/**
 * For arithmetic on all 40 digits of an answer: its value as a number of decimal.js, which this entry alone needs.
 *
 * @module
 */
export { decimalOf } from "./model/decimal-of.ts";
export type { DecimalText } from "./foundation/decimal-text.ts";
