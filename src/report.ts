/**
 * What a person or a program reads: a report as plain data, as a page without pictures, and as Markdown, CSV and JSON, of what
 * `forInternalUse` or `protect` let through. Nothing here needs another package; pictures are drawn by `wres-metrics/charts`.
 *
 * @module
 */
export { forInternalUse, publishableResults } from "./disclosure/publishable.ts";
export type { DisclosureControl, Protection, Publishable } from "./model/protection.ts";
export type { PlanContent, ReportContent, SourceLines } from "./model/document-contents.ts";
export type {
  ComparedMeasure,
  FunnelPoint,
  LeftOutTrust,
  TrustFigure,
  TrustsContent,
} from "./model/document-contents.ts";
export { type ParsedNationalFigures, parseNationalFigures } from "./ingest/parse-national-figures.ts";
export { anyOption, contentToPublish, reportContent } from "./pipeline/report-content.ts";
export { trustsContent } from "./pipeline/trusts-content.ts";
export { targetsChart } from "./report/charts/targets-chart.ts";
export type { DotShape, DrawnMark, Drawing, Look, Place } from "./report/charts/drawing.ts";
export { measuresCsv, trustsCsv } from "./report/formats/write-csv.ts";
export { renderMarkdown } from "./report/formats/render-markdown.ts";
export { resultsJson, trustsJson } from "./report/formats/write-json.ts";
export { htmlPage, type HtmlPageOptions } from "./report/html/html-page.ts";
export type {
  Cell,
  Chart,
  Document,
  PageOne,
  ReportDocument,
  Row,
  RunningHead,
  Section,
  Summary,
  SummaryPart,
  Table,
} from "./report/tables/document.ts";
export { documentCharts } from "./report/tables/document.ts";
export { reportCharts, reportDocument } from "./report/tables/report-document.ts";
export { trustsDocument } from "./report/tables/trusts-document.ts";
export type { WordingOptions } from "./report/words/group-words.ts";
