import { isWorkbookName } from "../../foundation/workbook-name.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { parsePay, parsePayText } from "../../ingest/parse-pay.ts";
import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import type { PayGapResults } from "../../model/ethnicity-pay.ts";
import { type InvalidInput, type Issue, makeIssue } from "../../model/issue.ts";
import type { Publishable } from "../../model/protection.ts";
import {
  mappingOfHeadings,
  type PayHeadings,
  payOfFile,
  payResults,
  type ReadPay,
} from "../../pipeline/pay-of-records.ts";
import { countPayCsv, countPaySheet } from "../../records/pay/count-pay.ts";
import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import { illustratedHtml } from "../../report/charts/html-report.ts";
import { renderMarkdown } from "../../report/formats/render-markdown.ts";
import { payJson } from "../../report/formats/write-json.ts";
import { payDocument } from "../../report/tables/pay-document.ts";
import { issueInForm } from "../../report/words/issue-words.ts";
import type { PageAnswer } from "../state/calculator-state.ts";
import { payFieldNames } from "../state/pay-fields.ts";

/** A request for an ethnicity pay gap: plain data, so that the background can answer it. */
export interface PayRequest {
  /** A file with a row for each person, or figures as JSON; or the figures of each group as they were typed. */
  readonly from:
    | {
        readonly kind: "file";
        readonly file: Blob;
        readonly name: string;
        readonly headings: PayHeadings;
        readonly scheme: EthnicityScheme;
        /** True where the figures are wanted though rows were rejected; the first lines say how many. */
        readonly isWithRejected: boolean;
      }
    | { readonly kind: "typed"; readonly hourly: unknown };
  /** The day of the figures, as 2026-03-31; empty where it is not given. */
  readonly snapshot: string;
  /** Null where the figures stay inside. */
  readonly policy: DisclosurePolicy | null;
}

/** Lets results through: as they are, or with small counts and what gives them away hidden. */
type LetThrough = (
  results: PayGapResults,
  policy: DisclosurePolicy | null,
) => Publishable<PayGapResults> | Promise<Publishable<PayGapResults>>;

/** Works out an ethnicity pay gap, as `wres pay` does. */
export async function makePay(
  { from, snapshot, policy }: PayRequest,
  letThrough: LetThrough,
  onProgress: (done: number) => void = () => undefined,
): Promise<PageAnswer> {
  const read = from.kind === "file" ? await readFile(from, onProgress) : typedPay(from.hourly);
  if ("status" in read) return { status: "refused", issues: read.issues };
  const report = await letThrough(payResults(read, snapshot === "" ? {} : { snapshot }), policy);
  if (report.protection === "published" && !report.disclosure.safe) return refused(UNSAFE);
  const document = payDocument(report);
  const json = payJson(report);
  return {
    status: "answered",
    document: { ...document, closing: [...(document.methods ?? []), ...document.closing] },
    texts: [
      { label: "HTML", extension: "html", text: illustratedHtml(document, json) },
      { label: "JSON", extension: "json", text: json },
      { label: "Markdown", extension: "md", text: renderMarkdown(document) },
    ],
  };
}

const UNSAFE = "Nothing was published: it could not be shown that no small count can be worked out.";

type FileRequest = Extract<PayRequest["from"], { readonly kind: "file" }>;

async function readFile(
  { file, name, headings, scheme, isWithRejected }: FileRequest,
  onProgress: (done: number) => void,
): Promise<ReadPay | InvalidInput> {
  if (/\.json$/i.test(name)) return readPay(parsePayText(await file.text()));
  const mapping = mappingOfHeadings(headings, scheme);
  const counts = isWorkbookName(name)
    ? await countPaySheet(file, mapping)
    : await countPayCsv(file, mapping, { onProgress });
  const { issues, balance } = counts;
  const said = issues.map(({ path, expected, received, message }) =>
    issueOf(message, makeIssue("not-allowed", path, expected, received)),
  );
  if (balance.counted === 0)
    return invalid([...said, issueOf("No row was counted, so nothing is reported.")]);
  if (issues.length > 0 && !isWithRejected) {
    const rejected = balance.rejected.reduce((sum, { rows }) => sum + rows, 0);
    const of = `${withThousands(rejected)} of ${withThousands(balance.read)} rows ${rejected === 1 ? "was" : "were"} rejected`;
    return invalid([...said, issueOf(`${of}. Mend them, or tick “Report even if rows were rejected”.`)]);
  }
  return payOfFile(name, counts);
}

function typedPay(hourly: unknown): ReadPay | InvalidInput {
  const parsed = parsePay({ hourly });
  if (parsed.status === "valid") return { pay: parsed.pay };
  const names = payFieldNames();
  return invalid(
    parsed.issues.map((issue) => issueOf(issueInForm(issue, names.get(issue.path) ?? null), issue)),
  );
}

function readPay(parsed: ReturnType<typeof parsePay>): ReadPay | InvalidInput {
  return parsed.status === "valid" ? { pay: parsed.pay } : parsed;
}

function refused(message: string): PageAnswer {
  return { status: "refused", issues: [issueOf(message)] };
}

function invalid(issues: readonly Issue[]): InvalidInput {
  return { status: "invalid", issues };
}

function issueOf(message: string, issue: Issue = makeIssue("missing", "", "", "")): Issue {
  return { ...issue, message };
}
