import { publishableResults } from "../../disclosure/publishable.ts";
import type { Publishable } from "../../model/protection.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import { resultsJson } from "../formats/write-json.ts";
import { reportDocument } from "../tables/report-document.ts";
import type { WordingOptions } from "../words/group-words.ts";
import { renderChart } from "../charts/render-chart.ts";
import { type Document, documentCharts } from "../tables/document.ts";
import { renderHtml } from "./render-html.ts";

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

/** Draws the pictures of a document and writes it as a page, with a machine's copy of its figures inside. */
export async function illustratedHtml(document: Document, measures: string): Promise<string> {
  const pictures = new Map<string, string>();
  for (const chart of documentCharts(document)) pictures.set(chart.id, await renderChart(chart));
  return renderHtml(document, { pictures, measures });
}
