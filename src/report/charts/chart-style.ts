import type { ChartSpec } from "../tables/document.ts";

/**
 * The Government Analysis Function's colours for charts, all of them at 3 to 1 or more against white.
 * Whoever sees no colours has the shapes and the labels.
 */
export const chartColours = {
  darkBlue: "#12436D",
  orange: "#F46A25",
  darkGrey: "#3D3D3D",
  ink: "#212B32",
  quiet: "#4C6272",
  band: "#E8EDEE",
} as const;

/** How wide the drawing itself is; with its labels it fits a column of text, and a phone. */
export const CHART_WIDTH = 240;

/** How tall one line of a chart is. */
export const LINE_STEP = 26;

/** The mark of a line that figures are held against: even, the whole, a target. */
export const referenceLine: ChartSpec = {
  type: "rule",
  color: chartColours.quiet,
  strokeWidth: 2,
  strokeDash: [6, 3],
};

const font = "Arial, Helvetica, sans-serif";

/** What every chart shares: type, quiet axes, no frame. */
export function styledSpec(spec: ChartSpec): ChartSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: "white",
    padding: 8,
    ...spec,
    config: {
      font,
      view: { stroke: null },
      axis: {
        labelFontSize: 13,
        titleFontSize: 13,
        titleFontWeight: "normal",
        labelColor: chartColours.ink,
        titleColor: chartColours.ink,
        labelLimit: 240,
        gridColor: chartColours.band,
        domainColor: chartColours.quiet,
        tickColor: chartColours.quiet,
      },
      axisY: { grid: false, ticks: false, domain: false, labelPadding: 8 },
      header: {
        labelFontSize: 15,
        labelFontWeight: "bold",
        labelColor: chartColours.ink,
        labelAnchor: "start",
        labelOrient: "top",
        labelExpr: "split(datum.label, '\\n')",
        labelLineHeight: 18,
        title: null,
      },
      text: { fontSize: 13, color: chartColours.ink },
    },
  };
}
