import { type DecimalText, roundedText } from "./decimal-text.ts";

/** Printed where a number does not exist. */
export const NO_NUMBER = "–";

/**
 * Prints a number with a fixed number of decimal places, half away from zero, as a spreadsheet does:
 * 0.125 becomes "0.13", −0.125 becomes "-0.13", and what rounds to nothing has no sign.
 */
export function printFixed(value: DecimalText, places: number): string {
  return unsignedZero(roundedText(value, places));
}

function unsignedZero(printed: string): string {
  return printed.startsWith("-") && /^-[0.]+$/.test(printed) ? printed.slice(1) : printed;
}

/** Prints a proportion as a percentage with its unit: 0.2134 with one place is "21.3%". */
export function printPercentage(proportion: DecimalText, places: number): string {
  return `${unsignedZero(roundedText(proportion, places, 2))}%`;
}

/** Prints a difference of proportions in percentage points, without a unit: −0.1608 is "-16.1". */
export function printPoints(difference: DecimalText, places: number): string {
  return unsignedZero(roundedText(difference, places, 2));
}

/** Puts a plus before a printed number above 0: a change says which way it went. */
export function withSign(printed: string): string {
  return /^-|^[0.]+$/.test(printed) ? printed : `+${printed}`;
}

/** Negative figures with a minus sign, which is as wide as a plus and does not end a line: "(-4.3 to -1.2)" has two, "2021-22" none. */
export function withMinusSigns(text: string): string {
  return text.replace(/(^|[\s([“])-(?=[\d.])/g, "$1−");
}

/** A count as prose prints it: "1,203". `toLocaleString` would load the tables of a language for one comma. */
export function withThousands(count: number): string {
  const digits = String(count);
  const first = ((digits.length - 1) % 3) + 1;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(",");
}
