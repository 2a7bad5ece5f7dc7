import { difference, fractionOf } from "../foundation/fraction.ts";
import { type Answer, calculated, notCalculable } from "../model/answer.ts";
import type { ShareBasis } from "../model/measure.ts";
import { twoShareCounts } from "../model/measure-fraction.ts";

/**
 * How far one share lies from another: the board's from the workforce's, BME staff's from White staff's.
 *
 *     share − less
 *
 * worked as one division. A difference of proportions: −0.161 prints as −16.1 percentage points, which
 * are not per cent. Negative means that the first share is the smaller. There is no answer where a count is
 * not given or a share has nobody in its denominator.
 *
 * @param shares - The share, and the share that is taken from it.
 * @returns The difference, exact to 40 significant digits, or the reason why there is none.
 * @throws WresError `not-a-count` for a number that no count can be.
 * @example
 * ```ts
 * import { shareDifference } from "wres-metrics";
 * const answer = shareDifference({
 *   share: { count: 1, of: 19 }, // BME members of the board, ESNEFT 2022
 *   less: { count: 2483, of: 11635 }, // BME staff of the workforce
 * });
 * if (answer.status === "calculated") console.log(answer.number.toFixed(3)); // -0.161
 * ```
 * @see ESNEFT 2022, Appendix 1, row 59: −16.1%.
 * @since 0.1.0
 */
export function shareDifference(shares: {
  /** The share from which the other is taken. */
  readonly share: ShareBasis;
  /** The share that is taken away. */
  readonly less: ShareBasis;
}): Answer {
  const counts = twoShareCounts(shares.share, shares.less);
  return typeof counts === "string"
    ? notCalculable(counts)
    : calculated(difference(fractionOf(counts[0]), fractionOf(counts[1])));
}
