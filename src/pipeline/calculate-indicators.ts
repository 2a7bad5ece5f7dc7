import { LIBRARY } from "../foundation/version.ts";
import { findingsOfWarnings, makeResults, type Results, type ResultsOptions } from "../model/results.ts";
import type { Return } from "../model/return.ts";
import { allMeasuresOf } from "../analysis/measures-of-return.ts";
import { resolveOptions } from "../model/resolve-options.ts";

/**
 * Calculates every measure of the nine indicators from one return.
 *
 * Each measure is a number with the counts and choices that made it, or the reason why there is none. What
 * the return does not give is not calculable; it is never taken for 0.
 *
 * @param wresReturn - A return, as `parseReturn` accepts it.
 * @param options - `denominator`: everyone (`all`, the national return's, the default) or people of known
 *   ethnicity (`known`); `disciplinaryWindow`: the window of indicator 3; `ethnicityScheme`: how the four
 *   groups were made; `groupings`: further groupings of rows; `indicators`: some of the nine, which are the default;
 *   `level`: of every interval, 0.95; `verdictRule`: by which a disparity is called.
 * @returns Plain data with one flat list of measures; `measureOf` finds one, `measuresWhere` some. Its `findings` are what was
 *   noticed on the way; `review` questions the return, and `withFindings` puts in what it found.
 * @throws WresError `invalid-return` where the counts contradict one another, where a key is misspelt, and where the
 *   organisation or the year is missing, with the issues as its `cause`; `not-a-count`, `invalid-option`.
 * @example
 * ```ts
 * import { calculateIndicators, measureOf } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "East Suffolk and North Essex NHS Foundation Trust" },
 *   year: 2022,
 *   shortlisting: {
 *     shortlisted: { white: 4319, bme: 1530, unknown: 109 },
 *     appointed: { white: 1203, bme: 342, unknown: 55 },
 *   },
 * });
 * console.log(measureOf(results, "indicator-2/relative-likelihood").printed); // 1.25
 * console.log(measureOf(results, "indicator-5/bme").status); // not-calculable
 * ```
 * @since 0.1.0
 */
export function calculateIndicators(wresReturn: Return, options: Partial<ResultsOptions> = {}): Results {
  const chosen = resolveOptions(options);
  const { measures, warnings } = allMeasuresOf(wresReturn, chosen);
  const { organisation, year, period, population } = wresReturn;
  const findings = findingsOfWarnings(warnings);
  return makeResults({
    library: LIBRARY,
    organisation,
    year,
    period,
    options: chosen,
    measures,
    warnings,
    findings,
    population,
  });
}
