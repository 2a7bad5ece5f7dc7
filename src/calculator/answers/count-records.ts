import { isWorkbookName } from "../../foundation/workbook-name.ts";
import { forInternalUse } from "../../disclosure/publishable.ts";
import { countCsv, countSheet } from "../../records/count.ts";
import { suggestMapping, type SuggestionOptions, suggestSheetMapping } from "../../records/suggest.ts";
import type { RecordCounts, RecordIssue, SuggestedMapping } from "../../model/record-counts.ts";
import { countsDocument, suggestionDocument } from "../../report/tables/records-documents.ts";
import type { PageAnswer } from "../state/calculator-state.ts";
import { draftedMapping, type DraftedMapping } from "../state/mapping-answers.ts";
import { partOfMapping, type DraftedKind, type RecordMapping } from "../../model/record-mapping.ts";
import { type MappingQuestion, openQuestions } from "../../model/mapping-questions.ts";
import {
  type DaysVerdict,
  FITTING,
  mappingAgainst,
  mappingAgainstYear,
  withDoubt,
} from "../../model/mapping-days.ts";
import type { PeriodOfYear } from "../../model/period.ts";
import { missingWords, openQuestionWords } from "../../model/mapping-words.ts";
import { jsonText } from "../../ingest/json-text.ts";
import { parseRecordMappings } from "../../records/mapping.ts";
import { type InvalidInput, type Issue, makeIssue } from "../../model/issue.ts";

/** The answer for the page, and the counts for the return. */
export interface RecordsAnswer {
  readonly answer: PageAnswer;
  readonly counts: RecordCounts | null;
  /** The mapping that was drafted, to be answered on the page; null where none was. */
  readonly mapping: DraftedMapping | null;
}

/**
 * Counts a file of records, or drafts a mapping for it, as `wres count` does. A mapping that had to be drafted is counted by only where
 * it asks nothing; else it is given back to be answered.
 */
export async function countRecords(
  request: RecordsRequest,
  onProgress: (done: number) => void,
): Promise<RecordsAnswer> {
  if (request.task === "draft") return draft(request, onProgress);
  const chosen = await chosenMapping(request);
  if (chosen.status === "invalid") return refused(chosen.issues);
  const open = openQuestions(chosen.mapping);
  if (open.length > 0) {
    return request.mappings === null ? draft(request, onProgress) : refused(open.map(questionIssue));
  }
  const verdict = daysOfRequest(chosen.mapping, request);
  if (verdict.status === "other") return refused([daysIssue(verdict.message)]);
  const read = isWorkbookName(request.name)
    ? await countSheet(request.file, chosen.mapping)
    : await countCsv(request.file, chosen.mapping, { onProgress });
  const counts = withDoubt(read, partOfMapping(chosen.mapping), verdict);
  return { answer: answerOf(counts), counts, mapping: null };
}

function refused(issues: readonly Issue[]): RecordsAnswer {
  return { answer: { status: "refused", issues }, counts: null, mapping: null };
}

/** A question that has to be answered in the mapping before anything is counted. */
function questionIssue(asked: MappingQuestion): Issue {
  const issue = makeIssue("missing", asked.column ?? "", "an answer in the mapping", "no answer", "");
  return { ...issue, message: openQuestionWords(asked) };
}

/** Compares the days of a mapping with the return that the counts go into, or with the year that was chosen; they fit where neither is known. */
function daysOfRequest(mapping: RecordMapping, { of, year }: RecordsRequest): DaysVerdict {
  if (of !== undefined) return mappingAgainst(mapping, of);
  return year === null ? FITTING : mappingAgainstYear(mapping, year);
}

/** The days of the mapping are of another year than the page's. */
function daysIssue(message: string): Issue {
  return { ...makeIssue("inputs-disagree", "mapping", "the days of the year", "other days"), message };
}

/** Drafts a mapping from the headings and codes of a file. */
function suggested(
  request: Pick<RecordsRequest, "file" | "name">,
  options: SuggestionOptions,
): Promise<SuggestedMapping> {
  const { onProgress, ...others } = options;
  return isWorkbookName(request.name)
    ? suggestSheetMapping(request.file, others)
    : suggestMapping(request.file, { ...others, onProgress });
}

async function draft(request: RecordsRequest, onProgress: (done: number) => void): Promise<RecordsAnswer> {
  const { kind, mappings } = request;
  const year = request.year ?? undefined;
  // With a mapping, such as last year's or one whose columns were chosen on the page, what is new is asked.
  const given = mappings === null ? null : await chosenMapping(request);
  if (given?.status === "invalid") return refused(given.issues);
  const asked = given === null ? { kind: kind ?? undefined } : { mapping: given.mapping };
  const drafted = await suggested(request, { ...asked, year, onProgress });
  const { mapping } = drafted;
  if (mapping === null && drafted.issues.length > 0) {
    return refused(drafted.issues.map(recordIssue));
  }
  const document = suggestionDocument(forInternalUse(drafted));
  return {
    answer: {
      status: "answered",
      document: {
        ...document,
        sections: [],
        closing: mapping === null ? document.closing : document.closing.slice(0, -1),
      },
      texts: [],
    },
    counts: null,
    mapping: draftedMapping(drafted, year),
  };
}

function recordIssue({ path, expected, received, message }: RecordIssue): Issue {
  return { ...makeIssue("not-allowed", path, expected, received), message };
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
  /** What the file is called: a workbook is known by its ending. */
  readonly name: string;
  /** The kind of the rows; null where the headings decide. */
  readonly kind: DraftedKind | null;
  readonly year: number | null;
  /** The period of the return that the counts go into; left out where it has none yet. */
  readonly of?: PeriodOfYear | undefined;
  /** A mapping, or a list of them, as JSON text; null where it is drafted from the headings. */
  readonly mappings: string | null;
}

type ChosenMapping = { readonly status: "valid"; readonly mapping: RecordMapping } | InvalidInput;

const LONGEST_TEXT = 2_000_000;

/** The mapping that a file is counted by: the one for its kind, or one drafted from its headings. */
async function chosenMapping(request: RecordsRequest): Promise<ChosenMapping> {
  const { kind, year, mappings } = request;
  const wanted = { kind: kind ?? undefined, year: year ?? undefined };
  const drafted = await suggested(request, mappings === null ? wanted : { ...wanted, rows: "headings-only" });
  if (mappings === null && drafted.mapping === null && drafted.missing.length === 0) {
    return { status: "invalid", issues: drafted.issues.map(recordIssue) };
  }
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
  return missing.length === 0 ? "without known headings" : missingWords(missing);
}

function parsedMappings(text: string): ReturnType<typeof parseRecordMappings> {
  const json = jsonText(text, LONGEST_TEXT);
  if (json.status === "unreadable") return { status: "invalid", issues: json.issues };
  return parseRecordMappings(json.value);
}

function invalid(issue: Issue): { readonly status: "invalid"; readonly issues: readonly Issue[] } {
  return { status: "invalid", issues: [issue] };
}
