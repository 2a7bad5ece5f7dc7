import { forInternalUse } from "../../disclosure/for-internal-use.ts";
import { renderHtml } from "../../report/html/render-html.ts";
import type { Document } from "../../report/tables/document.ts";
import { documentCharts } from "../../report/tables/document-charts.ts";
import { type MadeReport, makeReport, type ReportRequest } from "../answers/make-report.ts";
import type { CalculatorState } from "../state/calculator-state.ts";
import type { SolverRequest } from "../work/solver-script.ts";
import { scriptsBeside } from "../work/scripts-beside.ts";
import { inBackground } from "./in-background.ts";
import { loadScript } from "./load-script.ts";

/** Makes a report, and everything that can be saved of it. */
export async function makeShownReport(
  request: ReportRequest,
): Promise<Pick<CalculatorState, "report" | "atRisk">> {
  const { audience } = request.choices;
  const made = await (audience === "publish" ? published(request) : makeReport(request, forInternalUse));
  if (made.status === "unsafe") return { report: null, atRisk: made.atRisk };
  const { document, json, csv, markdown, workbook } = made;
  const html = await illustrated(document, json);
  const { organisation, year } = request.current;
  const code = organisation.code.replace(/[^\w-]+/g, "-");
  return {
    atRisk: null,
    report: {
      audience,
      html,
      workbook,
      name: `wres-report-${code}-${String(year)}-${audience === "publish" ? "published" : "internal"}`,
      texts: [
        { label: "HTML", extension: "html", text: html },
        { label: "JSON", extension: "json", text: json },
        { label: "CSV", extension: "csv", text: csv },
        { label: "Markdown", extension: "md", text: markdown },
      ],
    },
  };
}

async function published(request: ReportRequest): Promise<MadeReport> {
  return (await inBackground("solver", { task: "publish", request } satisfies SolverRequest)) as MadeReport;
}

/** As `illustratedHtml` does, by the script that draws; the page can be used between two pictures. */
async function illustrated(document: Document, measures: string): Promise<string> {
  await loadScript("calculator-charts.js");
  const { renderChart } = scriptsBeside();
  const pictures = new Map<string, string>();
  for (const chart of documentCharts(document)) {
    await new Promise((resolve) => setTimeout(resolve));
    if (renderChart !== undefined) pictures.set(chart.id, await renderChart(chart));
  }
  return renderHtml(document, { pictures, measures });
}
