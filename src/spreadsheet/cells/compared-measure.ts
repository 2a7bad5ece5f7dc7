import { indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";
import { type Answer, figureOf } from "../../model/answer.ts";
import type { CountOf } from "../../model/counts.ts";
import type { Basis, Figure, Method, Unit } from "../../model/measure.ts";
import { relativeLikelihood } from "../../indicators/relative-likelihood.ts";
import { representation } from "../../indicators/representation.ts";
import { shareDifference } from "../../indicators/share-difference.ts";
import { type CellArgument, readCountOf, readIndicator } from "./cell.ts";

/** The indicator in the first place, and the two shares that it compares in the four after it. */
export function readComparison(cells: readonly CellArgument[]): Figure {
  return comparedMeasure(readIndicator(cells), cells, 1);
}

/**
 * The comparison that an indicator makes, of two shares in four places: White people's before BME people's, the
 * row's or the board's before the workforce's. Which of them is over which is the indicator's own.
 */
export function comparedMeasure(
  indicator: IndicatorNumber,
  cells: readonly CellArgument[],
  place = 0,
): Figure {
  const first = readCountOf(cells, place);
  const second = readCountOf(cells, place + 2);
  const make = (unit: Unit, basis: Basis, answer: Answer, method: Method = {}): Figure =>
    figureOf({ indicator, unit, basis, method }, answer);
  const row = indicatorByNumber[indicator];
  if (row.family === "workforce") {
    const shares = { row: first, workforce: second };
    return make("ratio", shares, representation(shares));
  }
  if (row.family === "board") {
    const shares = { board: first, workforce: second };
    return make("proportion-difference", shares, shareDifference({ share: first, less: second }));
  }
  const groups = { white: first, bme: second } satisfies Basis & Record<"white" | "bme", CountOf>;
  const { over, under } = row;
  const method = { over, under };
  return row.family === "likelihood"
    ? make("ratio", groups, relativeLikelihood({ over: groups[over], under: groups[under] }), method)
    : make(
        "proportion-difference",
        groups,
        shareDifference({ share: groups[over], less: groups[under] }),
        method,
      );
}
