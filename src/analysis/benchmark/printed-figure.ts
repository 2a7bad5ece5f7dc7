import { decimal, type Decimal } from "../../foundation/decimal.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import type { Fraction } from "../../foundation/fraction.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { Unit } from "../../model/measure.ts";

/** A figure as a document prints it, by the fraction that its digits say. */
export interface PrintedFigure {
  readonly text: string;
  readonly places: number;
  readonly fraction: Fraction;
}

const FORMS = {
  ratio: { pattern: /^\d{1,9}(?:\.(\d{1,10}))?$/, per: 1n, example: "1.54" },
  proportion: { pattern: /^\d{1,3}(?:\.(\d{1,10}))?$/, per: 100n, example: "24.3" },
  "proportion-difference": { pattern: /^-?\d{1,3}(?:\.(\d{1,10}))?$/, per: 100n, example: "-16.1" },
} as const satisfies Record<Unit, { pattern: RegExp; per: bigint; example: string }>;

/** Reads a ratio, a percentage or percentage points as printed: "1.54" is 154 of 100, "24.3" 243 of 1000. */
export function readPrinted(text: string, unit: Unit): PrintedFigure {
  const { pattern, per, example } = FORMS[unit];
  const matched = typeof text === "string" ? pattern.exec(text) : null;
  const [digits = "", decimals = ""] = matched ?? [];
  const places = decimals.length;
  const numerator = BigInt(digits.replace(".", ""));
  const denominator = per * 10n ** BigInt(places);
  if (matched === null || (unit !== "ratio" && (numerator > denominator || -numerator > denominator))) {
    throw new WresError(
      "invalid-option",
      `${unit} is ${describeValue(text)}; expected a figure as printed, such as "${example}".`,
    );
  }
  return { text, places, fraction: { numerator, denominator } };
}

/** Whether a value would be printed as this figure is: then rounding hides which of them is the higher. */
export function printsAs(value: Decimal, { text, places }: PrintedFigure, unit: Unit): boolean {
  const scaled = value.times(FORMS[unit].per.toString());
  return printFixed(scaled, places) === printFixed(decimal(text), places);
}
