import type { GroupCounts } from "../model/counts.ts";
import type { Measure } from "../model/measure.ts";
import type { Training, WorkforceStratum } from "../model/return.ts";
import { everyStratum, withWorkforces } from "../model/strata.ts";
import { likelihoodMeasures } from "./likelihood-measures.ts";

/**
 * Indicator 4: how likely staff are to access non-mandatory training and CPD, White compared with BME staff.
 *
 *     likelihood = accessed / workforce
 *     relative likelihood = likelihood of White staff / likelihood of BME staff
 *
 * A ratio; 1 is even, above 1 is worse for BME staff. People are counted. Where a trust gives episodes of training and says so,
 * a likelihood is of episodes a head, and is never tested: one person can have several. There is
 * no answer where the workforce is empty, where no BME person accessed training (`nobody-in-the-comparison`), or
 * where a count is not given.
 *
 * @see ESNEFT 2022, Appendix 1, rows 42 to 45.
 */
export function trainingMeasures(counts: {
  readonly training: Training;
  readonly workforce: GroupCounts;
  readonly workforceStrata?: readonly WorkforceStratum[] | undefined;
}): readonly Measure[] {
  return likelihoodMeasures({
    indicator: 4,
    method: counts.training.counted === "episodes" ? { counted: "episodes" } : {},
    counts: counts.training.accessed ?? {},
    outOf: counts.workforce,
    strata: everyStratum(withWorkforces(counts.training.strata ?? [], counts.workforceStrata ?? []), [
      "accessed",
      "workforce",
    ]).map((stratum) => ({
      by: stratum.by,
      of: stratum.of,
      counts: stratum.accessed ?? {},
      outOf: stratum.workforce ?? {},
    })),
  });
}
