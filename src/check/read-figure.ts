import type { Fraction } from "../foundation/fraction.ts";
import type { CannotBeCheckedReason, FigureOperation, PrintedFigure } from "../model/figure-check.ts";
import { type Bounds, boundsOf, formulaValue, movement, type Term, termOf } from "./formula.ts";
import { formatOf, type PrintFormat, unitsOf } from "./print-format.ts";
import { isRedacted, type Printed, readPrinted } from "./read-printed.ts";

/** Reads a figure and works it out; where that cannot be done, says why. Nothing is worked out of a redaction. */
export function readFigure(figure: PrintedFigure): ReadFigure {
  const { formula, kind, published } = figure;
  const refused = (reason: CannotBeCheckedReason): ReadFigure => ({ figure, subject: null, reason });
  if (figure.redacted === true || isRedacted(published)) return refused("redacted");
  const terms = termsOf(figure);
  if (typeof terms === "string") return refused(terms);
  if (!formula) return refused("no-inputs");
  const printed = readPrinted(published);
  if (printed === null) return refused("not-a-number");
  const { op } = formula;
  if (printed.isOfLikelihoods === true && op !== "ratio") return refused("not-a-number");
  const value = formulaValue(
    op,
    terms.map((term) => term.value),
  );
  if (typeof value === "string") return refused(value);
  const exact = asSaid(figure, terms, value, printed);
  return {
    figure,
    subject: {
      figure,
      operation: op,
      terms,
      exact,
      bounds: turned(boundsOf(op, terms), exact.numerator !== value.numerator),
      printed,
      format: shareFormat(figure, exact, printed) ?? formatOf(kind, printed),
    },
  };
}

/**
 * The format of a share that is printed as a part of one, 0.256 for 25.6%: without a sign, with two decimal places at the least, and
 * so that it follows. Null for every other figure; 0.3 may be 0.3%, and is read so where that follows.
 */
function shareFormat(
  { kind, formula }: PrintedFigure,
  exact: Fraction,
  printed: Printed,
): PrintFormat | null {
  const { unit, range, places, number } = printed;
  const isBare = kind === "percentage" && formula?.op === "share" && unit === "none" && range === undefined;
  if (!isBare || places < 2) return null;
  const [asPart, asPercentage] = ([1n, 100n] as const).map(
    (scale) => unitsOf(exact, { scale, places }) === unitsOf(number, { scale: 1n, places }),
  );
  return asPart === true && asPercentage === false ? { ...formatOf(kind, printed), scale: 1n } : null;
}

/** The inputs in the order of the formula, or what the document lacks. A redaction comes before what is not given. */
function termsOf({ formula, inputs, kind }: PrintedFigure): readonly Term[] | CannotBeCheckedReason {
  if (!formula || !inputs) return "no-inputs";
  const terms = formula.of.map((name) =>
    termOf(name, Object.hasOwn(inputs, name) ? (inputs[name] ?? null) : null, kind),
  );
  const reasons = terms.filter((term) => typeof term === "string");
  const [reason] = reasons;
  if (reasons.includes("redacted-input")) return "redacted-input";
  return reason ?? terms.filter((term) => typeof term !== "string");
}

/** Where words say which way a change went, it is printed by its size. */
function asSaid(figure: PrintedFigure, terms: readonly Term[], value: Fraction, printed: Printed): Fraction {
  const said = printed.direction ?? figure.change?.direction;
  if ((said !== "up" && said !== "down" && said !== "either") || printed.signed) return value;
  // Of two groups the one that stands first is lower by what is printed, or higher.
  if (movement(terms) === null && compares.includes(figure.formula?.op)) {
    const isTurned = said === "down" || (said === "either" && value.numerator < 0n);
    return isTurned ? { ...value, numerator: -value.numerator } : value;
  }
  if (movement(terms) === null) return value;
  return value.numerator < 0n !== value.denominator < 0n ? { ...value, numerator: -value.numerator } : value;
}

/** The bounds of a value whose sign was changed for a word. */
function turned(bounds: Bounds | null, isTurned: boolean): Bounds | null {
  if (bounds === null || !isTurned) return bounds;
  const { least, greatest } = bounds;
  return {
    least: { ...greatest, numerator: -greatest.numerator },
    greatest: { ...least, numerator: -least.numerator },
  };
}

/** The operations whose value has a sign that a direction stands for. */
const compares: readonly (FigureOperation | undefined)[] = [
  "difference",
  "ratio-minus-one",
  "relative-change",
];

/** A figure whose number can be read and worked out. */
export interface Subject {
  readonly figure: PrintedFigure;
  readonly operation: FigureOperation;
  /** The inputs in the order of the formula. */
  readonly terms: readonly Term[];
  readonly exact: Fraction;
  /** Where it lies, where its inputs are known only as printed. */
  readonly bounds: Bounds | null;
  readonly printed: Printed;
  readonly format: PrintFormat;
}

/** A figure as far as it could be read. */
export type ReadFigure =
  | { readonly figure: PrintedFigure; readonly subject: Subject }
  | { readonly figure: PrintedFigure; readonly subject: null; readonly reason: CannotBeCheckedReason };
