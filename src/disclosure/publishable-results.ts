import type { Publishable } from "../model/publishable.ts";
import type { ReportContent } from "../model/report-content.ts";
import type { Results } from "../model/results.ts";

/** The results of the year that a report is about, let through with it: by themselves for CSV and JSON. */
export function publishableResults(report: Publishable<ReportContent>): Publishable<Results> {
  return { ...report, content: report.content.results };
}
