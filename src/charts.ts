/**
 * Pictures: a chart as SVG, and a report as a page with its charts drawn. It needs vega and vega-lite, which a caller installs or
 * hands in; the charts themselves are plain data, of `wres-metrics/report`.
 *
 * @module
 */
export { type ChartOptions, type DrawingTools, renderChart } from "./report/charts/render-chart.ts";
export { htmlReport, illustratedHtml } from "./report/charts/html-report.ts";
