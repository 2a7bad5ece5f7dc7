import type { Answer } from "../model/answer.ts";
import type { CountOf } from "../model/counts.ts";
import { relativeLikelihood } from "./relative-likelihood.ts";

/**
 * How large a group is in one row of the workforce compared with the whole of it: 0.5 means that the
 * group's share of the row is half its share of the workforce.
 *
 *     (row.count / row.of) / (workforce.count / workforce.of)
 *
 * A ratio; 1 is proportionate, below 1 under-represented. The row's people are also in the workforce.
 * There is no answer where a count is not given, where the row or the workforce is empty, or where nobody in
 * the workforce belongs to the group.
 *
 * @param shares - The group's counts in the row and in the workforce, over denominators of one kind.
 * @returns The ratio, exact to 40 significant digits, or the reason why there is none.
 * @throws WresError `not-a-count` for a number that no count can be.
 * @example
 * ```ts
 * import { representation } from "wres-metrics";
 * const answer = representation({
 *   row: { count: 21, of: 272 }, // BME staff of non-clinical band 5, ESNEFT 2022, of known ethnicity
 *   workforce: { count: 2483, of: 11549 },
 * });
 * if (answer.status === "calculated") console.log(answer.number.toFixed(2)); // 0.36
 * ```
 * @since 0.1.0
 */
export function representation(shares: {
  /** The group's people in the row, out of all who are in it. */
  readonly row: CountOf;
  /** The group's people in the workforce, out of all who are in it. */
  readonly workforce: CountOf;
}): Answer {
  return relativeLikelihood({ over: shares.row, under: shares.workforce });
}
