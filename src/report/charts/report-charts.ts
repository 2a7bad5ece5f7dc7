import type { Publishable } from "../../model/publishable.ts";
import type { ReportContent } from "../../model/report-content.ts";
import type { Chart } from "../tables/document.ts";
import { documentCharts } from "../tables/document-charts.ts";
import { reportDocument } from "../tables/report-document.ts";
import type { WordingOptions } from "../words/group-words.ts";

/**
 * The pictures of a report as plain data, in the order in which a page shows them: any Vega-Lite draws them. What is hidden has
 * no place in a picture but its mark, `[c]`; a picture that would be empty is left out.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param wording - `label`, what BME staff are called; “BME” if left out.
 * @returns Each with its title, its description in words, its specification and its figures as a table.
 * @throws WresError `invalid-option` for a label that cannot stand in a sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, reportContent } from "wres-metrics/disclosure";
 * import { reportCharts } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const [chart] = reportCharts(forInternalUse(reportContent(results, [])));
 * console.log(chart?.title); // Relative likelihoods, 2022
 * console.log(chart?.table.rows[0]?.cells[0]?.text); // 1.25
 * ```
 * @since 0.1.0
 */
export function reportCharts(
  report: Publishable<ReportContent>,
  wording: WordingOptions = {},
): readonly Chart[] {
  return documentCharts(reportDocument(report, wording));
}
