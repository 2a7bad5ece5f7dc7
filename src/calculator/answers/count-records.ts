import { forInternalUse } from "../../disclosure/publishable.ts";
import { countCsv } from "../../records/count.ts";
import { suggestMapping } from "../../records/suggest.ts";
import type { RecordCounts, RecordPart } from "../../model/record-counts.ts";
import { countsDocument, suggestionDocument } from "../../report/tables/records-documents.ts";
import type { PageAnswer } from "../state/calculator-state.ts";
import {
  type MappingQuestion,
  openQuestions,
  type RecordKind,
  type RecordMapping,
} from "../../model/record-mapping.ts";
import { jsonText } from "../../ingest/json-text.ts";
import { parseRecordMappings } from "../../records/mapping.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";

/** The answer for the page, and the counts for the return. */
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
  const open = openQuestions(chosen.mapping);
  if (open.length > 0) return { answer: { status: "refused", issues: open.map(questionIssue) }, part: null };
  const counts = await countCsv(request.file, chosen.mapping, { onProgress });
  return { answer: answerOf(counts), part: counts.part };
}

/** A question that has to be answered in the mapping before anything is counted. */
function questionIssue({ column = "", question }: MappingQuestion): Issue {
  return { ...makeIssue("missing", column, "an answer in the mapping", "no answer", ""), message: question };
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

/** The issues of rows stand above the balance of all rows. */
function answerOf(counts: RecordCounts): PageAnswer {
  const { title, subtitle, ...rest } = countsDocument(forInternalUse(counts));
  const issues = counts.issues.map(({ message }) => message);
  return {
    status: "answered",
    document: { title, subtitle: [...subtitle, ...issues], ...rest },
    texts: [],
  };
}

/** A request about a file of records. */
export interface RecordsRequest {
  readonly task: "draft" | "count";
  readonly file: Blob;
  /** The kind of the rows; null where the headings decide. */
  readonly kind: RecordKind | null;
  readonly year: number | null;
  /** A mapping, or a list of them, as JSON text; null where it is drafted from the headings. */
  readonly mappings: string | null;
}

type ChosenMapping =
  | { readonly status: "valid"; readonly mapping: RecordMapping }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

const LONGEST_TEXT = 2_000_000;

/** The mapping that a file is counted by: the one for its kind, or one drafted from its headings. */
async function chosenMapping(request: RecordsRequest): Promise<ChosenMapping> {
  const { file, kind, year, mappings } = request;
  const wanted = { kind: kind ?? undefined, year: year ?? undefined };
  const drafted = await suggestMapping(
    file,
    mappings === null ? wanted : { ...wanted, rows: "headings-only" },
  );
  if (mappings === null) {
    return drafted.mapping === null
      ? invalid(
          makeIssue(
            "missing",
            "",
            "headings that a mapping can be drafted from",
            lacking(drafted.missing),
            DRAFT,
          ),
        )
      : { status: "valid", mapping: drafted.mapping };
  }
  const given = parsedMappings(mappings);
  if (given.status === "invalid") return given;
  const [only] = given.mappings;
  const asked = kind ?? drafted.mapping?.kind;
  const found =
    given.mappings.length === 1 && kind === null
      ? only
      : given.mappings.find((mapping) => mapping.kind === asked);
  if (found !== undefined) return { status: "valid", mapping: found };
  const kinds = given.mappings.map((mapping) => mapping.kind).join(", ");
  return invalid(
    makeIssue(
      "missing",
      "mapping",
      `one for ${asked ?? "this file"}`,
      `one for ${kinds}`,
      "Choose what the rows are.",
    ),
  );
}

const DRAFT = "Say what the rows are and which WRES year they are of, or choose a mapping.";

function lacking(missing: readonly string[]): string {
  return missing.length === 0 ? "without known headings" : `without ${missing.join(", ")}`;
}

function parsedMappings(text: string): ReturnType<typeof parseRecordMappings> {
  const json = jsonText(text, LONGEST_TEXT);
  if (json.status === "unreadable") return invalid(json.issue);
  return parseRecordMappings(json.value);
}

function invalid(issue: Issue): { readonly status: "invalid"; readonly issues: readonly Issue[] } {
  return { status: "invalid", issues: [issue] };
}
