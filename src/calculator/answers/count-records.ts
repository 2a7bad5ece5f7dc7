import { forInternalUse } from "../../disclosure/for-internal-use.ts";
import { countCsv } from "../../ingest/records/count-csv.ts";
import { suggestMapping } from "../../ingest/records/suggest-mapping.ts";
import type { RecordCounts, RecordPart } from "../../model/record-counts.ts";
import { countsDocument } from "../../report/tables/counts-document.ts";
import { suggestionDocument } from "../../report/tables/suggestion-document.ts";
import type { PageAnswer } from "../state/page-answer.ts";
import { chosenMapping } from "./chosen-mapping.ts";
import type { RecordsRequest } from "./records-request.ts";

/** What came of it: for the page to show, and for a return to take in. */
export interface RecordsAnswer {
  readonly answer: PageAnswer;
  readonly part: RecordPart | null;
}

/** Counts a file of records, or drafts a mapping for it, as `wres count` does. */
export async function countRecords(
  request: RecordsRequest,
  onProgress: (bytes: number) => void,
): Promise<RecordsAnswer> {
  if (request.task === "draft") return draft(request, onProgress);
  const chosen = await chosenMapping(request);
  if (chosen.status === "invalid") {
    return { answer: { status: "refused", issues: chosen.issues }, part: null };
  }
  const counts = await countCsv(request.file, chosen.mapping, { onProgress });
  return { answer: answerOf(counts), part: counts.part };
}

async function draft(
  { file, kind, year }: RecordsRequest,
  onProgress: (bytes: number) => void,
): Promise<RecordsAnswer> {
  const wanted = { kind: kind ?? undefined, year: year ?? undefined, onProgress };
  const suggested = await suggestMapping(file, wanted);
  const text = `${JSON.stringify(suggested.mapping, null, 2)}\n`;
  const document = { ...suggestionDocument(forInternalUse(suggested)), closing: [] };
  const texts =
    suggested.mapping === null ? [] : [{ label: "Mapping (JSON)", extension: "json" as const, text }];
  return { answer: { status: "answered", document, texts }, part: null };
}

/** What is wrong with rows stands above the balance, which says what became of every one. */
function answerOf(counts: RecordCounts): PageAnswer {
  const { title, subtitle, ...rest } = countsDocument(forInternalUse(counts));
  const issues = counts.issues.map(({ message }) => message);
  return {
    status: "answered",
    document: { title, subtitle: [...subtitle, ...issues], ...rest },
    texts: [],
  };
}
