import type { Results } from "wres-metrics";
import { maskReportContent, reportWithoutRows } from "../../src/disclosure/protection/mask.ts";
import { yearsOfReport } from "../../src/disclosure/protection/protect.ts";
import { publish } from "../../src/disclosure/protection/publish.ts";
import { publishableResults } from "../../src/disclosure/publishable.ts";
import type { PublicationPolicy, Publishable } from "../../src/model/protection.ts";
import type { ReportContent } from "../../src/model/document-contents.ts";
import { reportContent } from "../../src/pipeline/report-content.ts";
import { measuresCsv } from "../../src/report/formats/write-csv.ts";
import { resultsJson } from "../../src/report/formats/write-json.ts";
import { renderMarkdown } from "../../src/report/formats/render-markdown.ts";
import { htmlPage } from "../../src/report/html/html-page.ts";
import { reportCharts, reportDocument } from "../../src/report/tables/report-document.ts";
import { reportWorkbook } from "../../src/workbook/writing/workbook-report.ts";
import { plainStyle, renderTerminal } from "../../src/report/formats/render-terminal.ts";

/**
 * Publishes a report in which the counts are hidden that a test chooses, and the percentages without counts are printed; nothing is
 * audited.
 */
export function publishWith(
  [results, ...previous]: readonly [Results, ...Results[]],
  isHidden: (id: string, count: number | null) => boolean,
  isPrinted: (figure: string) => boolean = () => false,
  policy: PublicationPolicy = {},
): Promise<Publishable<ReportContent>> {
  const content = reportContent(results, previous);
  return publish(
    {
      organisation: content.results.organisation,
      years: yearsOfReport(content),
      published: [],
      policy,
      mask: (hidden, protection) => maskReportContent(content, hidden, protection),
      leaveOut: reportWithoutRows,
      yearsOf: yearsOfReport,
    },
    ({ cells, figures = [] }) =>
      Promise.resolve({
        cells: cells.map(({ id, value }) =>
          value === null || isHidden(id, value)
            ? { id, status: "hidden", value: null }
            : { id, status: "shown", value },
        ),
        figures: figures.map(({ id, places, value }) =>
          isPrinted(id) && value !== null
            ? { id, places, status: "shown", value: String(value) }
            : { id, places, status: "hidden", value: null },
        ),
        audit: { safe: true, cells: [], issues: [] },
      }),
  );
}

/** A report in every format, and as the plain data that a program gets. */
export function everyFormat(report: Publishable<ReportContent>): Readonly<Record<string, string>> {
  const document = reportDocument(report);
  return {
    terminal: renderTerminal(document, plainStyle),
    markdown: renderMarkdown(document),
    csv: measuresCsv(publishableResults(report)),
    json: resultsJson(publishableResults(report)),
    data: JSON.stringify(report),
  };
}

/** The same with a page, its pictures as data, and every cell of a workbook. */
export function everyFile(report: Publishable<ReportContent>): Readonly<Record<string, string>> {
  return {
    ...everyFormat(report),
    html: htmlPage(report),
    charts: JSON.stringify(reportCharts(report)),
    xlsx: JSON.stringify(reportWorkbook(report, {})),
  };
}
