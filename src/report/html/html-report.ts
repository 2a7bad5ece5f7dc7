import { publishableResults } from "../../disclosure/publishable-results.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { ReportContent } from "../../model/report-content.ts";
import { resultsJson } from "../json/results-json.ts";
import { reportDocument } from "../tables/report-document.ts";
import type { WordingOptions } from "../words/group-words.ts";
import { illustratedHtml } from "./illustrated-html.ts";

/**
 * Writes a report as one HTML page with its pictures: it needs no script, no network and no other file, prints on
 * A4, and holds the measures as JSON in an element with the id `measures`. What is hidden is nowhere in it.
 *
 * The pictures need the optional packages vega and vega-lite.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param wording - `label`, what BME staff are called; “BME” if left out. It changes words, and never a number.
 * @returns The page.
 * @throws WresError `not-installed` where vega or vega-lite is not installed; `invalid-option` for a label that cannot stand in a
 *   sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, reportContent } from "wres-metrics/disclosure";
 * import { htmlReport } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "R & D <Trust>" }, year: 2022 });
 * const page = await htmlReport(forInternalUse(reportContent(results, [])));
 * console.log(page.includes("R &amp; D &lt;Trust&gt;"), page.includes("<Trust>")); // true false
 * ```
 * @since 0.1.0
 */
export async function htmlReport(
  report: Publishable<ReportContent>,
  wording: WordingOptions = {},
): Promise<string> {
  return illustratedHtml(reportDocument(report, wording), resultsJson(publishableResults(report)));
}
