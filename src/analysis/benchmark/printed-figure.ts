import { decimal, type Decimal } from "../../foundation/decimal.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import type { Fraction } from "../../foundation/fraction.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { Unit } from "../../model/measure.ts";

/** A figure as a document prints it, by the fraction that its digits say. */
export interface PrintedFigure {
  /** With as many places as are printed, and no more signs than it needs: "24.30". */
  readonly plain: string;
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
  return { plain: printFixed(decimal(text), places), places, fraction: { numerator, denominator } };
}

/** Whether a value would be printed as this figure is: then rounding hides which of them is the higher. */
export function printsAs(value: Decimal, { plain, places }: PrintedFigure, unit: Unit): boolean {
  return printFixed(scaled(value, unit), places) === plain;
}

/** How many of some figures are printed as this value would be. */
export function printedAlike(value: Decimal, figures: readonly PrintedFigure[], unit: Unit): number {
  const shown = scaled(value, unit);
  const places = new Set(figures.map((figure) => figure.places));
  const prints = new Set(Array.from(places, (each) => printFixed(shown, each)));
  return figures.filter(({ plain }) => prints.has(plain)).length;
}

function scaled(value: Decimal, unit: Unit): Decimal {
  return value.times(FORMS[unit].per.toString());
}
