import type { Decimal } from "../foundation/decimal.ts";
import { NO_NUMBER, printFixed, printPercentage, printPoints } from "../foundation/print-number.ts";
import type { Measure } from "./measure.ts";

/** Stands in the place of a number that is confidential, as in government statistics. */
export const CONFIDENTIAL = "[c]";

/** Decimal places, as the published reports print them. */
const RATIO_PLACES = 2;
const SHARE_PLACES = 1;
const LIKELIHOOD_PLACES = 2;
const POINTS_PLACES = 1;

/**
 * A measure as reports print it: a ratio "1.25", a share "21.3%", a likelihood "27.85%", a difference in
 * percentage points "-16.1". Rounded once, half away from zero. Where there is no answer it is "–", where it is
 * hidden "[c]", and where a document prints a percentage and nothing else, that percentage.
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
export function printMeasure(measure: Measure): string {
  if (measure.status === "not-calculable") return measure.reason === "hidden" ? CONFIDENTIAL : NO_NUMBER;
  return publishedPercentage(measure) ?? printValue(measure, measure.value);
}

/** Prints a value in the unit and with the places of a measure. */
export function printValue({ unit, indicator }: Pick<Measure, "unit" | "indicator">, value: Decimal): string {
  if (unit === "ratio") return printFixed(value, RATIO_PLACES);
  if (unit === "proportion-difference") return printPoints(value, POINTS_PLACES);
  const isLikelihood = indicator === 2 || indicator === 3 || indicator === 4;
  return printPercentage(value, isLikelihood ? LIKELIHOOD_PLACES : SHARE_PLACES);
}

function publishedPercentage({ unit, basis }: Measure): string | undefined {
  if (unit !== "proportion") return undefined;
  const [share] = Object.values(basis);
  return share !== undefined && "percentage" in share ? `${share.percentage}%` : undefined;
}
