import { divideCounts } from "../foundation/fraction.ts";
import { type Answer, NO_WARNINGS, notCalculable } from "../model/answer.ts";
import type { ShareBasis } from "../model/measure.ts";
import { shareCounts } from "../model/measure-fraction.ts";

/**
 * Some people as a share of everybody they are part of: a group of a pay band, those appointed of
 * those shortlisted, those who said yes of those who answered.
 *
 *     share = count / of
 *
 * A proportion from 0 to 1, never a percentage. It can exceed 1 only where people are counted who are not in
 * the denominator, such as leavers in the disciplinary process. There is no answer where a count is not
 * given, or where the denominator is nobody.
 *
 * @param share - The two counts, or `{ percentage }` where a document prints nothing else.
 * @returns The proportion, exact to 40 significant digits, or the reason why there is none.
 * @throws WresError `not-a-count` for a number that no count can be.
 * @example
 * ```ts
 * import { share } from "wres-metrics";
 * const answer = share({ count: 2483, of: 11635 }); // BME staff of the workforce, ESNEFT 2022
 * if (answer.status === "calculated") console.log(answer.number.toFixed(3)); // 0.213
 * ```
 * @see ESNEFT 2022, Appendix 1, row 58: 21.3%.
 * @since 0.1.0
 */
export function share(share: ShareBasis): Answer {
  const counts = shareCounts(share);
  if (typeof counts === "string") return notCalculable(counts);
  const { count, of } = counts;
  return { status: "calculated", value: divideCounts(count, of), number: count / of, warnings: NO_WARNINGS };
}
