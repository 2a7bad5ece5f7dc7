import { surveyQuestions } from "../reference/survey-questions.ts";
import type { Measure } from "../model/measure.ts";
import type { Survey } from "../model/return.ts";
import { surveyDifferences, surveyShares } from "./survey-measures.ts";

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
 * @param survey - The answers by question and group.
 * @returns Each group's share, the differences, and the shares of either question that is given.
 * @throws WresError `not-a-count`, `invalid-option` for a percentage that is none.
 * @example
 * ```ts
 * import { indicator6HarassmentFromStaff, printMeasure } from "wres-metrics";
 * const measures = indicator6HarassmentFromStaff({
 *   "harassment-from-staff": { white: { yes: 420, answered: 2233 }, bme: { yes: 120, answered: 574 } },
 * });
 * console.log(measures.map(printMeasure).join(" ")); // 18.8% 20.9% – 2.1
 * ```
 * @see LPT 2022, indicator 6: 18.8% and 20.9%.
 * @since 0.1.0
 */
export function indicator6HarassmentFromStaff(survey: Survey): readonly Measure[] {
  const name = { indicator: 6, key: "harassment-from-staff" } as const;
  const halves = surveyQuestions.filter(({ key }) => survey[key] !== undefined);
  return [
    ...surveyShares(survey, name),
    ...surveyDifferences(survey, name),
    ...halves.flatMap(({ key, part }) =>
      part === null ? [] : surveyShares(survey, { indicator: 6, key, question: part }),
    ),
  ];
}
