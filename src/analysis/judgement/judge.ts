import { indicatorByNumber } from "../../reference/indicators.ts";
import type { Certainty, Judgement, Verdict, VerdictRule } from "../../model/certainty.ts";
import type { Figure, Measure } from "../../model/measure.ts";
import { SIGNIFICANT_BELOW } from "../../model/significance.ts";
import { withCertainty } from "../../model/with-certainty.ts";
import { fourFifths } from "./four-fifths.ts";
import { judgedShares } from "./judged-shares.ts";
import { verdictRules } from "./verdict-rules.ts";

/**
 * Says what a rule makes of a comparison, and shows both of its halves.
 *
 * The default rule calls a disparity only where the exact ratio is outside 0.80 to 1.25 **and** p is below 0.05.
 * It is ours by inference: it is the one rule that fits every verdict that Leicestershire Partnership NHS Trust
 * printed for 2022. For indicators 5 to 8 the ratio is that of the two shares. Representation is over-, under- or
 * proportionate. A board is too small for the rule, and is not judged; nor is a comparison without a ratio
 * or a test. Measures that compare nothing come back as they are.
 *
 * @param measure - A measure, with its test (`withUncertainty`).
 * @param options - `rule`: the rule; `four-fifths-and-significance` by default.
 * @returns The measure with its judgement.
 * @example
 * ```ts
 * import { indicator2Appointment, judge, withUncertainty } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 3842, bme: 2386 }, // Leicestershire Partnership 2022: 1.79
 *   appointed: { white: 596, bme: 207 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-2/relative-likelihood");
 * if (ratio) console.log(judge(withUncertainty(ratio)).judgement?.verdict); // disparity-against-bme
 * ```
 * @since 0.1.0
 */
export function judge(measure: Measure, options: { readonly rule?: VerdictRule } = {}): Measure {
  const judgement = judgementOf(measure, options);
  return judgement === null ? measure : withCertainty(measure, { judgement });
}

/** What a rule makes of a comparison; null for a figure that compares nothing. */
export function judgementOf(
  measure: Figure & Certainty,
  options: { readonly rule?: VerdictRule } = {},
): Judgement | null {
  const rule = options.rule ?? "four-fifths-and-significance";
  if (measure.unit === "proportion") return null;
  const shares = judgedShares(measure);
  const position = shares?.ratio ? fourFifths(shares.ratio) : null;
  const significant = measure.test === undefined ? null : measure.test.p < SIGNIFICANT_BELOW;
  const findings = { rule, fourFifths: position, significant };
  const called =
    shares === null || measure.basis.board !== undefined
      ? null
      : verdictRules[rule]({ ...findings, apart: shares.apart });
  return {
    verdict: called === null || shares === null ? "not-judged" : verdict(measure, shares.side > 0, called),
    ...findings,
  };
}

function verdict(measure: Figure, isAbove: boolean, called: boolean): Verdict {
  if (measure.basis.row !== undefined) {
    if (!called) return "proportionate";
    return isAbove ? "over-represented" : "under-represented";
  }
  if (!called) return "no-disparity-called";
  const { over, under } = measure.method;
  const worse = indicatorByNumber[measure.indicator].worseForBme === "below" ? !isAbove : isAbove;
  const compared = over === "white" ? under : over;
  if (!worse) return "disparity-against-white";
  if (compared === undefined || compared === "white" || compared === "unknown") return "not-judged";
  return `disparity-against-${compared}`;
}
