import type { DecimalText } from "../foundation/decimal-text.ts";
import { divide, type Fraction, nearestDouble } from "../foundation/fraction.ts";
import type { Basis, Figure, FigureOf, Measure, MeasureWarning, Method, Reason } from "./measure.ts";
import type { MeasureAbout } from "./measure-about.ts";
import { type MeasureName, measureName, unitOfKind } from "./measure-id.ts";
import { printFigure, printReason } from "./print-measure.ts";

/**
 * What a formula gives: a value, or the reason why there is none.
 *
 * @since 0.1.0
 */
export type Answer =
  | {
      /** There is a value. */
      readonly status: "calculated";
      /** Exact to 40 significant digits. */
      readonly value: DecimalText;
      /** The double nearest to `value`. */
      readonly number: number;
      /** What is worth knowing about the value. */
      readonly warnings: readonly MeasureWarning[];
    }
  | {
      /** There is no value. */
      readonly status: "not-calculable";
      /** Why there is none. */
      readonly reason: Reason;
    };

/** One list for all answers without a warning, which are most. */
export const NO_WARNINGS: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** What is said of every ratio that is 0. */
export const NOBODY_ABOVE_THE_LINE: readonly MeasureWarning[] = /* @__PURE__ */ Object.freeze([
  "nobody-above-the-line",
]);

type Warnings = readonly MeasureWarning[];

const joins = /* @__PURE__ */ new WeakMap<Warnings, WeakMap<Warnings, Warnings>>();

/** Two lists of warnings as one. Lists are few and shared, so that one list is kept for each two of them. */
export function joinedWarnings(first: Warnings, others: Warnings): Warnings {
  if (others.length === 0) return first;
  if (first.length === 0) return others;
  const ofFirst = joins.get(first) ?? new WeakMap<Warnings, Warnings>();
  const known = ofFirst.get(others);
  if (known !== undefined) return known;
  const joined = Object.freeze([...first, ...others]);
  joins.set(first, ofFirst.set(others, joined));
  return joined;
}

/** There is a value: that of a fraction. */
export function calculated(exact: Fraction, warnings: readonly MeasureWarning[] = NO_WARNINGS): Answer {
  const value = divide(exact);
  return { status: "calculated", value, number: nearestDouble(exact, value), warnings };
}

/** There is none. */
export function notCalculable(reason: Reason): Answer {
  return { status: "not-calculable", reason };
}

/** What a measure is of: its name, its counts and its choices. */
interface Named {
  readonly about: MeasureAbout;
  readonly basis: Basis;
  readonly method: Method;
}

/** Gives an answer its name, its counts and its choices. */
export function nameAnswer(
  { about, basis, method }: Named,
  answer: Answer,
  warnings: readonly MeasureWarning[] = NO_WARNINGS,
): Measure {
  return answerOf(measureName(about), { basis, method }, answer, warnings);
}

/** Gives an answer a name that is written already, its counts and its choices. */
export function answerOf(
  { id, about }: MeasureName,
  { basis, method }: Pick<Named, "basis" | "method">,
  answer: Answer,
  warnings: readonly MeasureWarning[],
): Measure {
  const { indicator } = about;
  const unit = unitOfKind[about.kind];
  if (answer.status === "not-calculable") {
    const { status, reason } = answer;
    const printed = printReason(reason);
    return { id, about, indicator, unit, status, reason, printed, basis, method, warnings };
  }
  const { status, value, number } = answer;
  const printed = printFigure({ indicator, unit, basis, method }, value, number);
  const said = joinedWarnings(warnings, answer.warnings);
  return { id, about, indicator, unit, status, value, number, printed, basis, method, warnings: said };
}

/** Gives an answer that has no place in the results of a return its counts and its choices. */
export function figureOf(of: FigureOf, answer: Answer): Figure {
  return { ...of, warnings: NO_WARNINGS, ...answer };
}
