import { jsonText } from "../../ingest/json-text.ts";
import { parseRecordMappings } from "../../ingest/records/parse-record-mappings.ts";
import { suggestMapping } from "../../ingest/records/suggest-mapping.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import type { RecordsRequest } from "./records-request.ts";

type ChosenMapping =
  | { readonly status: "valid"; readonly mapping: RecordMapping }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

const LONGEST_TEXT = 2_000_000;

/** The mapping that a file is counted by: the one for its kind, or one drafted from its headings. */
export async function chosenMapping(request: RecordsRequest): Promise<ChosenMapping> {
  const { file, kind, year, mappings } = request;
  const wanted = { kind: kind ?? undefined, year: year ?? undefined, rows: "headings-only" as const };
  const drafted = await suggestMapping(file, wanted);
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
