import { audit } from "../../disclosure/audit/audit.ts";
import { protect } from "../../disclosure/protection/protect.ts";
import { protectPay } from "../../disclosure/protection/protect-pay.ts";
import { forInternalUse } from "../../disclosure/publishable.ts";
import { protectTrusts } from "../../pipeline/trusts-content.ts";
import { makeAudit } from "../answers/make-audit.ts";
import { type ComparisonRequest, makeComparison } from "../answers/make-comparison.ts";
import { makePay, type PayRequest } from "../answers/make-pay.ts";
import { makeReport, type ReportRequest } from "../answers/make-report.ts";
import { answerInBackground } from "./background-script.ts";

/** The tasks that need the solver: a report for publication, an audit, an ethnicity pay gap, and a comparison with other trusts. */
export type SolverRequest =
  | { readonly task: "publish"; readonly request: ReportRequest }
  | { readonly task: "audit"; readonly text: string }
  | { readonly task: "pay"; readonly request: PayRequest }
  | { readonly task: "compare"; readonly request: ComparisonRequest };

answerInBackground((question, onProgress): Promise<unknown> => {
  const asked = question as SolverRequest;
  switch (asked.task) {
    case "publish":
      return makeReport(asked.request, protect);
    case "audit":
      return makeAudit(asked.text, (table) => audit(table));
    case "pay":
      return makePay(
        asked.request,
        (results, policy) => (policy === null ? forInternalUse(results) : protectPay(results, policy)),
        onProgress,
      );
    case "compare":
      return makeComparison(asked.request, (content, { returns, choices }) =>
        choices.audience === "publish"
          ? protectTrusts(returns, choices.policy, { calculation: choices.options })
          : forInternalUse(content),
      );
  }
});
