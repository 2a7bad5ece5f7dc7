import { decimal, type Decimal } from "./decimal.ts";

/** Printed where a number does not exist. */
export const NO_NUMBER = "–";

/**
 * Prints a number with a fixed number of decimal places, half away from zero, as a spreadsheet does:
 * 0.125 becomes "0.13", −0.125 becomes "-0.13", and what rounds to nothing has no sign.
 */
export function printFixed(value: Decimal, places: number): string {
  const printed = value.toFixed(places);
  return /^-[0.]+$/.test(printed) ? printed.slice(1) : printed;
}

/** Prints a proportion as a percentage with its unit: 0.2134 with one place is "21.3%". */
export function printPercentage(proportion: Decimal, places: number): string {
  return `${printFixed(proportion.times(100), places)}%`;
}

/** Prints a difference of proportions in percentage points, without a unit: −0.1608 is "-16.1". */
export function printPoints(difference: Decimal, places: number): string {
  return printFixed(difference.times(100), places);
}

/** Puts a plus before a printed number above 0: a change says which way it went. */
export function withSign(printed: string): string {
  return /^-|^[0.]+$/.test(printed) ? printed : `+${printed}`;
}

/** Reads a percentage as printed ("24.3") as the proportion 0.243, exactly. */
export function proportionOf(percentage: string): Decimal {
  return decimal(percentage).div(100);
}

/** A count as prose prints it: "1,203". `toLocaleString` would load the tables of a language for one comma. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
