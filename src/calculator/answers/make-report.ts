import type { WrittenWorkbook } from "../../workbook/xlsx/written-workbook.ts";
import { publishableResults } from "../../disclosure/publishable.ts";
import type { Published } from "../../disclosure/protection/publish.ts";
import type { Publishable } from "../../model/protection.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type { Finding } from "../../model/finding.ts";
import type { Return } from "../../model/return.ts";
import { type Results, withFindings } from "../../model/results.ts";
import type { ActionPlan } from "../../model/action-plan.ts";
import { review } from "../../review/review.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import { withLocalMeasures } from "../../pipeline/calculate-local-measures.ts";
import {
  anyOption,
  contentToPublish,
  definitionsOfReport,
  planContent,
  planOfAnother,
  reportContent,
} from "../../pipeline/report-content.ts";
import { measuresCsv } from "../../report/formats/write-csv.ts";
import { resultsJson } from "../../report/formats/write-json.ts";
import { renderMarkdown } from "../../report/formats/render-markdown.ts";
import type { Document } from "../../report/tables/document.ts";
import { recordsOfReport } from "../../report/tables/records-documents.ts";
import { reportDocument } from "../../report/tables/report-document.ts";
import { reportWorkbook } from "../../workbook/writing/workbook-report.ts";
import type { ReportChoices } from "../state/report-choices.ts";

/** A request for a report: plain data, so that the background can make it. */
export interface ReportRequest {
  readonly current: Return;
  readonly previous: Return | null;
  /** What was lost when files were read into this year's counts. */
  readonly lost: readonly Finding[];
  readonly choices: ReportChoices;
  /** The action plan that stands beside the figures, and the day on which it is looked at; null where none is chosen. */
  readonly plan: { readonly plan: ActionPlan; readonly today: string } | null;
  /** What was published before: the report is safe together with it. */
  readonly published: readonly Published[];
}

/** A report in every format but pictures, as plain data; or which counts are in the way of publishing it. */
export type MadeReport =
  | {
      readonly status: "made";
      readonly document: Document;
      readonly json: string;
      readonly csv: string;
      readonly markdown: string;
      /** What was published, for the next publication to be made safe together with it; null where it stays inside. */
      readonly publication: string | null;
      /** How many earlier publications it is safe together with; null where it stays inside. */
      readonly earlier: number | null;
      /** How many other choices of denominator and window it is safe together with; 0 where that was not asked for. */
      readonly alternatives: number;
      /** The counts that the earlier publications give away together, whatever is hidden now. */
      readonly givenAwayBefore: readonly string[];
      /** The workbook as plain data; what writes it as a file is large. */
      readonly workbook: WrittenWorkbook;
    }
  | { readonly status: "unsafe"; readonly atRisk: readonly string[]; readonly earlier: number };

type LetThrough = (
  content: ReportContent,
  policy: ReportChoices["policy"],
  options: { readonly published: readonly Published[]; readonly alternatives: readonly ReportContent[] },
) => Publishable<ReportContent> | Promise<Publishable<ReportContent>>;

/** Makes a report as `wres report` does; `letThrough` says what may be shown. */
export async function makeReport(
  { current, previous, lost, choices, published, plan }: ReportRequest,
  letThrough: LetThrough,
): Promise<MadeReport> {
  const { audience, options, policy, wording } = choices;
  const earlier = previous === null ? [] : [previous];
  const definitions = definitionsOfReport(current, []);
  const calculated = (wresReturn: Return): Results =>
    withLocalMeasures(calculateIndicators(wresReturn, options), wresReturn, definitions);
  const shown =
    audience === "publish"
      ? contentToPublish([current, ...earlier], options, policy, definitions)
      : reportContent(calculated(current), earlier.map(calculated));
  const alternatives =
    audience === "publish" && choices.isForAnyOption
      ? anyOption([current, ...earlier], options, policy, definitions)
      : [];
  const ofAnother = plan === null ? [] : planOfAnother(plan.plan, current);
  const findings = [...ofAnother, ...lost, ...review(current, { previous: previous ?? undefined })];
  const content: ReportContent = {
    ...shown,
    results: withFindings(shown.results, findings),
    ...recordsOfReport(current.sources),
    ...(plan !== null && { plan: planContent(plan.plan, plan.today) }),
  };
  const report = await letThrough(content, policy, { published, alternatives });
  if (report.protection === "published" && !report.disclosure.safe) {
    const { atRisk, earlier: before } = report.disclosure;
    return { status: "unsafe", atRisk, earlier: before };
  }
  const control = report.protection === "published" ? report.disclosure : null;
  const document = reportDocument(report, wording);
  return {
    status: "made",
    document,
    json: resultsJson(publishableResults(report)),
    csv: measuresCsv(publishableResults(report)),
    markdown: renderMarkdown(document),
    publication: control === null ? null : `${JSON.stringify(control.publications, null, 1)}\n`,
    earlier: control?.earlier ?? null,
    alternatives: control?.alternatives ?? 0,
    givenAwayBefore: control?.givenAwayBefore ?? [],
    workbook: reportWorkbook(report, wording),
  };
}
