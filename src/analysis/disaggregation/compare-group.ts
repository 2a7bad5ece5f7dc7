import { type Answer, notCalculable } from "../../model/answer.ts";
import type { MeasureInterval } from "../../model/certainty.ts";
import { type CountOf, subtractCounts } from "../../model/count.ts";
import type {
  CountsByGroup,
  Estimate,
  GroupComparator,
  GroupComparison,
} from "../../model/disaggregation.ts";
import type { ShareBasis } from "../../model/measure.ts";
import { comparisonCertainty, type ComparisonCertainty } from "./comparison-certainty.ts";
import { countsOf } from "./everybody.ts";
import { type GroupDirection, groupDirection } from "./group-direction.ts";
import type { GroupFormulas } from "./group-formulas.ts";
import { yearly } from "./yearly.ts";

/** A comparison before its p-value is raised for the number of looks. */
export type UnadjustedComparison = Omit<GroupComparison, "test"> & {
  readonly certainty: ComparisonCertainty;
};

/** What every comparison of one disaggregation shares. */
export interface ComparisonSetting {
  readonly counts: CountsByGroup;
  readonly whole: CountOf;
  readonly level: number;
  readonly formulas: GroupFormulas;
}

/** Sets one group beside one comparator, in the direction of the indicator. */
export function compareGroup(
  looked: { readonly name: string; readonly share: ShareBasis; readonly against: GroupComparator },
  { counts, whole, level, formulas }: ComparisonSetting,
): UnadjustedComparison {
  const { name, share: group, against } = looked;
  const { dividedBy = 1, unavailable } = counts;
  const direction = groupDirection(counts.indicator);
  const rest = against === "white" ? counts.white : theRest(whole, group);
  const [over, under] = inOrder(direction, group, against === "whole" ? whole : rest);
  const [overName, underName] = inOrder<string>(direction, name, against);
  const answered = (formula: () => Answer): Answer =>
    unavailable === undefined ? formula() : notCalculable(unavailable);
  const ratio = answered(() => formulas.relativeLikelihood({ over, under }));
  const difference = answered(() =>
    formulas.shareDifference({ share: yearly(over, dividedBy), less: yearly(under, dividedBy) }),
  );
  const certainty: ComparisonCertainty =
    unavailable === undefined
      ? comparisonCertainty({ group, rest, groupIs: direction.group, against, level, dividedBy })
      : { status: "not-tested", reason: unavailable };
  const isTested = certainty.status === "tested";
  return {
    against,
    over: overName,
    under: underName,
    basis: { over, under },
    ratio: withInterval(ratio, isTested ? certainty.ratio : undefined),
    difference: withInterval(difference, isTested ? certainty.difference : undefined),
    certainty,
    side: sideOf(difference, direction),
    warnings: isTested ? certainty.warnings : unpublished(certainty.reason),
  };
}

/** Everybody but the group. */
function theRest(whole: CountOf, group: ShareBasis): CountOf {
  const { count, of } = countsOf(group);
  return { count: subtractCounts(whole.count, count), of: subtractCounts(whole.of, of) };
}

function inOrder<Side>({ group }: GroupDirection, ofGroup: Side, ofComparator: Side): readonly [Side, Side] {
  return group === "over" ? [ofGroup, ofComparator] : [ofComparator, ofGroup];
}

function withInterval(answer: Answer, interval: MeasureInterval | undefined): Estimate {
  return interval === undefined ? answer : { ...answer, interval };
}

/** The sign of an exact difference is exact. */
function sideOf(difference: Answer, { worse }: GroupDirection): GroupComparison["side"] {
  if (difference.status === "not-calculable" || worse === "neither") return "not-judged";
  if (difference.value.isZero()) return "even";
  return difference.value.isPositive() === (worse === "above") ? "worse" : "better";
}

function unpublished(reason: string): GroupComparison["warnings"] {
  return reason === "counts-not-published" ? ["counts-not-published"] : [];
}
