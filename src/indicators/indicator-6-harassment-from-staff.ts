import { surveyQuestions } from "../reference/survey-questions.ts";
import type { Measure } from "../model/measure.ts";
import type { Survey } from "../model/return.ts";
import { surveyDifferences, surveyMeasures, surveyShares } from "./survey-measures.ts";

/**
 * Indicator 6: the share of staff who experienced harassment, bullying or abuse from staff in the last 12
 * months: from managers or from other colleagues, each respondent counted once.
 *
 *     share = yes to either question / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is worse, and a difference above 0 is worse for BME staff. The two questions are
 * reported apart where they are given; the indicator cannot be computed from their totals, since one person may
 * say yes to both. There is no answer where neither counts nor a percentage are given, or where nobody answered.
 *
 * @see LPT 2022, indicator 6: 18.8% and 20.9%.
 */
export function harassmentFromStaffMeasures(survey: Survey): readonly Measure[] {
  const name = { indicator: 6, key: "harassment-from-staff" } as const;
  const halvesOf = (answers: Survey) => surveyQuestions.filter(({ key }) => answers[key] !== undefined);
  return surveyMeasures(survey, name.indicator, (answers) => [
    ...surveyShares(answers, name),
    ...surveyDifferences(answers, name),
    ...halvesOf(answers).flatMap(({ key, part }) =>
      part === null ? [] : surveyShares(answers, { indicator: 6, key, question: part }),
    ),
  ]);
}
