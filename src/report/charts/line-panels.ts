import type { ChartSpec } from "../tables/document.ts";
import type { ChartPoint } from "./chart-point.ts";
import { CHART_WIDTH, LINE_STEP, styledSpec } from "./chart-style.ts";

/** What stands in the panels of a chart. */
export interface LinePanels {
  readonly layer: readonly ChartSpec[];
  /** The panels by their names, top to bottom; null where they stand in the order of the data. */
  readonly panels: readonly string[] | null;
  /** What is worked out from the points before they are drawn. */
  readonly transform?: readonly ChartSpec[];
}

/** Panels under each other, each with lines of its own and all with one axis. */
export function linePanels(
  points: readonly ChartPoint[],
  { layer, panels, transform }: LinePanels,
): ChartSpec {
  return styledSpec({
    data: { values: points },
    ...(transform && { transform }),
    facet: { row: { field: "panel", type: "nominal", sort: panels } },
    resolve: { scale: { y: "independent" } },
    spacing: 14,
    spec: { width: CHART_WIDTH, height: { step: LINE_STEP }, layer },
  });
}
