import type { Measure } from "../model/measure.ts";
import type { Shortlisting } from "../model/return.ts";
import { everyStratum } from "../model/strata.ts";
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
 * @see ESNEFT 2022, Appendix 1, rows 35 to 37.
 */
export function appointmentMeasures(shortlisting: Shortlisting): readonly Measure[] {
  return likelihoodMeasures({
    indicator: 2,
    counts: shortlisting.appointed ?? {},
    outOf: shortlisting.shortlisted ?? {},
    strata: everyStratum(shortlisting.strata ?? [], ["shortlisted", "appointed"]).map(
      ({ by, of, appointed = {}, shortlisted = {} }) => ({
        by,
        of,
        counts: appointed,
        outOf: shortlisted,
      }),
    ),
  });
}
