import type { Chart, Document } from "./document.ts";

/** Every picture of a document, in the order in which a page shows them. */
export function documentCharts({ summary, sections }: Document): readonly Chart[] {
  return [...(summary?.charts ?? []), ...sections.flatMap(({ charts = [] }) => charts)];
}
