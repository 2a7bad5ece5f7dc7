import { decimal } from "../foundation/decimal.ts";
import type { CalculatedMeasure, Measure, NotCalculableMeasure } from "./measure.ts";
import { printMeasure } from "./print-measure.ts";

/** A measure as JSON: the value as a decimal text without exponent, and as reports print it. */
export type MeasureJson =
  | (Omit<CalculatedMeasure, "value"> & { readonly value: string; readonly printed: string })
  | (NotCalculableMeasure & { readonly printed: string });

/** Writes a measure as JSON; nothing is lost. */
export function measureToJson(measure: Measure): MeasureJson {
  const { id, indicator, unit, basis, method, warnings } = measure;
  const printed = printMeasure(measure);
  return measure.status === "calculated"
    ? {
        id,
        indicator,
        unit,
        status: "calculated",
        value: measure.value.toFixed(),
        printed,
        basis,
        method,
        warnings,
      }
    : {
        id,
        indicator,
        unit,
        status: "not-calculable",
        reason: measure.reason,
        printed,
        basis,
        method,
        warnings,
      };
}

/** Reads a measure that `measureToJson` wrote. */
export function measureFromJson(json: MeasureJson): Measure {
  const { printed: _printed, ...measure } = json;
  return measure.status === "calculated" ? { ...measure, value: decimal(measure.value) } : measure;
}
