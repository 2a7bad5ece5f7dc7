import type { Measure } from "../model/measure.ts";
import type { Survey } from "../model/return.ts";
import { surveyDifferences, surveyMeasures, surveyShares } from "./survey-measures.ts";

/**
 * Indicator 5: the share of staff who experienced harassment, bullying or abuse from patients, relatives or
 * the public in the last 12 months.
 *
 *     share = yes / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is worse, and a difference above 0 is worse for BME staff. Each group is taken from
 * counts, or from the percentage where a document prints nothing else; `basis` says which. There is no
 * answer where neither is given, or where nobody answered.
 *
 * @see LPT 2022, indicator 5: 21.8% and 24.3%.
 */
export function harassmentFromPublicMeasures(survey: Survey): readonly Measure[] {
  const name = { indicator: 5, key: "harassment-from-public" } as const;
  return surveyMeasures(survey, name.indicator, (answers) => [
    ...surveyShares(answers, name),
    ...surveyDifferences(answers, name),
  ]);
}
