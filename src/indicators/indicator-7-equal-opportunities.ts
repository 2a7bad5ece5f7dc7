import type { Measure } from "../model/measure.ts";
import type { Survey } from "../model/return.ts";
import { surveyDifferences, surveyMeasures, surveyShares } from "./survey-measures.ts";

/**
 * Indicator 7: the share of staff who believe that the trust provides equal opportunities for career
 * progression or promotion.
 *
 *     share = yes / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is better, and a difference below 0 is worse for BME staff. From survey 2021 on, "not sure"
 * counts as an answer: `method.answered` says which definition holds, and figures of the two do not compare.
 * There is no answer where neither counts nor a percentage are given, or where nobody answered.
 *
 * @see LPT 2022, indicator 7: 67.1% and 52.8%.
 */
export function equalOpportunitiesMeasures(survey: Survey): readonly Measure[] {
  const name = { indicator: 7, key: "equal-opportunities" } as const;
  return surveyMeasures(survey, name.indicator, (answers) => [
    ...surveyShares(answers, name),
    ...surveyDifferences(answers, name),
  ]);
}
