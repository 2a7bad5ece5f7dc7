import type { MeasureInterval } from "../../model/certainty.ts";
import { figureOf } from "../../model/answer.ts";
import type { Figure } from "../../model/measure.ts";
import { share } from "../../indicators/share.ts";
import { uncertaintyOf } from "../../analysis/uncertainty/with-uncertainty.ts";
import { noAnswerFor } from "../cells/answer-number.ts";
import type { CellArgument } from "../cells/cell.ts";
import { CellError } from "../cells/cell-error.ts";
import { readComparison } from "../cells/compared-measure.ts";
import { readNumber } from "../cells/read-decimal.ts";
import { readCountOf } from "../cells/read-count.ts";
import type { Implementation } from "../implementation.ts";

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
  SHARE_UPPER: (cells) => ofShare(cells).upper,
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
  return [[lower, upper === Infinity ? "unbounded" : upper]];
}

function bounded({ upper }: MeasureInterval): number {
  if (upper !== Infinity) return upper;
  throw new CellError("#N/A", "The counts set no upper bound on the ratio.");
}
