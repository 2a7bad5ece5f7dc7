import type { Measure } from "../../model/measure.ts";

/** Whether a hidden count is behind a measure, also where there would be no answer for another reason. */
export function isMasked(measure: Measure): boolean {
  const isHidden = measure.status === "not-calculable" && measure.reason === "hidden";
  return isHidden || Object.values(measure.basis).some((share) => "hidden" in share);
}
