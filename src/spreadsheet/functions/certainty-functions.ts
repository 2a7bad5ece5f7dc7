import {
  type Judgement,
  type MeasureInterval,
  type VerdictRule,
  verdictRuleIds,
} from "../../model/certainty.ts";
import type { Figure } from "../../model/measure.ts";
import { judgementOf } from "../../analysis/judgement/judge.ts";
import { shortfall } from "../../analysis/judgement/shortfall.ts";
import { uncertaintyOf } from "../../analysis/uncertainty/with-uncertainty.ts";
import {
  type CellArgument,
  cellAt,
  CellError,
  type Implementation,
  noAnswerFor,
  readChoice,
  readCountOf,
  readNumber,
  refuse,
} from "../cells/cell.ts";
import { readComparison } from "../cells/compared-measure.ts";
import { figureOf } from "../../model/answer.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { share } from "../../indicators/share.ts";

/** The verdict of a rule on a comparison, and each of the halves on which it rests. */
export const judgementFunctions: Readonly<
  Record<"P_VALUE" | "VERDICT" | "FOUR_FIFTHS" | "SHORTFALL", Implementation>
> = {
  P_VALUE: (cells) => {
    const figure = readComparison(cells);
    return uncertaintyOf(figure).test?.p ?? without(figure, "The counts allow no test.");
  },
  VERDICT: (cells) => judged(cells, readChoice(cells, 5, verdictRuleIds)).judgement.verdict,
  FOUR_FIFTHS: (cells) => {
    const { figure, judgement } = judged(cells, "four-fifths");
    return judgement.fourFifths ?? without(figure, "There is no ratio of the two shares.");
  },
  SHORTFALL: (cells) => {
    const figure = readComparison(cells);
    if (indicatorByNumber[figure.indicator].family !== "likelihood") {
      return refuse(0, cellAt(cells, 0), "indicator 2, 3 or 4");
    }
    return shortfall(figure)?.people ?? without(figure, "There is nobody to compare with.");
  },
};

function judged(cells: readonly CellArgument[], rule: VerdictRule): { figure: Figure; judgement: Judgement } {
  const figure = readComparison(cells);
  const { interval, test } = uncertaintyOf(figure);
  const judgement = judgementOf(figure, { rule, interval, test });
  if (judgement === null) throw new TypeError("A comparison is judged.");
  const isUnknown = figure.status === "not-calculable" && figure.reason === "not-given";
  return isUnknown ? noAnswerFor("not-given") : { figure, judgement };
}

function without(figure: Figure, message: string): never {
  if (figure.status === "not-calculable") return noAnswerFor(figure.reason);
  throw new CellError("#N/A", message);
}

/** The range of values that the counts are compatible with: its two ends, and both of them in one row. */
export const intervalFunctions: Readonly<
  Record<
    "INTERVAL" | "INTERVAL_LOWER" | "INTERVAL_UPPER" | "SHARE_INTERVAL" | "SHARE_LOWER" | "SHARE_UPPER",
    Implementation
  >
> = {
  INTERVAL: (cells) => pair(ofComparison(cells)),
  INTERVAL_LOWER: (cells) => ofComparison(cells).lower,
  INTERVAL_UPPER: (cells) => bounded(ofComparison(cells)),
  SHARE_INTERVAL: (cells) => pair(ofShare(cells)),
  SHARE_LOWER: (cells) => ofShare(cells).lower,
  SHARE_UPPER: (cells) => bounded(ofShare(cells)),
};

function ofComparison(cells: readonly CellArgument[]): MeasureInterval {
  return intervalOf(readComparison(cells), readNumber(cells, 5, 0.95));
}

function ofShare(cells: readonly CellArgument[]): MeasureInterval {
  const basis = { row: readCountOf(cells, 0) };
  const figure = figureOf({ indicator: 1, unit: "proportion", basis, method: {} }, share(basis.row));
  return intervalOf(figure, readNumber(cells, 2, 0.95));
}

function intervalOf(figure: Figure, level: number): MeasureInterval {
  const { interval } = uncertaintyOf(figure, { level });
  if (interval !== undefined) return interval;
  if (figure.status === "not-calculable") return noAnswerFor(figure.reason);
  throw new CellError("#N/A", "More people are counted than there are: there is no share to be sure of.");
}

function pair(interval: MeasureInterval): readonly (readonly (number | string)[])[] {
  const { lower, upper } = interval;
  return [[lower, upper ?? "unbounded"]];
}

function bounded({ upper }: MeasureInterval): number {
  if (upper !== null) return upper;
  throw new CellError("#N/A", "The counts set no upper bound on the ratio.");
}
