/**
 * What a person reads: a report as plain data, as a page with pictures, and as Markdown, CSV and JSON, of what `forInternalUse`
 * or `protect` let through. And what others have printed: figures checked against their counts. Pictures need vega and vega-lite.
 *
 * @module
 */
export { WresError, type WresErrorCode } from "./foundation/wres-error.ts";
export type {
  CannotBeCheckedReason,
  ExplanationId,
  Working,
  Explanation,
  FigureCheck,
  FigureName,
  FollowingFigure,
  FiguresCheck,
} from "./model/figure-check.ts";
export type { Conflict, Contradiction, ContradictionId } from "./model/figure-check.ts";
export type {
  PrintedCount,
  FigureInput,
  FigureKind,
  FigureOperation,
  PrintedFigure,
} from "./model/figure-check.ts";
export type { Issue, IssueCode, PathSegment } from "./model/issue.ts";
export type { DisclosureControl, Protection, Publishable } from "./model/protection.ts";
export type { ReportContent } from "./model/document-contents.ts";
export type { ComparedMeasure, FunnelPoint, TrustFigure, TrustsContent } from "./model/document-contents.ts";
export { type ParsedFigures, parseFigures } from "./ingest/parse-figures.ts";
export { fromWorkbook, type ParsedWorkbook } from "./workbook/reading/from-workbook.ts";
export { parseFiguresText } from "./ingest/parse-figures-text.ts";
export { forInternalUse } from "./disclosure/publishable.ts";
export { protect } from "./disclosure/protection/protect.ts";
export { publishableResults } from "./disclosure/publishable.ts";
export { renderChart } from "./report/charts/render-chart.ts";
export { reportCharts } from "./report/tables/report-document.ts";
export { trajectoryChart } from "./report/charts/trajectory-chart.ts";
export { measuresCsv } from "./report/formats/write-csv.ts";
export { htmlReport } from "./report/html/html-report.ts";
export { illustratedHtml } from "./report/html/html-report.ts";
export { resultsJson } from "./report/formats/write-json.ts";
export { trustsJson } from "./report/formats/write-json.ts";
export { workbookReport } from "./workbook/writing/workbook-report.ts";
export { renderMarkdown } from "./report/formats/render-markdown.ts";
export type {
  Cell,
  Chart,
  ChartSpec,
  Document,
  Row,
  Section,
  Summary,
  Table,
} from "./report/tables/document.ts";
export { documentCharts } from "./report/tables/document.ts";
export { reportDocument } from "./report/tables/report-document.ts";
export { trustsDocument } from "./report/tables/trusts-document.ts";
export type { WordingOptions } from "./report/words/group-words.ts";
export { checkFigures } from "./pipeline/check-figures.ts";
export { reportContent } from "./pipeline/report-content.ts";
export { trustsContent } from "./pipeline/trusts-content.ts";
export { toWorkbook } from "./pipeline/to-workbook.ts";
