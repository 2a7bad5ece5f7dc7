import type { Judgement, VerdictRule } from "../../model/certainty.ts";
import type { Measure } from "../../model/measure.ts";
import { judge } from "../../analysis/judgement/judge.ts";
import { shortfall } from "../../analysis/judgement/shortfall.ts";
import { withUncertainty } from "../../analysis/uncertainty/with-uncertainty.ts";
import { noAnswerFor } from "../cells/answer-number.ts";
import { type CellArgument, cellAt } from "../cells/cell.ts";
import { CellError, refuse } from "../cells/cell-error.ts";
import { readComparison } from "../cells/compared-measure.ts";
import { readChoice } from "../cells/read-choice.ts";
import type { Implementation } from "../implementation.ts";

const RULES = ["four-fifths-and-significance", "four-fifths", "significance", "five-points"] as const;

/** What a rule says of a comparison, and each of the halves on which it rests. */
export const judgementFunctions: Readonly<
  Record<"P_VALUE" | "VERDICT" | "FOUR_FIFTHS" | "SHORTFALL", Implementation>
> = {
  P_VALUE: (cells) => {
    const measure = withUncertainty(readComparison(cells));
    return measure.test?.p ?? without(measure, "The counts allow no test.");
  },
  VERDICT: (cells) => judged(cells, readChoice(cells, 5, RULES)).judgement.verdict,
  FOUR_FIFTHS: (cells) => {
    const { measure, judgement } = judged(cells, RULES[0]);
    return judgement.fourFifths ?? without(measure, "There is no ratio of the two shares.");
  },
  SHORTFALL: (cells) => {
    const measure = readComparison(cells);
    if (measure.unit !== "ratio" || measure.indicator === 1) {
      return refuse(0, cellAt(cells, 0), "indicator 2, 3 or 4");
    }
    return shortfall(measure)?.people ?? without(measure, "There is nobody to compare with.");
  },
};

function judged(
  cells: readonly CellArgument[],
  rule: VerdictRule,
): { measure: Measure; judgement: Judgement } {
  const measure = withUncertainty(readComparison(cells));
  const { judgement } = judge(measure, { rule });
  if (judgement === undefined) throw new TypeError("A comparison is judged.");
  const isUnknown = measure.status === "not-calculable" && measure.reason === "not-given";
  return isUnknown ? noAnswerFor("not-given") : { measure, judgement };
}

function without(measure: Measure, message: string): never {
  if (measure.status === "not-calculable") return noAnswerFor(measure.reason);
  throw new CellError("#N/A", message);
}
