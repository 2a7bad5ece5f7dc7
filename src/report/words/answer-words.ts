import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { Measure, Reason } from "../../model/measure.ts";
import { periodsInWords } from "../../model/period.ts";
import type { Period } from "../../reference/periods.ts";
import { groupWords, type WordingOptions } from "./group-words.ts";
import { reasonWords } from "./reason-words.ts";
import { verdictSentence } from "./verdict-words.ts";

/**
 * How a verdict is worded; nothing here changes it.
 *
 * @since 0.1.0
 */
export interface VerdictWording extends WordingOptions {
  /** The period of the results, where it is a part of a year: chance is then told in quarters or months, and not in years. */
  readonly period?: Period | undefined;
}

/**
 * The verdict on a measure in the sentences of a report: how large the difference is, what chance makes of it, and what the rule calls
 * it. For the figure on a form, on a page or in a message.
 *
 * @param measure - A measure of `calculateIndicators`, or another one with its judgement.
 * @param wording - `label`: the word for BME, where another is chosen; `period`: that of the results.
 * @returns One sentence or several; null where nothing is judged, as of a share, of the board, and where there is no figure.
 * @throws WresError `invalid-option` for an unknown option, or for a word that cannot stand in a sentence.
 * @example
 * ```ts
 * import { calculateIndicators, measureOf, verdictInWords } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2025,
 *   shortlisting: { shortlisted: { white: 812, bme: 431 }, appointed: { white: 164, bme: 61 } },
 * });
 * console.log(verdictInWords(measureOf(results, "indicator-2/relative-likelihood")));
 * // The ratio is outside 0.80 to 1.25; if there were no difference, figures this far apart would be seen in 8 of 1,000 years
 * // (p = 0.008). A disparity is called, to the disadvantage of BME people.
 * console.log(verdictInWords(measureOf(results, "indicator-2/likelihood/white"))); // null
 * ```
 * @since 0.1.0
 */
export function verdictInWords(measure: Measure, wording: VerdictWording = {}): string | null {
  const sentences = verdictSentence(measure, groupWords(wording, periodsInWords({ period: wording.period })));
  return sentences.length === 0 ? null : sentences.join(" ");
}

/**
 * Why a measure has no value, in the words of a report: they follow the name of a figure, or stand in its place.
 *
 * @param reason - The `reason` of a measure that is `not-calculable`.
 * @returns A clause without a full stop.
 * @throws WresError `invalid-option` for a text that is not a reason.
 * @example
 * ```ts
 * import { calculateIndicators, measureOf, reasonInWords } from "wres-metrics";
 * const results = calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2025 });
 * const ratio = measureOf(results, "indicator-2/relative-likelihood");
 * if (ratio.status === "not-calculable") console.log(reasonInWords(ratio.reason));
 * // not given: the return lacks a count that the figure needs
 * ```
 * @since 0.1.0
 */
export function reasonInWords(reason: Reason): string {
  if (Object.hasOwn(reasonWords, reason)) return reasonWords[reason].words;
  throw new WresError(
    "invalid-option",
    `reason is ${describeValue(reason)}; expected one of ${Object.keys(reasonWords).join(", ")}.`,
  );
}
