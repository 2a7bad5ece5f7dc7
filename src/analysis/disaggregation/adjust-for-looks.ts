import type {
  DisaggregationOptions,
  GroupComparison,
  GroupTest,
  LooksAdjustment,
} from "../../model/disaggregation.ts";
import { benjaminiHochbergAdjustment } from "../../statistics/benjamini-hochberg-adjustment.ts";
import { holmAdjustment } from "../../statistics/holm-adjustment.ts";
import type { UnadjustedComparison } from "./compare-group.ts";

const adjustments = {
  holm: holmAdjustment,
  "benjamini-hochberg": benjaminiHochbergAdjustment,
} satisfies Record<LooksAdjustment, (pValues: readonly number[]) => number[]>;

/**
 * Raises the p-values of all groups against one comparator for the number of groups that were tested. The
 * comparators are apart, because a reader chooses one of them: against all others and against the whole are one
 * and the same test.
 */
export function adjustForLooks(
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
