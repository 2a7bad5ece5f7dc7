import { WresError } from "../../foundation/wres-error.ts";
import type { BenchmarkOptions, HigherIs } from "../../model/benchmark.ts";
import { checkedChoice } from "../../statistics/checked-choice.ts";
import { betterSide } from "./better-side.ts";
import type { ReadFigure } from "./read-figure.ts";

/** The direction that was asked for, else that of the indicator; stops a program where there is neither. */
export function chosenDirection(figure: ReadFigure, { indicator, higherIs }: BenchmarkOptions): HigherIs {
  const { unit, measure } = figure;
  if (higherIs !== undefined) {
    const sides = ["better", "worse", ...(unit === "proportion" ? [] : ["neither" as const])] as const;
    return checkedChoice("higherIs", higherIs, sides);
  }
  const number = indicator ?? measure?.indicator;
  const side = number === undefined || isOfNoSide(figure) ? null : betterSide(number, unit);
  if (side !== null) return side;
  throw new WresError(
    "invalid-option",
    `there is no direction for ${measure?.id ?? `a ${unit}`}; give higherIs, or an indicator that has one.`,
  );
}

/**
 * The table of indicators says what is worse for BME staff; of White or unknown members of a board it says
 * nothing.
 */
function isOfNoSide({ measure }: ReadFigure): boolean {
  return measure?.indicator === 9 && /\/(?:white|unknown)$/.test(measure.id);
}
