import { tableIssues } from "../../disclosure/table/check-table.ts";
import { parsePrintedTable } from "../../ingest/parse-printed-table.ts";
import { parseTableText } from "../../ingest/parse-table.ts";
import type { DisclosureAudit } from "../../model/disclosure-answer.ts";
import type { Issue } from "../../model/issue.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { auditJson } from "../../report/formats/write-json.ts";
import { auditDocument } from "../../report/tables/disclosure-documents.ts";
import type { PageAnswer } from "../state/calculator-state.ts";

/** Audits what a publication hides, as `wres audit` does: a table as JSON, or as it is printed. The solver is an argument, because it is large. */
export async function makeAudit(
  text: string,
  audit: (table: DisclosureTable) => Promise<DisclosureAudit>,
): Promise<PageAnswer> {
  const isJson = /^\s*[{[]/.test(text);
  const parsed = isJson ? { ...parseTableText(text), notes: [] } : parsePrintedTable(text);
  if (parsed.status === "invalid") return { status: "refused", issues: parsed.issues };
  // A figure that contradicts its counts stops nothing: published reports have some, and the audit says which.
  const issues = tableIssues(parsed.table).filter(({ code }) => code !== "figure-disagrees");
  // A printed table has cells by name, and no places by which a program finds them.
  const named = (issue: Issue): Issue => ({
    ...issue,
    message: issue.message.replace(` (${issue.path})`, ""),
  });
  if (issues.length > 0) return { status: "refused", issues: isJson ? issues : issues.map(named) };
  const answer = await audit(parsed.table);
  const json = auditJson(answer);
  const document = auditDocument(answer);
  const subtitle = [...document.subtitle, ...parsed.notes];
  return {
    status: "answered",
    document: { ...document, subtitle },
    texts: [{ label: "JSON", extension: "json", text: json }],
  };
}
