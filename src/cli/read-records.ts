import { isWorkbookName } from "../foundation/workbook-name.ts";
import { printable } from "../foundation/wres-error.ts";
import {
  type DaysVerdict,
  FITTING,
  mappingAgainst,
  mappingAgainstYear,
  withDoubt,
} from "../model/mapping-days.ts";
import { missingWords, openQuestionWords, WITHOUT_YEAR } from "../model/mapping-words.ts";
import type { RecordCounts, SuggestedMapping } from "../model/record-counts.ts";
import {
  type DraftedKind,
  partOfMapping,
  type RecordKind,
  type RecordMapping,
} from "../model/record-mapping.ts";
import { openQuestions } from "../model/mapping-questions.ts";
import type { Period } from "../reference/periods.ts";
import { countCsv, countSheet } from "../records/count.ts";
import type { ByteSource } from "../records/source.ts";
import { type Terminal, UsageError } from "./command.ts";
import { nameOf, opened, readText, tellIssues, tooLarge } from "./read-files.ts";
import { type JsonText, jsonText } from "../ingest/json-text.ts";
import { type Issue, makeIssue } from "../model/issue.ts";
import { type MappingOfWorkbook, mappingOfWorkbook } from "../workbook/reading/mapping-of-workbook.ts";
import { parseRecordMappings } from "../records/mapping.ts";
import { type SheetSuggestionOptions, suggestMapping, suggestSheetMapping } from "../records/suggest.ts";

// What else counts or reads tables is imported with it, when a command asks for one of them.
export { readBoardTable, readSurveyTable } from "../pipeline/part-tables.ts";
export { countPayCsv, countPaySheet } from "../records/pay/count-pay.ts";

/** The choices for reading a file of records. */
export interface RecordChoices {
  readonly kind: RecordKind | undefined;
  /** Of a local measure: its id, where several have a mapping. */
  readonly measure?: string | undefined;
  /** The files with the mapping; drafted from the headings where there is none. */
  readonly columns: readonly string[];
  readonly year: number | undefined;
  /** The part of the year that is asked for: the whole of it, or, where only the year is known, any part. */
  readonly period?: Period | "any" | undefined;
  /** True where a draft may be counted by though its questions have no answer. */
  readonly acceptsDraft?: boolean | undefined;
  /** Which sheet of a workbook; the one with the columns where it is left out. */
  readonly sheet?: string | undefined;
}

/** Counts the records of a file, by a mapping from a file or from its headings; null where the mapping has issues. */
export async function readRecords(
  path: string,
  choices: RecordChoices,
  terminal: Terminal,
): Promise<RecordCounts | null> {
  const mapping = await chosenMapping(path, choices, terminal);
  if (mapping === null) return null;
  const verdict = daysOfChoice(mapping, choices);
  if (verdict.status === "other") {
    terminal.writeError(`${nameOf(path)}: ${verdict.message} Nothing was counted.\n`);
    return null;
  }
  const counts = await opened(path, () => countFile(path, mapping, choices, terminal));
  tellIssues(`${nameOf(path)}: `, counts.issues, terminal);
  return withDoubt(counts, partOfMapping(mapping), verdict);
}

/** Compares the days of a mapping with the year that is asked for. */
function daysOfChoice(mapping: RecordMapping, { year, period }: RecordChoices): DaysVerdict {
  if (year === undefined) return FITTING;
  return period === "any" ? mappingAgainstYear(mapping, year) : mappingAgainst(mapping, { year, period });
}

async function chosenMapping(
  path: string,
  choices: RecordChoices,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  const { columns, year, sheet, acceptsDraft = false } = choices;
  const mapping =
    columns.length === 0
      ? await draftedMapping(path, { kind: kindToDraft(choices), year, sheet }, terminal)
      : await mappingFrom(choices, terminal);
  if (mapping === null || acceptsDraft) return mapping;
  const open = openQuestions(mapping);
  if (open.length === 0) return mapping;
  for (const asked of open) terminal.writeError(`${nameOf(path)}: ${openQuestionWords(asked)}\n`);
  terminal.writeError(
    `${nameOf(path)}: ${open.length === 1 ? "1 question" : `${String(open.length)} questions`} without an answer, so nothing was counted. Save the mapping with wres count --suggest-mapping --out mapping.xlsx (or .json), answer them there, and give it as --columns; or give --accept-draft.\n`,
  );
  return null;
}

