import { letContentThrough, type Publishable } from "../model/protection.ts";
import type { ReportContent } from "../model/document-contents.ts";
import type { Results } from "../model/results.ts";

/**
 * Says that results stay inside the organisation: nothing is hidden, and every format that shows them says
 * so. It is the one explicit way to report true counts.
 *
 * @param content - Results, or the content of a report.
 * @returns The same, marked for internal use.
 * @since 0.1.0
 */
export function forInternalUse<Content>(content: Content): Publishable<Content> {
  return letContentThrough(content, { protection: "internal-use" });
}

/** The results of the year that a report is about, let through with it: by themselves for CSV and JSON. */
export function publishableResults(report: Publishable<ReportContent>): Publishable<Results> {
  const { content, ...protection } = report;
  return letContentThrough(content.results, protection);
}
