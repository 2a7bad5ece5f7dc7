import { assertLetThrough, letContentThrough, type Publishable } from "../model/protection.ts";
import type { ReportContent } from "../model/document-contents.ts";
import type { Results, SourcedResults } from "../model/results.ts";
import { type CellCounts, countsOfYears, measuredYear } from "./table/counts-of-results.ts";

/**
 * Says that results stay inside the organisation: nothing is hidden, and every format that shows them says
 * so. It is the one explicit way to report true counts.
 *
 * @param content - Results, or the content of a report.
 * @returns The same, marked for internal use.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, measuresCsv } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2022 });
 * console.log(measuresCsv(forInternalUse(results)).includes("internal-use")); // true
 * ```
 * @since 0.1.0
 */
export function forInternalUse<Content>(content: Content): Publishable<Content> {
  return letContentThrough(content, { protection: "internal-use" });
}

/**
 * The results of the year that a report is about, let through with it: by themselves for CSV and JSON.
 *
 * @throws WresError `invalid-option` where the report was not let through.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, publishableResults, reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2022 });
 * const ofYear = publishableResults(forInternalUse(reportContent(results, [])));
 * console.log(ofYear.protection, ofYear.content.year); // internal-use 2022
 * ```
 * @since 0.1.0
 */
export function publishableResults(report: Publishable<ReportContent>): Publishable<SourcedResults> {
  assertLetThrough(report);
  const { content, ...protection } = report;
  const { results, records } = content;
  return letContentThrough(
    records === undefined ? results : { ...results, records: records.lines },
    protection,
  );
}

/**
 * Content that is made of nothing but the counts that published results show: it gives away no more than they do.
 *
 * @param make - Makes it of those counts, by the ids of their cells (`2022/workforce/clinical/band-5/bme`); one that is hidden is null.
 */
export function madeOfShown<Content>(
  published: Publishable<Results>,
  make: (shown: CellCounts) => Content,
): Publishable<Content> {
  assertLetThrough(published);
  const { content, ...protection } = published;
  return letContentThrough(make(countsOfYears([measuredYear(content)]).counts), protection);
}
