import type { Judgement, VerdictRule } from "../../model/certainty.ts";
import type { Figure } from "../../model/measure.ts";
import { judgementOf } from "../../analysis/judgement/judge.ts";
import { shortfall } from "../../analysis/judgement/shortfall.ts";
import { uncertaintyOf } from "../../analysis/uncertainty/with-uncertainty.ts";
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
    const figure = readComparison(cells);
    return uncertaintyOf(figure).test?.p ?? without(figure, "The counts allow no test.");
  },
  VERDICT: (cells) => judged(cells, readChoice(cells, 5, RULES)).judgement.verdict,
  FOUR_FIFTHS: (cells) => {
    const { figure, judgement } = judged(cells, RULES[0]);
    return judgement.fourFifths ?? without(figure, "There is no ratio of the two shares.");
  },
  SHORTFALL: (cells) => {
    const figure = readComparison(cells);
    if (figure.unit !== "ratio" || figure.indicator === 1) {
      return refuse(0, cellAt(cells, 0), "indicator 2, 3 or 4");
    }
    return shortfall(figure)?.people ?? without(figure, "There is nobody to compare with.");
  },
};

function judged(cells: readonly CellArgument[], rule: VerdictRule): { figure: Figure; judgement: Judgement } {
  const figure = readComparison(cells);
  const judgement = judgementOf({ ...figure, ...uncertaintyOf(figure) }, { rule });
  if (judgement === null) throw new TypeError("A comparison is judged.");
  const isUnknown = figure.status === "not-calculable" && figure.reason === "not-given";
  return isUnknown ? noAnswerFor("not-given") : { figure, judgement };
}

function without(figure: Figure, message: string): never {
  if (figure.status === "not-calculable") return noAnswerFor(figure.reason);
  throw new CellError("#N/A", message);
}