/** The kind that a draft is asked for. Whom a local measure counts no heading says. */
export function kindToDraft({ kind }: Pick<RecordChoices, "kind">): DraftedKind | undefined {
  if (kind !== "local") return kind;
  throw new UsageError(
    "the mapping of a local measure cannot be drafted; write one, such as { kind: local, measure: promotion, … }, and give it as --columns.",
  );
}

/** The mappings of some files; null where one of them has issues, which are then on stderr. */
export async function allMappings(
  columns: readonly string[],
  terminal: Terminal,
): Promise<readonly RecordMapping[] | null> {
  const read = await Promise.all(columns.map((path) => readMappings(path, terminal)));
  return read.includes(null) ? null : read.flatMap((some) => some ?? []);
}

/** The one mapping of that kind, and of that measure, in some files; null where one of them has issues. */
export async function mappingFrom(
  { columns, kind, measure }: Pick<RecordChoices, "columns" | "kind" | "measure">,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  const mappings = await allMappings(columns, terminal);
  if (mappings === null) return null;
  const found = mappings.filter(
    (mapping) =>
      (kind === undefined || mapping.kind === kind) &&
      (measure === undefined || (mapping.kind === "local" && mapping.measure === measure)),
  );
  const [mapping] = found;
  if (mapping !== undefined && found.length === 1) return mapping;
  const kinds = mappings.map((one) => (one.kind === "local" ? one.measure : one.kind)).join(", ");
  throw new UsageError(
    `${columns.map((path) => printable(path)).join(", ")} has mappings for ${kinds}; ${kind === undefined ? "expected --as one of them" : `expected one for ${measure ?? kind}`}.`,
  );
}

/** Shorter files, in bytes, are read before anybody looks. */
const LONG_FILE = 20_000_000;

/** So are sheets of fewer rows than this. */
const LONG_SHEET = 50_000;

async function countFile(
  path: string,
  mapping: RecordMapping,
  { sheet }: RecordChoices,
  terminal: Terminal,
): Promise<RecordCounts> {
  if (isParquetName(path)) {
    const { countParquet } = await import("../records/files/count-parquet.ts");
    return countParquet(path, mapping);
  }
  return countRows(path, terminal, {
    sheet: (file, onProgress) => countSheet(file, mapping, { sheet, onProgress }),
    csv: (file, onProgress) => countCsv(file, mapping, { onProgress }),
  });
}

/** True where the name of a file says that it is a Parquet file. */
function isParquetName(path: string): boolean {
  return /\.parquet$/i.test(path);
}

/** How the rows of a file are counted, by its kind. */
interface RowCounters<Counts> {
  readonly sheet: (file: ByteSource, onProgress: (read: number) => void) => Promise<Counts>;
  readonly csv: (file: ByteSource, onProgress: (read: number) => void) => Promise<Counts>;
}

/** Counts the rows of a workbook or a CSV file, and shows how far a long one is read. */
export function countRows<Counts>(
  path: string,
  terminal: Terminal,
  { sheet, csv }: RowCounters<Counts>,
): Promise<Counts> {
  if (isParquetName(path)) {
    throw new UsageError(
      `a Parquet file is read by wres count and what counts rows of staff, and not here; save the table of ${path} as CSV or as a workbook (.xlsx).`,
    );
  }
  const file = terminal.open(path);
  return isWorkbookName(path)
    ? withLines(
        LONG_SHEET,
        (rows) => `${String(rows)} rows read …`,
        terminal,
        (onProgress) => sheet(file, onProgress),
      )
    : withLines(
        LONG_FILE,
        (bytes) => `${String(Math.floor(bytes / 1_000_000))} MB read …`,
        terminal,
        (onProgress) => csv(file, onProgress),
      );
}

/** Shows on a person's screen how far a long file is read, at every `step`. */
async function withLines<Counts>(
  step: number,
  say: (read: number) => string,
  terminal: Terminal,
  work: (onProgress: (read: number) => void) => Promise<Counts>,
): Promise<Counts> {
  let told = 0;
  try {
    return await work((read) => {
      if (terminal.showsProgress !== true || read - told < step) return;
      told = read;
      terminal.writeProgress(say(read));
    });
  } finally {
    if (told > 0) terminal.writeProgress("");
  }
}

