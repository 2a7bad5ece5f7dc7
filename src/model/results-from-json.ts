import { makeResults } from "./make-results.ts";
import { measureFromJson } from "./measure-json.ts";
import type { Results, ResultsJson } from "./results.ts";

/**
 * Reads results that `JSON.stringify` wrote: every value comes back exact.
 *
 * @param json - What `JSON.parse` gave.
 * @returns The results.
 * @example
 * ```ts
 * import { calculateIndicators, resultsFromJson } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 3, bme: 7 }, appointed: { white: 1, bme: 2 } },
 * });
 * const again = resultsFromJson(JSON.parse(JSON.stringify(results)));
 * const ratio = again.measure("indicator-2/relative-likelihood");
 * if (ratio.status === "calculated") console.log(ratio.value.toFixed()); // 1.166666666666666666666666666666666666667
 * ```
 * @since 0.1.0
 */
export function resultsFromJson(json: ResultsJson): Results {
  return makeResults(
    { ...json, measures: json.measures.map(measureFromJson) },
    json.protection === "published"
      ? { protection: json.protection, disclosure: json.disclosure }
      : { protection: json.protection },
  );
}
