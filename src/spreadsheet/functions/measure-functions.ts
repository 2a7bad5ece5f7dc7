import { disciplinaryMeasures } from "../../indicators/indicator-3-disciplinary.ts";
import {
  answerNumber,
  type CellArgument,
  type Implementation,
  readCount,
  readCountOf,
} from "../cells/cell.ts";
import { comparedMeasure } from "../cells/compared-measure.ts";
import { share } from "../../indicators/share.ts";
import { representation } from "../../indicators/representation.ts";
import { shareDifference } from "../../indicators/share-difference.ts";

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
  const measures = disciplinaryMeasures(
    { disciplinary, workforce: groups(2, 5) },
    { disciplinaryWindow: "two-year-total" },
  );
  const ratio = measures.find(({ unit }) => unit === "ratio");
  if (ratio === undefined) throw new TypeError("Indicator 3 has a relative likelihood.");
  return ratio;
}

/** Shares, and what they are beside others. */
export const shareFunctions: Readonly<
  Record<"SHARE" | "REPRESENTATION" | "DIFFERENCE_BME_MINUS_WHITE" | "BOARD_MINUS_WORKFORCE", Implementation>
> = {
  SHARE: (cells) => answerNumber(share(readCountOf(cells, 0))),
  REPRESENTATION: (cells) =>
    answerNumber(representation({ row: readCountOf(cells, 0), workforce: readCountOf(cells, 2) })),
  DIFFERENCE_BME_MINUS_WHITE: (cells) =>
    answerNumber(shareDifference({ share: readCountOf(cells, 2), less: readCountOf(cells, 0) })),
  BOARD_MINUS_WORKFORCE: (cells) =>
    answerNumber(shareDifference({ share: readCountOf(cells, 0), less: readCountOf(cells, 2) })),
};
