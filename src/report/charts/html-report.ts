import type { ReportContent } from "../../model/document-contents.ts";
import type { Publishable } from "../../model/protection.ts";
import { htmlPage } from "../html/html-page.ts";
import { renderHtml } from "../html/render-html.ts";
import { type Document, documentCharts } from "../tables/document.ts";
import { reportDocument } from "../tables/report-document.ts";
import type { WordingOptions } from "../words/group-words.ts";
import { type DrawingTools, renderChart } from "./render-chart.ts";

/**
 * Writes a report as one HTML page with its pictures: it needs no script, no network and no other file, prints on
 * A4, and holds the measures as JSON in an element with the id `measures`. What is hidden is nowhere in it.
 *
 * The pictures need the packages vega and vega-lite, which are loaded here, or handed in.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param options - `label`, what BME staff are called; “BME” if left out. It changes words, and never a number. `vega` and
 *   `vegaLite`: the packages, where a program has loaded them itself.
 * @returns The page.
 * @throws WresError `not-installed` where vega or vega-lite is not installed; `invalid-option` for a label that cannot stand in a
 *   sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { htmlReport } from "wres-metrics/charts";
 * import { forInternalUse, reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "R & D <Trust>" }, year: 2022 });
 * const page = await htmlReport(forInternalUse(reportContent(results, [])));
 * console.log(page.includes("R &amp; D &lt;Trust&gt;"), page.includes("<Trust>")); // true false
 * ```
 * @since 0.1.0
 */
export async function htmlReport(
  report: Publishable<ReportContent>,
  { vega, vegaLite, ...wording }: WordingOptions & DrawingTools = {},
): Promise<string> {
  const pictures = await drawn(reportDocument(report, wording), { vega, vegaLite });
  return htmlPage(report, { ...wording, pictures });
}

/**
 * Draws the pictures of a document and writes it as a page, with a machine's copy of its figures inside.
 *
 * @param document - The document, such as `trustsDocument` makes.
 * @param measures - The figures as JSON.
 * @param tools - `vega` and `vegaLite`, where a program has loaded them itself.
 * @returns The page.
 * @throws WresError `not-installed` where vega or vega-lite is not installed.
 * @since 0.1.0
 */
export async function illustratedHtml(
  document: Document,
  measures: string,
  tools: DrawingTools = {},
): Promise<string> {
  return renderHtml(document, { pictures: await drawn(document, tools), measures });
}

async function drawn(document: Document, tools: DrawingTools): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const chart of documentCharts(document)) pictures.set(chart.id, await renderChart(chart, tools));
  return pictures;
}
