import { decimal } from "../foundation/decimal.ts";
import type { MeasureInterval } from "./certainty.ts";
import type { CalculatedMeasure, Measure, NotCalculableMeasure } from "./measure.ts";
import { printMeasure } from "./print-measure.ts";

/** An interval as JSON, which has no infinity: an upper limit that does not exist is null, and says so. */
export type IntervalJson = Omit<MeasureInterval, "upper"> &
  ({ readonly upper: number } | { readonly upper: null; readonly unbounded: true });

/**
 * A measure whose interval is written as JSON.
 *
 * @since 0.1.0
 */
export type WithIntervalJson<Kind extends Measure> = Omit<Kind, "interval" | "value"> & {
  readonly printed: string;
  readonly interval?: IntervalJson;
};

/** A measure as JSON: the value as a decimal text without exponent, and as reports print it. */
export type MeasureJson =
  (WithIntervalJson<CalculatedMeasure> & { readonly value: string }) | WithIntervalJson<NotCalculableMeasure>;

/** Writes a measure as JSON; nothing is lost. */
export function measureToJson(measure: Measure): MeasureJson {
  const { id, about, indicator, unit, basis, method, interval, test, judgement, warnings } = measure;
  const printed = printMeasure(measure);
  const rest = {
    printed,
    basis,
    method,
    ...(interval && { interval: intervalToJson(interval) }),
    ...(test && { test }),
    ...(judgement && { judgement }),
    warnings,
  };
  return measure.status === "calculated"
    ? { id, about, indicator, unit, status: "calculated", value: measure.value.toFixed(), ...rest }
    : { id, about, indicator, unit, status: "not-calculable", reason: measure.reason, ...rest };
}

/** Reads a measure that `measureToJson` wrote. */
export function measureFromJson(json: MeasureJson): Measure {
  const { printed: _printed, interval, ...rest } = json;
  const measure = { ...rest, ...(interval && { interval: intervalFromJson(interval) }) };
  return measure.status === "calculated" ? { ...measure, value: decimal(measure.value) } : measure;
}

function intervalToJson({ lower, upper, level, method }: MeasureInterval): IntervalJson {
  return upper === Infinity
    ? { lower, upper: null, unbounded: true, level, method }
    : { lower, upper, level, method };
}

function intervalFromJson({ lower, upper, level, method }: IntervalJson): MeasureInterval {
  return { lower, upper: upper ?? Infinity, level, method };
}
