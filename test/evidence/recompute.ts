import { Decimal } from "decimal.js";
import { type Answer, excessLikelihood, relativeLikelihood, share, shareDifference } from "wres-metrics";
import { printFixed, printPercentage, printPoints } from "../../src/foundation/print-number.ts";
import { subtractCounts, sumCounts } from "../../src/model/counts.ts";
import type { ShareBasis } from "../../src/model/measure.ts";
import { completeInputs, type Input, type Operation, type PublishedFigure } from "./read-figures.ts";

type Recompute = (inputs: readonly Input[], figure: PublishedFigure) => string;

/** Words that stand for a number, as the range they name. */
const ranges: Readonly<Record<string, { readonly above?: number; readonly below?: number }>> = {
  "More than twice": { above: 2 },
  "just under 4%": { above: 0.035, below: 0.04 },
};

/** The words of the table above, for the test that each is printed somewhere. */
export const wordsForNumbers = Object.keys(ranges);

/** Which function of the library works out which formula. */
const recomputeBy: { readonly [op in Operation]?: Recompute } = {
  share: ([of], figure) => printed(share(basisOf(of)), figure),
  ratio: (inputs, figure) => printed(relativeLikelihood(ratesOf(inputs)), figure),
  "ratio-minus-one": (inputs, figure) => printed(excessLikelihood(ratesOf(inputs)), figure),
  // The same formula: this year's share over last year's, less one.
  "relative-change": (inputs, figure) => printed(excessLikelihood(ratesOf(inputs)), figure),
  sum: (inputs) => String(sumCounts(inputs.map(countOf))),
  difference: ([from, less], figure) => {
    if (figure.kind === "count") return String(subtractCounts(countOf(from), countOf(less)));
    // A change is printed by its size, and the formula takes the later share from the earlier where it went down.
    return printed(shareDifference({ share: basisOf(from), less: basisOf(less) }), figure);
  },
};

/** The formulas that can be recomputed. */
export const recomputable = Object.keys(recomputeBy);

/** The figure as the library would print it, at the places and with the signs that the document uses. */
export function recompute(figure: PublishedFigure): string {
  const inputs = completeInputs(figure);
  const by = figure.formula === null ? undefined : recomputeBy[figure.formula.op];
  if (inputs === null || by === undefined) throw new Error(`${figure.id} cannot be recomputed.`);
  return by(inputs, figure);
}

function printed(answer: Answer, { kind, published }: PublishedFigure): string {
  if (answer.status !== "calculated") throw new Error(`There is no answer: ${answer.reason}.`);
  const { value } = answer;
  const size = new Decimal(value);
  const range = ranges[published];
  if (range !== undefined) {
    const isWithin = size.gt(range.above ?? -Infinity) && size.lt(range.below ?? Infinity);
    return isWithin ? published : value;
  }
  const [, decimals = "", unit = ""] = /^-?\d+(?:\.(\d+))?( ?%)?$/.exec(published) ?? [];
  if (kind === "percentage") return printPercentage(value, decimals.length);
  if (kind === "percentage-point-difference") return `${printPoints(value, decimals.length)}${unit}`;
  return printFixed(value, decimals.length);
}

function ratesOf([over, under]: readonly Input[]): { over: ShareBasis; under: ShareBasis } {
  return { over: basisOf(over), under: basisOf(under) };
}

/** Two counts, or a percentage as printed. */
export function basisOf(input: Input | undefined): ShareBasis {
  if (input && "numerator" in input) return { count: input.numerator, of: input.denominator };
  if (input && "printed" in input) return { percentage: input.printed.replace(/ ?%$/, "") };
  throw new Error("A share is two counts or a printed percentage.");
}

function countOf(input: Input | undefined): number | null {
  if (input && "count" in input) return input.count;
  throw new Error("A sum is of counts.");
}
