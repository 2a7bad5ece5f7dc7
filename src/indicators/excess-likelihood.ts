import { difference, fraction } from "../foundation/fraction.ts";
import { type Answer, calculated, NOBODY_ABOVE_THE_LINE, notCalculable } from "../model/answer.ts";
import { type Rates, ratioFraction } from "../model/measure-fraction.ts";

/**
 * How much more likely something is for one group than for another: 0.25 is "25% more likely", and is
 * never "0.25 times more likely".
 *
 *     relative likelihood − 1
 *
 * A ratio less one; 0 is even, negative is less likely. There is no answer where the relative likelihood
 * has none.
 *
 * @param rates - The group above the line and the group below it.
 * @returns The relative likelihood less one, or the reason why there is none.
 * @throws WresError `not-a-count` for a number that no count can be.
 * @example
 * ```ts
 * import { excessLikelihood } from "wres-metrics";
 * const answer = excessLikelihood({ over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } });
 * if (answer.status === "calculated") console.log(answer.number.toFixed(2)); // 0.25
 * ```
 * @see ESNEFT 2022 prints 0.25, in the words "0.25 times more likely".
 * @since 0.1.0
 */
export function excessLikelihood(rates: Rates): Answer {
  const exact = ratioFraction(rates);
  if (typeof exact === "string") return notCalculable(exact);
  const value = difference(exact, fraction(1, 1));
  return exact.numerator === 0n ? calculated(value, NOBODY_ABOVE_THE_LINE) : calculated(value);
}
