import type { Measure } from "../../model/measure.ts";
import type { Results } from "../../model/results.ts";
import { surveyDefinition, surveyYearOf } from "./survey-definition.ts";

/** A measure, and the year's results that it is of. */
export interface MeasureOfYear {
  readonly measure: Measure;
  readonly results: Results;
}

/** The same question, asked in the same way. A year without an answer is no other way of asking. */
export function isComparable(now: MeasureOfYear, then: MeasureOfYear): boolean {
  if (!sameScheme(now, then)) return false;
  if (then.measure.status === "not-calculable" && then.measure.reason === "not-given") return true;
  return now.measure.method.window === then.measure.method.window && answered(now) === answered(then);
}

/** Survey 2021 changed who has answered indicator 7's question, also where a return does not name its survey. */
function answered({ measure: { indicator, method }, results: { year } }: MeasureOfYear): string | undefined {
  if (indicator !== 7) return method.answered;
  return surveyDefinition("equal-opportunities", surveyYearOf(method.surveyYear, year));
}

/** Chinese is Asian in one scheme and Other in the other, so those two groups do not compare across them. */
function sameScheme(now: MeasureOfYear, then: MeasureOfYear): boolean {
  return (
    now.results.options.ethnicityScheme === then.results.options.ethnicityScheme ||
    !/\/(?:asian|other)$/.test(now.measure.id)
  );
}
