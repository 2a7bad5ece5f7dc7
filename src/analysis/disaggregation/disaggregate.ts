import { share } from "../../indicators/share.ts";
import type {
  CountsByGroup,
  Disaggregation,
  DisaggregationOptions,
  Estimate,
  GroupComparator,
  GroupComparison,
  GroupTest,
  Heterogeneity,
  LooksAdjustment,
  UntestedReason,
} from "../../model/disaggregation.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { principalGroups } from "../../reference/groups.ts";
import { notCalculable } from "../../model/answer.ts";
import type { ShareBasis } from "../../model/measure.ts";
import { checkedChoice } from "../../statistics/checked-choice.ts";
import { checkedLevel } from "../../statistics/checked-level.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import {
  compareGroup,
  type ComparisonSetting,
  testableShare,
  type UnadjustedComparison,
  yearly,
} from "./compare-group.ts";
import { everybody } from "./counts-by-group.ts";
import { benjaminiHochbergAdjustment } from "../../statistics/benjamini-hochberg-adjustment.ts";
import { holmAdjustment } from "../../statistics/holm-adjustment.ts";
import { chiSquaredHomogeneityTest } from "../../statistics/chi-squared-homogeneity-test.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";

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
 * if (black?.ratio.status === "calculated") console.log(black.over, black.ratio.number.toFixed(2), black.side);
 * // white 2.50 worse
 * if (heterogeneity.status === "tested") console.log(heterogeneity.p.toFixed(4)); // 0.0027
 * ```
 * @since 0.1.0
 */
export function disaggregate(
  counts: CountsByGroup,
  options: Partial<DisaggregationOptions> = {},
): Disaggregation {
  const chosen = resolved(options);
  checkNames(counts);
  const setting: ComparisonSetting = { counts, whole: everybody(counts), level: chosen.level };
  const groups = Object.entries(counts.groups).map(([name, basis]) => ({ name, share: basis }));
  const compared = comparators.map((against) =>
    adjustForLooks(
      groups.map((group) => compareGroup({ ...group, against }, setting)),
      chosen,
    ),
  );
  return {
    indicator: counts.indicator ?? null,
    options: chosen,
    groups: groups.map(({ name, share: basis }, index) => ({
      group: name,
      basis,
      share: shareOf(basis, setting),
      comparisons: compared.flatMap((comparisons) => comparisons[index] ?? []),
    })),
    heterogeneity: heterogeneityOf(counts, chosen.level),
  };
}

const comparators: readonly GroupComparator[] = ["white", "all-others", "whole"];

function shareOf(
  basis: ShareBasis,
  { counts: { dividedBy = 1, unavailable }, level }: ComparisonSetting,
): Estimate {
  if (unavailable !== undefined) return notCalculable(unavailable);
  const answer = share(yearly(basis, dividedBy));
  const testable = testableShare(basis);
  const interval = typeof testable === "string" ? null : wilsonInterval(testable, { level });
  if (interval === null) return answer;
  const { lower, upper } = interval;
  return { ...answer, interval: { ...interval, lower: lower / dividedBy, upper: upper / dividedBy } };
}

function resolved(options: Partial<DisaggregationOptions>): DisaggregationOptions {
  const { level, adjustment = "holm" } = options;
  return {
    level: checkedLevel(level === undefined ? {} : { level }),
    adjustment: checkedChoice("adjustment", adjustment, ["holm", "benjamini-hochberg"]),
  };
}

/** White and BME hold or are held by the groups, so that people would be counted twice; unknown is no group. */
function checkNames({ groups }: CountsByGroup): void {
  for (const name of [...principalGroups, ...comparators]) {
    if (!(name in groups)) continue;
    throw new WresError(
      "invalid-option",
      `groups has ${describeValue(name)}; expected groups that do not overlap.`,
    );
  }
}

const adjustments = {
  holm: holmAdjustment,
  "benjamini-hochberg": benjaminiHochbergAdjustment,
} satisfies Record<LooksAdjustment, (pValues: readonly number[]) => number[]>;

/**
 * Raises the p-values of all groups against one comparator for the number of groups that were tested. The
 * comparators are apart, because a reader chooses one of them: against all others and against the whole are one
 * and the same test.
 */
function adjustForLooks(
  comparisons: readonly UnadjustedComparison[],
  { adjustment, level }: DisaggregationOptions,
): readonly GroupComparison[] {
  const pValues = comparisons.flatMap(({ certainty }) =>
    certainty.status === "tested" ? [certainty.test.p] : [],
  );
  const adjusted = adjustments[adjustment](pValues).values();
  return comparisons.map(({ certainty, ...comparison }) => {
    if (certainty.status === "not-tested") return { ...comparison, test: certainty };
    const adjustedP = adjusted.next().value ?? certainty.test.p;
    const test: GroupTest = {
      status: "tested",
      ...certainty.test,
      adjustedP,
      adjustment,
      looks: pValues.length,
      significant: adjustedP < 1 - level,
    };
    return { ...comparison, test };
  });
}

const LEAST_EXPECTED = 5;

/** The test of whether the groups, White apart, differ from one another: chi-squared over those that give counts. */
function heterogeneityOf({ groups, unavailable }: CountsByGroup, level: number): Heterogeneity {
  const tested: { group: string; share: ShareCounts }[] = [];
  const leftOut: { group: string; reason: UntestedReason }[] = [];
  for (const [group, given] of Object.entries(groups)) {
    const share = unavailable ?? testableShare(given);
    if (typeof share === "string") leftOut.push({ group, reason: share });
    else tested.push({ group, share });
  }
  const place = { groups: tested.map(({ group }) => group), leftOut };
  if (unavailable !== undefined) return { ...place, status: "not-tested", reason: unavailable };
  if (tested.length < 2) return { ...place, status: "not-tested", reason: "fewer-than-two-groups" };
  const result = chiSquaredHomogeneityTest(tested.map(({ share }) => share));
  if (result === null) return { ...place, status: "not-tested", reason: "all-alike" };
  const { smallestExpected, ...test } = result;
  return {
    ...place,
    status: "tested",
    ...test,
    significant: test.p < 1 - level,
    warnings: smallestExpected < LEAST_EXPECTED ? ["small-numbers"] : [],
  };
}