const MOST_MAPPING_BYTES = 2_000_000;

/** An export stands where its mapping is expected. */
const exportForMapping: Issue = makeIssue(
  "not-json",
  "",
  "a mapping, which says what the columns of an export are",
  "a table, such as an export itself",
  "wres count <export> --suggest-mapping --out mapping.json drafts one.",
);

/** Reads a mapping, or a list of them; every issue goes to stderr, and then there is none (null). */
async function readMappings(path: string, terminal: Terminal): Promise<readonly RecordMapping[] | null> {
  if (isWorkbookName(path)) return mappingsOfWorkbook(path, terminal);
  const text = await readText(path, MOST_MAPPING_BYTES, terminal);
  const json: JsonText =
    text === null
      ? { status: "unreadable", issues: [tooLarge(MOST_MAPPING_BYTES)] }
      : jsonText(text, MOST_MAPPING_BYTES);
  if (json.status === "unreadable") {
    const isTable = text !== null && /^\s*[^\s{[]/.test(text.replace(/^\uFEFF/, ""));
    tellIssues(`${path}: `, isTable ? [exportForMapping] : json.issues, terminal);
    return null;
  }
  const parsed = parseRecordMappings(json.value);
  if (parsed.status === "valid") return parsed.mappings;
  tellIssues(`${path}: `, parsed.issues, terminal);
  return null;
}

async function mappingsOfWorkbook(
  path: string,
  terminal: Terminal,
): Promise<readonly RecordMapping[] | null> {
  const bytes = await opened(path, () => terminal.read(path, MOST_MAPPING_BYTES));
  const read: MappingOfWorkbook =
    bytes === null
      ? { status: "unreadable", issues: [tooLarge(MOST_MAPPING_BYTES)] }
      : mappingOfWorkbook(bytes);
  const parsed = read.status === "read" ? parseRecordMappings(read.value) : read;
  if (parsed.status === "valid") return parsed.mappings;
  tellIssues(`${path}: `, parsed.issues, terminal);
  return null;
}

/** A mapping drafted from the headings of a file, and said to be so; null where the file has issues that stop it. */
async function draftedMapping(
  path: string,
  options: SheetSuggestionOptions,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  if (path === "-") {
    throw new UsageError(
      "expected --columns <mapping.json|.xlsx>; a mapping is drafted from a CSV file or a workbook alone.",
    );
  }
  const draft = await suggested(path, options, terminal);
  const { mapping, missing, columns, questions } = draft;
  if (mapping === null && missing.length === 0) {
    tellIssues(`${path}: `, draft.issues, terminal);
    return null;
  }
  if (mapping === null) {
    const isOtherFile = questions.length > 0;
    const whatToDo = [
      ...(missing.includes("year") ? [WITHOUT_YEAR] : []),
      ...(!isOtherFile && missing.some((place) => place !== "year")
        ? ["Give the column such a heading in the file, or write a mapping and give it as --columns."]
        : []),
      ...questions.map(({ question }) => question),
    ];
    throw new UsageError(
      `no mapping could be drafted from the headings of ${path}: ${missingWords(missing)}. ${whatToDo.join(" ")}`,
    );
  }
  const used = [...new Set(columns.map(({ column }) => column))].join(", ");
  terminal.writeError(
    `${path}: without --columns, read by its headings as ${mapping.kind}, by the columns ${used}. See wres count --suggest-mapping.\n`,
  );
  return mapping;
}

/** Drafts a mapping from a file, by its name a workbook or CSV. */
export function suggested(
  path: string,
  options: SheetSuggestionOptions,
  terminal: Terminal,
): Promise<SuggestedMapping> {
  if (isParquetName(path)) {
    throw new UsageError(
      `a mapping is drafted from a CSV file or a workbook; save the table of ${path} as one of these, draft the mapping from that, and give it as --columns.`,
    );
  }
  const { sheet, ...others } = options;
  return opened(path, () =>
    isWorkbookName(path)
      ? suggestSheetMapping(terminal.open(path), { ...others, sheet })
      : suggestMapping(terminal.open(path), { ...others, onProgress: undefined }),
  );
}
