import type { Measure } from "../../model/measure.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { measuresOf } from "../../pipeline/measures-of.ts";
import { resolveOptions } from "../../pipeline/resolve-options.ts";
import { readWhole } from "../cells/read-decimal.ts";
import { readReturn } from "../cells/read-return.ts";
import type { Implementation } from "../implementation.ts";

const HEADING = ["Measure", "Printed", "Value", "Lower", "Upper", "P", "Verdict", "Reason"];

/** The years that a return may have. */
const YEARS = [2015, 2100] as const;

/** Every measure of a return, one a row. */
export const reportFunctions: Readonly<Record<"REPORT", Implementation>> = {
  REPORT: (cells) => {
    const { measures } = measuresOf(readReturn(cells, 0, readWhole(cells, 1, YEARS)), resolveOptions({}));
    return [HEADING, ...measures.map(rowOf)];
  },
};

/** What does not exist is an empty text, and the last column says why. */
function rowOf(measure: Measure): readonly (number | string)[] {
  const { interval, test, judgement } = measure;
  const upper = interval?.upper === Infinity ? "unbounded" : interval?.upper;
  return [
    measure.id,
    printMeasure(measure),
    measure.status === "calculated" ? measure.value.toNumber() : "",
    interval?.lower ?? "",
    upper ?? "",
    test?.p ?? "",
    judgement?.verdict ?? "",
    measure.status === "calculated" ? "" : measure.reason,
  ];
}
