import { ceiling, difference, fraction, product } from "../../foundation/fraction.ts";
import { type Answer, calculated, notCalculable } from "../../model/answer.ts";
import type { ShareBasis } from "../../model/measure.ts";
import { shareFraction, twoShareFractions } from "../../model/measure-fraction.ts";
import { noAnswer, peopleAnswer, type PeopleAnswer } from "../../model/targets.ts";
import { checkTarget } from "./trajectory.ts";

/**
 * How far a share is from the share that is aimed at, and how many people that is.
 *
 *     gap    = target − share
 *     needed = the least whole number of people with needed / of ≥ target
 *     more   = max(0, needed − count)
 *
 * The gap is a difference of proportions: above 0 the share is below its target, 0 is on it. People are whole, out of
 * as many as now. There is no answer where a count is not given or a denominator is nobody; a share that is known as a
 * percentage alone has a gap, and no number of people (`not-given`).
 *
 * @param shares - The share as two counts, and its target as a percentage or as two counts.
 * @returns Both shares, the gap, and the people.
 * @throws WresError `not-a-count`; `invalid-option` for a percentage that is none; `invalid-target` for a target above 1.
 * @example
 * ```ts
 * import { gapToTarget } from "wres-metrics";
 * // BME staff in bands 8a and above at ESNEFT, 31 March 2022: 40 of 584, of known ethnicity
 * const { gap, needed, more } = gapToTarget({ share: { count: 40, of: 584 }, target: { percentage: "25.6" } });
 * if (gap.status === "calculated") console.log(gap.number.toFixed(3)); // 0.188
 * if (needed.status === "calculated") console.log(needed.people); // 150
 * if (more.status === "calculated") console.log(more.people); // 110
 * ```
 * @since 0.1.0
 */
export function gapToTarget(shares: {
  /** The share as it is: two counts, or a percentage. */
  readonly share: ShareBasis;
  /** The share that is aimed at, at most everybody. */
  readonly target: ShareBasis;
}): TargetGap {
  const { share, target } = shares;
  checkTarget(target);
  const both = twoShareFractions(target, share);
  const people = peopleOf(share, both);
  return {
    share: shareAnswer(share),
    target: shareAnswer(target),
    gap: typeof both === "string" ? notCalculable(both) : calculated(difference(...both)),
    ...people,
  };
}

function shareAnswer(share: ShareBasis): Answer {
  const exact = shareFraction(share);
  return typeof exact === "string" ? notCalculable(exact) : calculated(exact);
}

function peopleOf(
  share: ShareBasis,
  both: ReturnType<typeof twoShareFractions>,
): Pick<TargetGap, "needed" | "more"> {
  if (typeof both === "string") return { needed: noAnswer(both), more: noAnswer(both) };
  if ("percentage" in share || share.of === null || share.count === null) {
    return { needed: noAnswer("not-given"), more: noAnswer("not-given") };
  }
  const needed = Number(ceiling(product(both[0], fraction(share.of, 1))));
  return { needed: peopleAnswer(needed), more: peopleAnswer(Math.max(0, needed - share.count)) };
}

/**
 * How far a share is from its target, as a share and in people.
 *
 * @since 0.1.0
 */
export interface TargetGap {
  /** The share as it is, from 0 to 1. */
  readonly share: Answer;
  /** The share that is aimed at, from 0 to 1. */
  readonly target: Answer;
  /** target − share: a difference of proportions, above 0 where the share is below its target. */
  readonly gap: Answer;
  /** The least whole number of the group's people, out of as many as now, that reaches the target. */
  readonly needed: PeopleAnswer;
  /** How many more that is than now; 0 where the target is reached. */
  readonly more: PeopleAnswer;
}
