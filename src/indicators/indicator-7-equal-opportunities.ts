import type { Measure } from "../model/measure.ts";
import type { Survey } from "../model/return.ts";
import { surveyDifferences, surveyShares } from "./survey-measures.ts";

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
 * @param survey - The answers by question and group, with the survey's year.
 * @returns Each group's share, and the differences.
 * @throws WresError `not-a-count`, `invalid-option` for a percentage that is none.
 * @example
 * ```ts
 * import { indicator7EqualOpportunities, printMeasure } from "wres-metrics";
 * const measures = indicator7EqualOpportunities({
 *   year: 2021,
 *   "equal-opportunities": { white: { yes: 1495, answered: 2228 }, bme: { yes: 302, answered: 572 } },
 * });
 * console.log(measures.map(printMeasure).join(" ")); // 67.1% 52.8% – -14.3
 * console.log(measures[0]?.method.answered); // yes-no-or-not-sure
 * ```
 * @see LPT 2022, indicator 7: 67.1% and 52.8%.
 * @since 0.1.0
 */
export function indicator7EqualOpportunities(survey: Survey): readonly Measure[] {
  const name = { indicator: 7, key: "equal-opportunities" } as const;
  return [...surveyShares(survey, name), ...surveyDifferences(survey, name)];
}
