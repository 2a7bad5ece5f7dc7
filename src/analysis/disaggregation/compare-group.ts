import { relativeLikelihood } from "../../indicators/relative-likelihood.ts";
import { shareDifference } from "../../indicators/share-difference.ts";
import { type Answer, notCalculable } from "../../model/answer.ts";
import type { MeasureInterval, MeasureTest } from "../../model/certainty.ts";
import { type CountOf, subtractCounts } from "../../model/counts.ts";
import type {
  CountsByGroup,
  Estimate,
  GroupComparator,
  GroupComparison,
  UntestedReason,
} from "../../model/disaggregation.ts";
import type { MeasureWarning, ShareBasis } from "../../model/measure.ts";
import { countsOf } from "./counts-by-group.ts";
import { koopmanRatioInterval } from "../../statistics/koopman-ratio-interval.ts";
import { newcombeDifferenceInterval } from "../../statistics/newcombe-difference-interval.ts";
import type { ShareCounts, TwoShares } from "../../statistics/share-counts.ts";
import { chosenInterval, chosenTest, hasSmallNumbers } from "../uncertainty/with-uncertainty.ts";
import { higherIsWorse, type IndicatorNumber, indicators } from "../../reference/indicators.ts";

/** A comparison before its p-value is raised for the number of looks. */
export type UnadjustedComparison = Omit<GroupComparison, "test"> & {
  readonly certainty: ComparisonCertainty;
};

/** The setting that all comparisons of one disaggregation share. */
export interface ComparisonSetting {
  readonly counts: CountsByGroup;
  readonly whole: CountOf;
  readonly level: number;
}

/** Sets one group beside one comparator, in the direction of the indicator. */
export function compareGroup(
  looked: { readonly name: string; readonly share: ShareBasis; readonly against: GroupComparator },
  { counts, whole, level }: ComparisonSetting,
): UnadjustedComparison {
  const { name, share: group, against } = looked;
  const { dividedBy = 1, unavailable } = counts;
  const direction = groupDirection(counts.indicator);
  const rest = against === "white" ? counts.white : theRest(whole, group);
  const [over, under] = inOrder(direction, group, against === "whole" ? whole : rest);
  const [overName, underName] = inOrder<string>(direction, name, against);
  const answered = (formula: () => Answer): Answer =>
    unavailable === undefined ? formula() : notCalculable(unavailable);
  const ratio = answered(() => relativeLikelihood({ over, under }));
  const difference = answered(() =>
    shareDifference({ share: yearly(over, dividedBy), less: yearly(under, dividedBy) }),
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

/** Where a group stands when it is compared, and on which side of even it is worse placed; null where on neither. */
interface GroupDirection {
  readonly group: "over" | "under";
  readonly isHigherWorse: boolean | null;
}

/**
 * The direction of an indicator with a group in BME's place and its comparator in White's. Without an
 * indicator, or where an indicator has no direction, the group stands over and neither side is the worse.
 */
function groupDirection(indicator: IndicatorNumber | undefined): GroupDirection {
  const row = indicators.find(({ number }) => number === indicator);
  return {
    group: row?.under === "bme" ? "under" : "over",
    isHigherWorse: row === undefined ? null : higherIsWorse(row.number, "ratio"),
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
function sideOf(difference: Answer, { isHigherWorse }: GroupDirection): GroupComparison["side"] {
  if (difference.status === "not-calculable" || isHigherWorse === null) return "not-judged";
  if (difference.value === "0") return "even";
  return !difference.value.startsWith("-") === isHigherWorse ? "worse" : "better";
}

function unpublished(reason: string): GroupComparison["warnings"] {
  return reason === "counts-not-published" ? ["counts-not-published"] : [];
}

/** One group and those it is tested against: White, or the rest of the whole. */
interface CertaintyQuestion {
  readonly group: ShareBasis;
  readonly rest: ShareBasis;
  readonly groupIs: "over" | "under";
  /** A group that is compared with the whole is in it, and is tested against the rest. */
  readonly against: GroupComparator;
  readonly level: number;
  readonly dividedBy: 1 | 2;
}

/** How sure a comparison is, or why nothing can be said of that. */
type ComparisonCertainty =
  | {
      readonly status: "tested";
      readonly ratio: MeasureInterval;
      readonly difference: MeasureInterval;
      readonly test: MeasureTest;
      readonly warnings: readonly MeasureWarning[];
    }
  | { readonly status: "not-tested"; readonly reason: UntestedReason };

/** Koopman's interval for the ratio, Newcombe's for the difference, and the usual test. */
function comparisonCertainty(question: CertaintyQuestion): ComparisonCertainty {
  const { against, groupIs, level, dividedBy } = question;
  const group = testableShare(question.group);
  const rest = testableShare(question.rest);
  if (typeof group === "string") return { status: "not-tested", reason: group };
  if (typeof rest === "string") {
    const isEverybody = rest === "nobody-in-the-denominator" && against !== "white";
    return { status: "not-tested", reason: isEverybody ? "nobody-else" : rest };
  }
  const shares: TwoShares = groupIs === "over" ? { over: group, under: rest } : { over: rest, under: group };
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
    { kind: "representation", groups: { over: group, under: rest }, rowOfWhole },
    level,
  );
  if (interval === null || groupIs === "over") return interval;
  const { lower, upper } = interval;
  return { ...interval, lower: upper === null ? 0 : 1 / upper, upper: lower === 0 ? null : 1 / lower };
}

function warningsOf(
  shares: TwoShares,
  { lower, upper, level }: MeasureInterval,
  { p }: MeasureTest,
): readonly MeasureWarning[] {
  const holdsEven = lower <= 1 && (upper ?? Infinity) >= 1;
  return [
    ...(hasSmallNumbers(shares) ? (["small-numbers"] as const) : []),
    ...(holdsEven ? (["either-direction"] as const) : []),
    ...(holdsEven === p < 1 - level ? (["test-and-interval-disagree"] as const) : []),
  ];
}

/** A share as statistics takes it, or why it cannot. */
export function testableShare(share: ShareBasis): ShareCounts | UntestedReason {
  if ("percentage" in share) return "counts-not-published";
  const { count, of } = share;
  if (count === null || of === null) return "not-given";
  if (of === 0) return "nobody-in-the-denominator";
  return count > of ? "more-than-the-whole" : { count, of };
}

/** The yearly average of a share whose counts are of `dividedBy` years. A published percentage is of one. */
export function yearly(share: ShareBasis, dividedBy: 1 | 2): ShareBasis {
  if ("percentage" in share || share.of === null) return share;
  return { count: share.count, of: share.of * dividedBy };
}
