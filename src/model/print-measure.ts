import { firstValue } from "../foundation/own-value.ts";
import type { DecimalText } from "../foundation/decimal-text.ts";
import { NO_NUMBER, printFixed, printPercentage, printPoints } from "../foundation/print-number.ts";
import { indicatorByNumber } from "../reference/indicators.ts";
import type { Figure, FigureOf, Reason, Unit } from "./measure.ts";

/** Replaces a number that is confidential, as in government statistics. */
export const CONFIDENTIAL = "[c]";

/**
 * A measure as reports print it: a ratio "1.25", a share "21.3%", a likelihood "27.85%", a difference in
 * percentage points "-16.1". Rounded once, half away from zero. Where there is no answer it is "–", where it is
 * hidden "[c]", and where a document prints the figure and none of its counts, that figure.
 *
 * @param measure - The measure.
 * @returns The printed figure.
 * @example
 * ```ts
 * import { indicator2Appointment, printMeasure } from "wres-metrics";
 * const [white] = indicator2Appointment({ shortlisted: { white: 0 }, appointed: { white: 0 } });
 * if (white) console.log(printMeasure(white)); // –
 * ```
 * @since 0.1.0
 */
export function printMeasure(measure: Figure): string {
  if (measure.status === "not-calculable") return printReason(measure.reason);
  return printFigure(measure, measure.value);
}

/** Printed instead of a figure that does not exist, or is hidden. */
export function printReason(reason: Reason): string {
  return reason === "hidden" ? CONFIDENTIAL : NO_NUMBER;
}

/** Prints a figure's value, or what a document prints of it without its counts. */
export function printFigure(
  figure: Pick<FigureOf, "unit" | "indicator" | "basis" | "method">,
  value: DecimalText,
  number?: number,
): string {
  return figure.method.published ?? publishedPercentage(figure) ?? printValue(figure, value, number);
}

/**
 * Prints a value in the unit and with the decimal places of an indicator's figure. Percentages with one place are a thousand: what
 * rounds alike is one text, found by the number that it rounds to, so that many results take less memory.
 *
 * @param number - The double nearest to the value, where it is known. It rounds as the value does, but near a half.
 */
export function printValue(
  { unit, indicator }: Pick<FigureOf, "unit" | "indicator">,
  value: DecimalText,
  number?: number,
): string {
  const places = decimalPlaces({ unit, indicator });
  const { scale, texts } = (forms[unit][places] ??= {
    scale: 10 ** (unit === "ratio" ? places : places + PLACES_OF_PERCENT),
    texts: new Map<number, string>(),
  });
  const scaled = (number ?? Number(value)) * scale;
  const rounded = Math.round(scaled);
  const isKept = Math.abs(rounded) <= MOST_KEPT && Math.abs(scaled - rounded) < ALMOST_A_HALF;
  const known = isKept ? texts.get(rounded) : undefined;
  if (known !== undefined) return known;
  const print = { ratio: printFixed, proportion: printPercentage, "proportion-difference": printPoints }[
    unit
  ];
  const printed = print(value, places);
  if (isKept) texts.set(rounded, printed);
  return printed;
}

const PLACES_OF_PERCENT = 2;
const ALMOST_A_HALF = 0.4999;
/** 100% with two decimal places. */
const MOST_KEPT = 10_000;

/** The texts of a unit, by its decimal places, and what a number is multiplied by before it is rounded. */
const forms: Readonly<Record<Unit, { readonly scale: number; readonly texts: Map<number, string> }[]>> = {
  ratio: [],
  proportion: [],
  "proportion-difference": [],
};

/** The decimal places with which reports print an indicator's figure of a unit; a share is printed as a percentage. */
export function decimalPlaces({ unit, indicator }: Pick<FigureOf, "unit" | "indicator">): number {
  const places: Readonly<Partial<Record<Unit, number>>> = indicatorByNumber[indicator].places;
  const found = places[unit];
  if (found === undefined) throw new TypeError("No such unit.");
  return found;
}

function publishedPercentage({ unit, basis }: Pick<FigureOf, "unit" | "basis">): string | undefined {
  if (unit !== "proportion") return undefined;
  const share = firstValue(basis);
  return share !== undefined && "percentage" in share ? `${share.percentage}%` : undefined;
}
