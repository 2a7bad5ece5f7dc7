import type { Certainty } from "./certainty.ts";
import type { Measure, MeasureWarning } from "./measure.ts";

/**
 * Adds to a measure what more is known of it. Written out key by key: a national run does this millions of
 * times, and copying an object by spreading it takes several times as long.
 */
export function withCertainty(
  measure: Measure,
  { interval = measure.interval, test = measure.test, judgement = measure.judgement }: Certainty,
  warnings: readonly MeasureWarning[] = measure.warnings,
): Measure {
  const { id, about, indicator, unit, basis, method } = measure;
  const known: Measure =
    measure.status === "calculated"
      ? { id, about, indicator, unit, status: "calculated", value: measure.value, basis, method, warnings }
      : {
          id,
          about,
          indicator,
          unit,
          status: "not-calculable",
          reason: measure.reason,
          basis,
          method,
          warnings,
        };
  const added: { -readonly [key in keyof Certainty]: Certainty[key] } = known;
  if (interval !== undefined) added.interval = interval;
  if (test !== undefined) added.test = test;
  if (judgement !== undefined) added.judgement = judgement;
  return known;
}
