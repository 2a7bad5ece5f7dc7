import { publishableResults } from "../../disclosure/publishable.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type { Publishable } from "../../model/protection.ts";
import { resultsJson } from "../formats/write-json.ts";
import { reportDocument } from "../tables/report-document.ts";
import type { WordingOptions } from "../words/group-words.ts";
import { renderHtml } from "./render-html.ts";

/**
 * The choices of a page: its title and notes beside the tables, and its words.
 *
 * @since 0.1.0
 */
export interface HtmlPageOptions extends WordingOptions {
  /** Pictures that are drawn already, as SVG by the id of their chart. Where a chart has none, its table stands there. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
}

/**
 * Writes a report as one HTML page: it needs no script, no network and no other file, prints on A4, and holds the measures as JSON
 * in an element with the id `measures`. What is hidden is nowhere in it. It draws nothing and needs no other package;
 * `htmlReport` of `wres-metrics/charts` draws the pictures as well.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param options - `pictures` that are drawn already; `label`, what BME staff are called.
 * @returns The page.
 * @throws WresError `invalid-option` for an unknown option, or for a label that cannot stand in a sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, htmlPage, reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "R & D <Trust>" }, year: 2022 });
 * const page = htmlPage(forInternalUse(reportContent(results, [])));
 * console.log(page.includes("R &amp; D &lt;Trust&gt;"), page.includes("<svg")); // true false
 * ```
 * @since 0.1.0
 */
export function htmlPage(
  report: Publishable<ReportContent>,
  { pictures = new Map(), ...wording }: HtmlPageOptions = {},
): string {
  return renderHtml(reportDocument(report, wording), {
    pictures,
    measures: resultsJson(publishableResults(report)),
  });
}
