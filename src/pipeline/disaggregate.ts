import { compareGroups } from "../analysis/disaggregation/compare-groups.ts";
import { relativeLikelihood } from "../indicators/relative-likelihood.ts";
import { share } from "../indicators/share.ts";
import { shareDifference } from "../indicators/share-difference.ts";
import type { CountsByGroup, Disaggregation, DisaggregationOptions } from "../model/disaggregation.ts";

/**
 * Looks behind BME: each group beside White, beside all others and beside the whole, and whether the groups
 * differ from one another.
 *
 *     ratio = over / under        difference = over − under
 *
 * Which of the two stands over follows from the indicator, with the group in BME's place and the comparator in
 * White's: White over Asian in indicators 2 and 4, Asian over White in the others. So above even is worse for
 * the group where it is worse for BME, and `side` says which it is. A ratio has 1 for even, a difference of
 * shares 0. Shares and differences are proportions; differences print as percentage points.
 *
 * All others are the whole less the group. The group is part of the whole, so that the comparison with the
 * whole is tested against the rest, and its intervals are those for the rest, transformed. Koopman's interval
 * for the ratio, Newcombe's for the difference; chi-squared, or Fisher's exact test where an expected count is
 * below 5, with p raised for the number of groups (`adjustedP`). `heterogeneity` is the chi-squared test with k
 * − 1 degrees of freedom over the k groups that give counts.
 *
 * There is no answer where a count is not given, a group is nobody, or the share below the line is 0, and no
 * test where only a percentage was published. Small groups move far by chance: read the interval first.
 *
 * @param counts - White, and the groups by name: four, sixteen, or any others that do not overlap. From
 *   results: `countsByGroup`.
 * @param options - `level`, 0.95 if left out; `adjustment`: `"holm"` if left out, or `"benjamini-hochberg"`.
 * @returns For each group its share and three comparisons, and the heterogeneity of the groups.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-level`, `invalid-option`.
 * @example
 * ```ts
 * import { disaggregate } from "wres-metrics";
 * const { groups, heterogeneity } = disaggregate({
 *   indicator: 2,
 *   white: { count: 270, of: 900 }, // appointed of shortlisted
 *   groups: { asian: { count: 60, of: 200 }, black: { count: 12, of: 100 }, mixed: { count: 15, of: 60 } },
 * });
 * const black = groups[1]?.comparisons[0];
 * if (black?.ratio.status === "calculated") console.log(black.over, black.ratio.value.toFixed(2), black.side);
 * // white 2.50 worse
 * if (heterogeneity.status === "tested") console.log(heterogeneity.p.toFixed(4)); // 0.0027
 * ```
 * @since 0.1.0
 */
export function disaggregate(
  counts: CountsByGroup,
  options: Partial<DisaggregationOptions> = {},
): Disaggregation {
  return compareGroups(counts, options, { share, relativeLikelihood, shareDifference });
}
