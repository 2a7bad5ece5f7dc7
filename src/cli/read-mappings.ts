import type { RecordMapping } from "../model/record-mapping.ts";
import type { SuggestedMapping } from "../model/record-suggestion.ts";
import { type JsonText, jsonText } from "../ingest/json-text.ts";
import { parseRecordMappings } from "../ingest/records/parse-record-mappings.ts";
import { suggestMapping } from "../ingest/records/suggest-mapping.ts";
import { suggestSheetMapping, type SheetSuggestionOptions } from "../ingest/records/suggest-sheet-mapping.ts";
import type { Terminal } from "./command.ts";
import { opened } from "./opened.ts";
import { isWorkbook } from "./read-returns.ts";
import { readText, tooLarge } from "./read-text.ts";
import { tellIssues } from "./tell-issues.ts";
import { UsageError } from "./usage-error.ts";

const MOST_BYTES = 2_000_000;

/** Reads a mapping, or a list of them; every issue goes to stderr, and then there is none (null). */
export async function readMappings(
  path: string,
  terminal: Terminal,
): Promise<readonly RecordMapping[] | null> {
  const text = await readText(path, MOST_BYTES, terminal);
  const json: JsonText =
    text === null ? { status: "unreadable", issue: tooLarge(MOST_BYTES) } : jsonText(text, MOST_BYTES);
  if (json.status === "unreadable") {
    tellIssues(`${path}: `, [json.issue], terminal);
    return null;
  }
  const parsed = parseRecordMappings(json.value);
  if (parsed.status === "valid") return parsed.mappings;
  tellIssues(`${path}: `, parsed.issues, terminal);
  return null;
}

/** A mapping drafted from the headings of a file, and said to be so; null where the file has issues that stop it. */
export async function draftedMapping(
  path: string,
  options: SheetSuggestionOptions,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  if (path === "-" || /\.parquet$/i.test(path)) {
    throw new UsageError(
      "expected --columns <mapping.json>: only of a CSV file or a workbook can a mapping be drafted.",
    );
  }
  const draft = await suggested(path, { ...options, rows: "headings-only" }, terminal);
  const { mapping, missing, columns } = draft;
  if (mapping === null && missing.length === 0) {
    tellIssues(`${path}: `, draft.issues, terminal);
    return null;
  }
  if (mapping === null) {
    throw new UsageError(
      `no mapping could be drafted from the headings of ${path}: ${missing.join(", ")} not found. Write one, and give it as --columns.`,
    );
  }
  const roles = columns.map(({ path: place, column }) => `${place} is ${column}`).join(", ");
  terminal.writeError(
    `${path}: without --columns, read by its headings as ${mapping.kind}: ${roles}. See --suggest-mapping.\n`,
  );
  return mapping;
}

/** Drafts a mapping from a file, by its name a workbook or CSV. */
export function suggested(
  path: string,
  options: SheetSuggestionOptions,
  terminal: Terminal,
): Promise<SuggestedMapping> {
  const { sheet, ...others } = options;
  return opened(path, () =>
    isWorkbook(path)
      ? suggestSheetMapping(terminal.open(path), { ...others, sheet })
      : suggestMapping(terminal.open(path), { ...others, onProgress: undefined }),
  );
}
