import type { MeasureInterval, MeasureTest } from "../../model/certainty.ts";
import type { GroupComparator, UntestedReason } from "../../model/disaggregation.ts";
import type { MeasureWarning, ShareBasis } from "../../model/measure.ts";
import { koopmanRatioInterval } from "../../statistics/koopman-ratio-interval.ts";
import { newcombeDifferenceInterval } from "../../statistics/newcombe-difference-interval.ts";
import type { ShareCounts, TwoShares } from "../../statistics/share-counts.ts";
import { chosenInterval } from "../uncertainty/chosen-interval.ts";
import { chosenTest, hasSmallNumbers } from "../uncertainty/chosen-test.ts";
import { testableShare } from "./testable-share.ts";

/** What is asked of one group and those it is tested against: White, or the rest of the whole. */
export interface CertaintyQuestion {
  readonly group: ShareBasis;
  readonly rest: ShareBasis;
  readonly groupIs: "over" | "under";
  /** A group that is compared with the whole is in it, and is tested against the rest. */
  readonly against: GroupComparator;
  readonly level: number;
  readonly dividedBy: 1 | 2;
}

/** How sure a comparison is, or why nothing can be said of that. */
export type ComparisonCertainty =
  | {
      readonly status: "tested";
      readonly ratio: MeasureInterval;
      readonly difference: MeasureInterval;
      readonly test: MeasureTest;
      readonly warnings: readonly MeasureWarning[];
    }
  | { readonly status: "not-tested"; readonly reason: UntestedReason };

/** Koopman's interval for the ratio, Newcombe's for the difference, and the usual test. */
export function comparisonCertainty(question: CertaintyQuestion): ComparisonCertainty {
  const { against, groupIs, level, dividedBy } = question;
  const group = testableShare(question.group);
  const rest = testableShare(question.rest);
  if (typeof group === "string") return { status: "not-tested", reason: group };
  if (typeof rest === "string") {
    const isEverybody = rest === "nobody-in-the-denominator" && against !== "white";
    return { status: "not-tested", reason: isEverybody ? "nobody-else" : rest };
  }
  const shares: TwoShares = groupIs === "over" ? { a: group, b: rest } : { a: rest, b: group };
  const newcombe = newcombeDifferenceInterval(shares, { level });
  const ratio =
    against === "whole" ? ratioToWhole(question, group, rest) : koopmanRatioInterval(shares, { level });
  const test = chosenTest(shares);
  if (ratio === null || newcombe === null || test === null)
    return { status: "not-tested", reason: "all-alike" };
  // A share less the share of the whole is the rest's part of its distance from the rest.
  const factor = (against === "whole" ? rest.of / (group.of + rest.of) : 1) / dividedBy;
  return {
    status: "tested",
    ratio,
    difference: { ...newcombe, lower: newcombe.lower * factor, upper: newcombe.upper * factor },
    test,
    warnings: warningsOf(shares, ratio, test),
  };
}

/** The group is part of the whole, as a row of the workforce is; where it stands under, the interval turns over. */
function ratioToWhole(
  { groupIs, level }: CertaintyQuestion,
  group: ShareCounts,
  rest: ShareCounts,
): MeasureInterval | null {
  const rowOfWhole = group.of / (group.of + rest.of);
  const interval = chosenInterval(
    { kind: "representation", groups: { a: group, b: rest }, rowOfWhole },
    level,
  );
  if (interval === null || groupIs === "over") return interval;
  return { ...interval, lower: 1 / interval.upper, upper: 1 / interval.lower };
}

function warningsOf(
  shares: TwoShares,
  { lower, upper, level }: MeasureInterval,
  { p }: MeasureTest,
): readonly MeasureWarning[] {
  const holdsEven = lower <= 1 && upper >= 1;
  return [
    ...(hasSmallNumbers(shares) ? (["small-numbers"] as const) : []),
    ...(holdsEven ? (["either-direction"] as const) : []),
    ...(holdsEven === p < 1 - level ? (["test-and-interval-disagree"] as const) : []),
  ];
}
