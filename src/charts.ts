/**
 * Pictures: a chart as SVG or as PNG, and a report as a page with its charts drawn. The charts themselves are plain data, of
 * `wres-metrics/report`. Only a PNG needs another package, `@resvg/resvg-js`, which a caller installs or hands in.
 *
 * @module
 */
export { type ChartOptions, renderChart } from "./report/charts/render-chart.ts";
export { chartPng, type PngTools } from "./report/charts/chart-png.ts";
export { htmlReport, illustratedHtml } from "./report/charts/html-report.ts";
