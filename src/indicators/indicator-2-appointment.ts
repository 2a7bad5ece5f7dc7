import type { Measure } from "../model/measure.ts";
import type { Shortlisting } from "../model/return.ts";
import { likelihoodMeasures } from "./likelihood-measures.ts";

/**
 * Indicator 2: how likely shortlisted people are to be appointed, White people compared with BME people.
 *
 *     likelihood = appointed / shortlisted
 *     relative likelihood = likelihood of White people / likelihood of BME people
 *
 * A ratio; 1 is even, above 1 is worse for BME people. There is no answer where nobody was shortlisted
 * (`nobody-in-the-denominator`), where no BME person was appointed (`nobody-in-the-comparison`), or where
 * a count is not given. Unknown ethnicity is part of neither group.
 *
 * @param shortlisting - People shortlisted and appointed, by group, with any strata.
 * @returns The likelihood of every group, the relative likelihood, and that of each stratum.
 * @throws WresError `not-a-count`, `part-over-whole`.
 * @example
 * ```ts
 * import { indicator2Appointment, printMeasure } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 4319, bme: 1530, unknown: 109 },
 *   appointed: { white: 1203, bme: 342, unknown: 55 },
 * });
 * for (const measure of measures) console.log(measure.id, printMeasure(measure));
 * // indicator-2/likelihood/white 27.85%
 * // indicator-2/likelihood/bme 22.35%
 * // indicator-2/likelihood/unknown 50.46%
 * // indicator-2/relative-likelihood 1.25
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 35 to 37.
 * @since 0.1.0
 */
export function indicator2Appointment(shortlisting: Shortlisting): readonly Measure[] {
  return likelihoodMeasures({
    indicator: 2,
    counts: shortlisting.appointed ?? {},
    outOf: shortlisting.shortlisted ?? {},
    strata: (shortlisting.strata ?? []).map(({ by, of, appointed = {}, shortlisted = {} }) => ({
      by,
      of,
      counts: appointed,
      outOf: shortlisted,
    })),
  });
}
