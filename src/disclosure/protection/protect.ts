import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { ReportContent } from "../../model/report-content.ts";
import type { Results } from "../../model/results.ts";
import { suppress } from "../suppression/suppress.ts";
import type { SuppressOptions } from "../suppression/suppress-options.ts";
import { maskReportContent } from "./mask-report-content.ts";
import { maskResults } from "./mask-results.ts";
import { publish, type Suppress } from "./publish.ts";
import { yearsOfReport } from "./years-of-report.ts";

/**
 * What else is known when something is protected, and how much work may be done.
 *
 * @since 0.1.0
 */
export interface ProtectOptions extends SuppressOptions {
  /** What was published before, as a table with the ids of `tableOfResults`, and `null` where a count was hidden. */
  readonly lastYear?: DisclosureTable | undefined;
}

/**
 * Makes results, or the content of a report, ready to be published: small counts are hidden, with every count that
 * would give one away, and with everything that is worked out from a hidden count. One mark stands for all of them.
 *
 * A measure that a hidden count is behind has no value, interval, test, judgement or warning that speaks of its size; its
 * `reason` is `hidden`, and its `basis` names the counts that are hidden. Changes, shortfalls, comparisons with England and tests
 * of the groups go with it. All years of a report are protected together. A figure is never shown at fewer places instead.
 *
 * Whether what is left is safe is what the audit says: read `disclosure.safe` before anything is published. Where it is
 * false, the counts in `disclosure.atRisk` can be worked out, or it could not be shown that they cannot.
 *
 * @param content - Results, or the content of a report with earlier years.
 * @param policy - `threshold`: counts below it are hidden, 10 if left out; `zeros`: whether counts of 0 are too, `"hidden"` if
 *   left out; `never`: the ids of counts that stay.
 * @param options - `lastYear`: what was published before; `effort` and `onProgress`, as for `suppress`.
 * @returns The same without what is hidden, and what was done.
 * @example
 * ```ts
 * import { calculateIndicators, printMeasure } from "wres-metrics";
 * import { protect } from "wres-metrics/disclosure";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 4 } },
 * });
 * const published = await protect(results);
 * console.log(printMeasure(published.content.measure("indicator-2/likelihood/white"))); // 22.50%
 * console.log(printMeasure(published.content.measure("indicator-2/likelihood/bme"))); // [c]
 * console.log(JSON.stringify(published.content.measure("indicator-2/likelihood/bme").basis));
 * // {"bme":{"count":null,"of":150,"hidden":["count"]}}
 * if (published.protection === "published") console.log(published.disclosure.safe); // true
 * ```
 * @since 0.1.0
 */
export function protect(
  content: Results,
  policy?: DisclosurePolicy,
  options?: ProtectOptions,
): Promise<Publishable<Results>>;
export function protect(
  content: ReportContent,
  policy?: DisclosurePolicy,
  options?: ProtectOptions,
): Promise<Publishable<ReportContent>>;
export function protect(
  content: Results | ReportContent,
  policy: DisclosurePolicy = {},
  options: ProtectOptions = {},
): Promise<Publishable<Results> | Publishable<ReportContent>> {
  const { lastYear, ...effort } = options;
  const choose: Suppress = (table, asked) => suppress(table, asked, effort);
  if ("results" in content) {
    return publish<ReportContent>(
      {
        years: yearsOfReport(content),
        lastYear,
        policy,
        mask: (isHidden, protection) => maskReportContent(content, isHidden, protection),
      },
      choose,
    );
  }
  const { year, measures, options: choices } = content;
  return publish<Results>(
    {
      years: [{ year, measures, groupings: choices.groupings }],
      lastYear,
      policy,
      mask: (isHidden, protection) => maskResults(content, isHidden, protection),
    },
    choose,
  );
}
