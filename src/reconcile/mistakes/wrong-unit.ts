import { fraction, quotient } from "../../foundation/fraction.ts";
import { product } from "../../foundation/fraction-arithmetic.ts";
import { formulaText } from "../formulas/formula-text.ts";
import type { Subject } from "../subject.ts";
import { type Candidate, type Mistake, workedInstead } from "./candidate.ts";

const HUNDRED = fraction(100, 1);

/**
 * A number stands in another unit than it was worked out in: a proportion where a percentage is printed, a ratio with
 * a per cent sign, percentage points for per cent or the other way round.
 */
export const wrongUnit: Mistake = (subject) => {
  const { operation, terms, exact, format, figure } = subject;
  const expression = formulaText(operation, terms);
  const bracketed = expression.includes(" ") ? `(${expression})` : expression;
  const scaled: readonly Candidate[] =
    figure.kind === "count"
      ? []
      : format.scale === 100n
        ? [{ id: "wrong-unit", value: quotient(exact, HUNDRED), expression, unit: "none" }]
        : [
            { id: "wrong-unit", value: quotient(exact, HUNDRED), expression: `${bracketed} / 100` },
            { id: "wrong-unit", value: product(exact, HUNDRED), expression: `${bracketed} × 100` },
          ];
  return isRatioAsPercentage(subject)
    ? [...scaled, { id: "wrong-unit", value: exact, expression }]
    : [...scaled, ...pointsForPerCent(subject)];
};

/** A ratio has no unit; with a per cent sign it is another number, or looks like one. */
export function isRatioAsPercentage({
  figure,
  printed,
}: {
  readonly figure: Pick<Subject["figure"], "kind" | "formula">;
  readonly printed: Pick<Subject["printed"], "unit"> | null;
}): boolean {
  const isRatio = figure.kind === "ratio" && (!figure.formula || figure.formula.op === "ratio");
  return isRatio && printed?.unit === "percent";
}

function pointsForPerCent({ operation, terms }: Subject): readonly Candidate[] {
  if (terms.some(({ count }) => count !== null)) return [];
  if (operation !== "difference" && operation !== "relative-change") return [];
  const instead = operation === "difference" ? "relative-change" : "difference";
  const candidate = workedInstead("wrong-unit", instead, terms);
  return candidate === null ? [] : [candidate];
}
