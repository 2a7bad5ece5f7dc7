import type { Measure } from "../model/measure.ts";
import type { Survey } from "../model/return.ts";
import { surveyDifferences, surveyMeasures, surveyShares } from "./survey-measures.ts";

/**
 * Indicator 8: the share of staff who personally experienced discrimination from a manager, team leader or
 * other colleagues in the last 12 months.
 *
 *     share = yes / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is worse, and a difference above 0 is worse for BME staff. There is no answer where
 * neither counts nor a percentage are given, or where nobody answered.
 *
 * @see ESNEFT 2022, section 5, indicator 8: 6.7% and 19.4%.
 */
export function discriminationMeasures(survey: Survey): readonly Measure[] {
  const name = { indicator: 8, key: "discrimination" } as const;
  return surveyMeasures(survey, name.indicator, (answers) => [
    ...surveyShares(answers, name),
    ...surveyDifferences(answers, name),
  ]);
}
