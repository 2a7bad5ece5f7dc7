import { divideRates } from "../foundation/fraction.ts";
import { type Answer, NO_WARNINGS, NOBODY_ABOVE_THE_LINE, notCalculable } from "../model/answer.ts";
import { ratioCounts, type Rates } from "../model/measure-fraction.ts";

/**
 * How many times as likely something is for one group as for another: 1.25 means 1.25 times as likely.
 *
 *     (over.count / over.of) / (under.count / under.of)
 *
 * worked as (over.count × under.of) / (over.of × under.count), so that there is one division. A ratio; 1 is
 * even. Which group stands over which differs by indicator: indicators 2 and 4 put White over BME,
 * indicator 3 BME over White, so that above 1 is worse for BME staff in all three.
 *
 * There is no answer where a count is not given, where nobody is in a denominator, or where the rate below
 * the line is 0. A rate of 0 above the line gives 0, with the warning `nobody-above-the-line`.
 *
 * @param rates - The group above the line and the group below it.
 * @returns The ratio, exact to 40 significant digits, or the reason why there is none.
 * @throws WresError `not-a-count` for a number that no count can be.
 * @example
 * ```ts
 * import { relativeLikelihood } from "wres-metrics";
 * const answer = relativeLikelihood({
 *   over: { count: 1203, of: 4319 }, // White: appointed of shortlisted, ESNEFT 2022
 *   under: { count: 342, of: 1530 }, // BME
 * });
 * if (answer.status === "calculated") console.log(answer.number.toFixed(2)); // 1.25
 * ```
 * @see ESNEFT 2022, Appendix 1, row 37: 1.25.
 * @since 0.1.0
 */
export function relativeLikelihood(rates: Rates): Answer {
  const counts = ratioCounts(rates);
  if (typeof counts === "string") return notCalculable(counts);
  const [over, under] = counts;
  const { value, number } = divideRates(over, under);
  return {
    status: "calculated",
    value,
    number,
    warnings: over.count === 0 ? NOBODY_ABOVE_THE_LINE : NO_WARNINGS,
  };
}
