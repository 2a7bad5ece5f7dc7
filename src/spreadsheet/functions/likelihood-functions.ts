import { indicator3Disciplinary } from "../../indicators/indicator-3-disciplinary.ts";
import type { CellArgument } from "../cells/cell.ts";
import { answerNumber } from "../cells/answer-number.ts";
import { comparedMeasure } from "../cells/compared-measure.ts";
import { readCount } from "../cells/read-count.ts";
import type { Implementation } from "../implementation.ts";

/** How many times as likely one group is as the other: White people's counts come first in all of them. */
export const likelihoodFunctions: Readonly<
  Record<
    | "APPOINTMENT_WHITE_OVER_BME"
    | "DISCIPLINARY_BME_OVER_WHITE"
    | "TRAINING_WHITE_OVER_BME"
    | "DISCIPLINARY_TWO_YEARS_BME_OVER_WHITE",
    Implementation
  >
> = {
  APPOINTMENT_WHITE_OVER_BME: (cells) => answerNumber(comparedMeasure(2, cells)),
  DISCIPLINARY_BME_OVER_WHITE: (cells) => answerNumber(comparedMeasure(3, cells)),
  TRAINING_WHITE_OVER_BME: (cells) => answerNumber(comparedMeasure(4, cells)),
  DISCIPLINARY_TWO_YEARS_BME_OVER_WHITE: (cells) => answerNumber(twoYears(cells)),
};

/** Indicator 3 over the year and the year before it. */
function twoYears(cells: readonly CellArgument[]) {
  const groups = (white: number, bme: number) => ({
    white: readCount(cells, white),
    bme: readCount(cells, bme),
  });
  const disciplinary = {
    entered: groups(0, 3),
    enteredPreviousYear: groups(1, 4),
    window: "single-year",
  } as const;
  const measures = indicator3Disciplinary(
    { disciplinary, workforce: groups(2, 5) },
    { disciplinaryWindow: "two-year-total" },
  );
  const ratio = measures.find(({ unit }) => unit === "ratio");
  if (ratio === undefined) throw new TypeError("Indicator 3 has a relative likelihood.");
  return ratio;
}
