import { WresError } from "../../foundation/wres-error.ts";
import { makeIssue } from "../../model/issue.ts";
import type { TrustsContent } from "../../model/document-contents.ts";
import type { Publishable } from "../../model/protection.ts";
import type { Return } from "../../model/return.ts";
import { trustsContent } from "../../pipeline/trusts-content.ts";
import { illustratedHtml } from "../../report/charts/html-report.ts";
import { renderMarkdown } from "../../report/formats/render-markdown.ts";
import { trustsCsv, trustsFiguresJson } from "../../report/formats/write-csv.ts";
import { trustsJson } from "../../report/formats/write-json.ts";
import { trustsDocument } from "../../report/tables/trusts-document.ts";
import type { PageAnswer } from "../state/calculator-state.ts";
import type { ReportChoices } from "../state/report-choices.ts";

/** A request to set a trust beside others: plain data, so that the background can answer it. */
export interface ComparisonRequest {
  /** The trust's own return, and those of its peers. */
  readonly returns: readonly Return[];
  readonly choices: Pick<ReportChoices, "audience" | "policy" | "options" | "wording">;
}

/** Lets the figures of some trusts through: as they are, or with small counts and what gives them away hidden. */
type LetThrough = (
  content: TrustsContent,
  request: ComparisonRequest,
) => Publishable<TrustsContent> | Promise<Publishable<TrustsContent>>;

/** Sets a trust beside its peers, each against the others together, as `wres compare` does. */
export async function makeComparison(
  request: ComparisonRequest,
  letThrough: LetThrough,
): Promise<PageAnswer> {
  const { returns, choices } = request;
  try {
    const trusts = await letThrough(trustsContent(returns, choices.options), request);
    const document = trustsDocument(trusts, choices.wording);
    return {
      status: "answered",
      document,
      texts: [
        { label: "HTML", extension: "html", text: illustratedHtml(document, trustsFiguresJson(trusts)) },
        { label: "CSV", extension: "csv", text: trustsCsv(trusts) },
        { label: "JSON", extension: "json", text: trustsJson(trusts) },
        { label: "Markdown", extension: "md", text: renderMarkdown(document) },
      ],
    };
  } catch (error) {
    // Returns of other years, or two of one trust, cannot stand together.
    if (!(error instanceof WresError)) throw error;
    return {
      status: "refused",
      issues: [{ ...makeIssue("inputs-disagree", "", "", ""), message: error.message }],
    };
  }
}
