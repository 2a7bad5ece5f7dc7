import { fraction } from "../../foundation/fraction.ts";
import type { CountOf } from "../../model/count.ts";
import type { ShareBasis } from "../../model/measure.ts";
import { twoShareFractions } from "../../model/share-fraction.ts";
import { noAnswer } from "../../model/target-answer.ts";
import type { Trajectory } from "../../model/target-trajectory.ts";
import { checkTarget } from "./check-target.ts";
import { checkLineYears, type LineYears, lineSteps } from "./line-steps.ts";

/**
 * The straight line from a share to its target, year by year, with the people that each year needs.
 *
 *     share of a year  = share + (target − share) × years passed / years in all
 *     people of a year = the least whole number with people / of ≥ share of the year
 *
 * The headcount stays as it is. Shares are proportions; they begin at today's, end on the target and never pass it,
 * upwards or downwards. People are whole. There is no answer where a count is not given, or the share is out of nobody.
 *
 * @param shares - The share as two counts, and its target as a percentage or as two counts.
 * @param years - `from`: the year of the counts; `to`: the year by whose 31 March the target is due.
 * @returns One step a year, the first and the last year with them, or the reason why there are none.
 * @throws WresError `not-a-count`; `invalid-option` for years out of order; `invalid-target` for a target above 1.
 * @example
 * ```ts
 * import { trajectory } from "wres-metrics";
 * const way = trajectory({ share: { count: 40, of: 584 }, target: { percentage: "25.6" } }, { from: 2022, to: 2025 });
 * if (way.status === "calculated") console.log(way.steps.map(({ people }) => people).join(", ")); // 40, 77, 114, 150
 * ```
 * @since 0.1.0
 */
export function trajectory(
  shares: { readonly share: CountOf; readonly target: ShareBasis },
  years: LineYears,
): Trajectory {
  const { share, target } = shares;
  checkTarget(target);
  checkLineYears(years);
  const both = twoShareFractions(share, target);
  if (typeof both === "string" || share.of === null) {
    return noAnswer(typeof both === "string" ? both : "not-given");
  }
  const [start, end] = both;
  const growth = fraction(0, 1);
  const steps = lineSteps({ start, target: end, headcount: share.of, growth, ...years });
  return { status: "calculated", steps };
}
