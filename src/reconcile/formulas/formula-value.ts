import { difference, type Fraction, fraction, quotient, sum } from "../../foundation/fraction.ts";
import type { FigureOperation } from "../../model/check-figure.ts";

/** Why a formula has no value. */
export type NoValue = "no-inputs" | "nobody-in-the-comparison";

type Formula = (values: readonly Fraction[]) => Fraction | NoValue;

const ONE = fraction(1, 1);

const formulas: Readonly<Record<FigureOperation, Formula>> = {
  share: ([part]) => part ?? "no-inputs",
  ratio: over,
  "ratio-minus-one": excess,
  "relative-change": excess,
  difference: ([from, less]) =>
    from === undefined || less === undefined ? "no-inputs" : difference(from, less),
  sum: (values) => (values.length === 0 ? "no-inputs" : sum(values)),
};

/** The value of a formula as an exact fraction, or why there is none. */
export function formulaValue(operation: FigureOperation, values: readonly Fraction[]): Fraction | NoValue {
  return formulas[operation](values);
}

function over([one, other]: readonly Fraction[]): Fraction | NoValue {
  if (one === undefined || other === undefined) return "no-inputs";
  return other.numerator === 0n ? "nobody-in-the-comparison" : quotient(one, other);
}

function excess(values: readonly Fraction[]): Fraction | NoValue {
  const ratio = over(values);
  return typeof ratio === "string" ? ratio : difference(ratio, ONE);
}
