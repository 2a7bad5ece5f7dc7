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
): string {
  return figure.method.published ?? publishedPercentage(figure) ?? printValue(figure, value);
}

/** Prints a value in the unit and with the decimal places of an indicator's figure. */
export function printValue(
  { unit, indicator }: Pick<FigureOf, "unit" | "indicator">,
  value: DecimalText,
): string {
  const places = decimalPlaces({ unit, indicator });
  if (unit === "ratio") return keptText(printFixed(value, places));
  return keptText(unit === "proportion" ? printPercentage(value, places) : printPoints(value, places));
}

const texts = /* @__PURE__ */ new Map<string, string>();
const MOST_TEXTS = 5000;

/** Percentages with one place are a thousand: what prints alike is one text, so that many results take less memory. */
function keptText(printed: string): string {
  const kept = texts.get(printed);
  if (kept !== undefined) return kept;
  if (texts.size < MOST_TEXTS) texts.set(printed, printed);
  return printed;
}

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
