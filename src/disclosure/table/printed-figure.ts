import { decimalFraction } from "../../foundation/decimal-fraction.ts";
import type { Fraction } from "../../foundation/fraction.ts";
import type { DerivedFigure } from "../../model/disclosure-table.ts";

/** The number that a figure is printed as; null where it is withheld, or where what stands there is no number. */
export function printedFigure({ value }: Pick<DerivedFigure, "value">): Fraction | null {
  return value === null ? null : decimalFraction(String(value));
}
