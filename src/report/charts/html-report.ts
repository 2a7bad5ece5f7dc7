import type { ReportContent } from "../../model/document-contents.ts";
import type { Publishable } from "../../model/protection.ts";
import { publishableResults } from "../../disclosure/publishable.ts";
import { resultsJson } from "../formats/write-json.ts";
import { renderHtml } from "../html/render-html.ts";
import { type Document, documentCharts } from "../tables/document.ts";
import { reportDocument } from "../tables/report-document.ts";
import type { WordingOptions } from "../words/group-words.ts";
import { renderChart } from "./render-chart.ts";

/**
 * Writes a report as one HTML page with its pictures: it needs no network and no other file, prints on A4, and holds the measures as
 * JSON in an element with the id `measures`. What is hidden is nowhere in it. A small script of its own lets a reader save the
 * pictures; without it the page is complete.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param wording - `label`, what BME staff are called; “BME” if left out. It changes words, and never a number.
 * @returns The page.
 * @throws WresError `invalid-option` for an unknown option, or for a label that cannot stand in a sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { htmlReport } from "wres-metrics/charts";
 * import { forInternalUse, reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "R & D <Trust>" }, year: 2022 });
 * const page = htmlReport(forInternalUse(reportContent(results, [])));
 * console.log(page.includes("R &amp; D &lt;Trust&gt;"), page.includes("<Trust>")); // true false
 * ```
 * @since 0.1.0
 */
export function htmlReport(report: Publishable<ReportContent>, wording: WordingOptions = {}): string {
  return illustratedHtml(reportDocument(report, wording), resultsJson(publishableResults(report)));
}

/**
 * Draws the pictures of a document and writes it as a page, with a machine's copy of its figures inside.
 *
 * @param document - The document, such as `trustsDocument` makes.
 * @param measures - The figures as JSON.
 * @returns The page.
 * @example
 * ```ts
 * import type { Return } from "wres-metrics";
 * import { illustratedHtml } from "wres-metrics/charts";
 * import { forInternalUse, trustsContent, trustsDocument, trustsJson } from "wres-metrics/report";
 * const trust = (code: string, bme: number): Return => ({
 *   organisation: { code, name: `Trust ${code}` },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme } },
 * });
 * const trusts = forInternalUse(trustsContent([trust("A", 30), trust("B", 27)]));
 * const page = illustratedHtml(trustsDocument(trusts), trustsJson(trusts));
 * console.log(page.includes("<svg")); // true
 * ```
 * @since 0.1.0
 */
export function illustratedHtml(document: Document, measures: string): string {
  return renderHtml(document, { pictures: drawn(document), measures });
}

function drawn(document: Document): ReadonlyMap<string, string> {
  return new Map(documentCharts(document).map((chart) => [chart.id, renderChart(chart)]));
}
