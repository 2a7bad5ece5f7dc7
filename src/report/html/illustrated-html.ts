import { renderChart } from "../charts/render-chart.ts";
import type { Document } from "../tables/document.ts";
import { documentCharts } from "../tables/document-charts.ts";
import { renderHtml } from "./render-html.ts";

/** Draws the pictures of a document and writes it as a page, with a machine's copy of its figures inside. */
export async function illustratedHtml(document: Document, measures: string): Promise<string> {
  const pictures = new Map<string, string>();
  for (const chart of documentCharts(document)) pictures.set(chart.id, await renderChart(chart));
  return renderHtml(document, { pictures, measures });
}
