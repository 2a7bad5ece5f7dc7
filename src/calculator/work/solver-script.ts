import { audit } from "../../disclosure/audit/audit.ts";
import { protect } from "../../disclosure/protection/protect.ts";
import { makeAudit } from "../answers/make-audit.ts";
import { makeReport, type ReportRequest } from "../answers/make-report.ts";
import { answerInBackground } from "./background-script.ts";

/** The tasks that need the solver: a report for publication, and an audit. */
export type SolverRequest =
  | { readonly task: "publish"; readonly request: ReportRequest }
  | { readonly task: "audit"; readonly text: string };

answerInBackground((question) => {
  const asked = question as SolverRequest;
  return asked.task === "publish"
    ? makeReport(asked.request, protect)
    : makeAudit(asked.text, (table) => audit(table));
});
