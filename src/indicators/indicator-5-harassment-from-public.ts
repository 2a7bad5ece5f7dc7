import type { Measure } from "../model/measure.ts";
import type { Survey } from "../model/return.ts";
import { surveyDifferences, surveyShares } from "./survey-measures.ts";

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
 * @param survey - The answers by question and group.
 * @returns Each group's share, and the differences.
 * @throws WresError `not-a-count`, `invalid-option` for a percentage that is none.
 * @example
 * ```ts
 * import { indicator5HarassmentFromPublic, printMeasure } from "wres-metrics";
 * const measures = indicator5HarassmentFromPublic({
 *   "harassment-from-public": { white: { yes: 488, answered: 2237 }, bme: { yes: 139, answered: 571 } },
 * });
 * console.log(measures.map(printMeasure).join(" ")); // 21.8% 24.3% – 2.5
 * ```
 * @see LPT 2022, indicator 5: 21.8% and 24.3%.
 * @since 0.1.0
 */
export function indicator5HarassmentFromPublic(survey: Survey): readonly Measure[] {
  const name = { indicator: 5, key: "harassment-from-public" } as const;
  return [...surveyShares(survey, name), ...surveyDifferences(survey, name)];
}
