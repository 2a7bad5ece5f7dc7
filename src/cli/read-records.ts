import { printable } from "../foundation/wres-error.ts";
import type { RecordCounts, RecordPart, SuggestedMapping } from "../model/record-counts.ts";
import { openQuestions, type RecordKind, type RecordMapping } from "../model/record-mapping.ts";
import { countCsv, countSheet } from "../records/count.ts";
import { type Arguments, ERASE_LINE, type Option, type Terminal, UsageError } from "./command.ts";
import {
  isWorkbook,
  nameOf,
  opened,
  readBothYears,
  readReturns,
  readText,
  tellIssues,
  tooLarge,
} from "./read-files.ts";
import { type JsonText, jsonText } from "../ingest/json-text.ts";
import { parseRecordMappings } from "../records/mapping.ts";
import { type SheetSuggestionOptions, suggestMapping, suggestSheetMapping } from "../records/suggest.ts";
import type { Return } from "../model/return.ts";
import { parseReturn } from "../ingest/parse-return.ts";

type Flow = Exclude<RecordKind, "workforce">;
const flows: readonly Flow[] = ["shortlisting", "disciplinary", "training", "survey"];
const file = (what: string): Option => ({ type: "string", value: "<file>", help: `the records of ${what}` });

/** The options of a command that makes a return of records; its own file is the workforce. */
export const recordOptions: Readonly<
  Record<"columns" | "accept-draft" | "with-rejected" | "year" | "organisation" | Flow, Option>
> = {
  columns: {
    type: "string",
    value: "<mappings.json>",
    help: "of records: a list of mappings, one for each file; by default drafted from the headings",
  },
  "accept-draft": {
    type: "boolean",
    help: "of records: count though a drafted mapping has questions that nobody answered; the report says so",
  },
  "with-rejected": {
    type: "boolean",
    help: "of records: report though rows were rejected; the report says so in its first lines",
  },
  shortlisting: file("applications"),
  disciplinary: file("disciplinary cases"),
  training: file("training"),
  survey: file("survey answers"),
  year: {
    type: "string",
    value: "<year>",
    help: "of records: the WRES year, 2022 for that ending on 31 March 2022",
  },
  organisation: { type: "string", value: "<name>", help: "of records: whose they are" },
};

/**
 * The returns that a report is made from, this year's first: from their files, this year's also from records. A workbook
 * is a return unless something is said of records; last year's that it holds is taken where no other is named.
 */
export async function returnsOfReport(given: Arguments, terminal: Terminal): Promise<CountedReturns | null> {
  const previous = given.texts("previous");
  const [path = "-"] = given.files;
  const isOfRecords = holdsRecords(path) || (isWorkbook(path) && recordOption(given) !== undefined);
  if (!isOfRecords) {
    refuseRecordOptions(given);
    const returns = await (previous.length === 0
      ? readBothYears(path, terminal)
      : readReturns([path, ...previous], terminal));
    return returns === null ? null : { returns, files: [] };
  }
  const current = await returnOfRecords(given, terminal);
  const earlier = await readReturns(previous, terminal);
  return current === null || earlier === null
    ? null
    : { returns: [current.return, ...earlier], files: current.files };
}

/** A file of records and what was counted in it. */
export interface CountedFile {
  readonly name: string;
  readonly counts: RecordCounts;
}

/** The returns that a report is made of, this year's first, and the files of records that it was counted from. */
interface CountedReturns {
  readonly returns: readonly Return[];
  readonly files: readonly CountedFile[];
}

/** A return is counted already: what says how to count would change nothing, and is no doubt meant for another file. */
function refuseRecordOptions(given: Arguments): void {
  const option = recordOption(given);
  if (option === undefined) return;
  throw new UsageError(
    `--${option} is for records; expected a file of records, such as staff.csv, not a return.`,
  );
}

function recordOption({ text, has }: Arguments): string | undefined {
  return Object.keys(recordOptions).find((option) => text(option) !== undefined || has(option));
}

/** True where the name of a file says that it holds records, and no return. */
function holdsRecords(path: string): boolean {
  return /\.(?:csv|tsv|txt|parquet)$/i.test(path);
}

/**
 * Counts the files of records into one return. Null where there is no return: a mapping has issues or questions without an answer, rows
 * were rejected and nobody said that the report may do without them, or a part of the return contradicts another.
 */
export async function returnOfRecords(
  given: Arguments,
  terminal: Terminal,
): Promise<{ readonly return: Return; readonly files: readonly CountedFile[] } | null> {
  const year = yearOf(given);
  const files = [
    { kind: "workforce" as const, path: given.files[0] ?? "-" },
    ...flows.flatMap((kind) =>
      given
        .texts(kind)
        .slice(0, 1)
        .map((path) => ({ kind, path })),
    ),
  ];
  const counted: CountedFile[] = [];
  const acceptsDraft = given.has("accept-draft");
  // One after another: each takes the whole processor, and progress is shown of one.
  for (const { kind, path } of files) {
    const counts = await readRecords(
      path,
      { kind, columns: given.text("columns"), year, acceptsDraft },
      terminal,
    );
    if (counts !== null) counted.push({ name: nameOf(path), counts });
  }
  if (counted.length < files.length || refuseRejected(counted, given, terminal)) return null;
  const parts = counted.map(({ counts }) => counts.part);
  const name = given.text("organisation") ?? "Organisation not named";
  const parsed = parseReturn({ organisation: { code: "–", name }, year, ...joined(parts) });
  tellIssues("warning: ", parsed.warnings, terminal);
  if (parsed.status === "valid") return { return: parsed.return, files: counted };
  tellIssues("", parsed.issues, terminal);
  return null;
}

/** Says that rows would be missing from the report; false where there are none, or they may be missing. */
function refuseRejected(files: readonly CountedFile[], given: Arguments, terminal: Terminal): boolean {
  const faulty = files.filter(({ counts }) => isIncomplete(counts));
  if (faulty.length === 0 || given.has("with-rejected")) return false;
  for (const { name, counts } of faulty) {
    const rows = counts.balance.rejected.reduce((sum, one) => sum + one.rows, 0);
    terminal.writeError(
      `${name}: ${String(rows)} of ${String(counts.balance.read)} rows were rejected, so nothing was reported. Add the missing rules to the mapping, or give --with-rejected: then the report says in its first lines what it lacks.\n`,
    );
  }
  return true;
}

/** True where rows of a file are missing from its counts. */
function isIncomplete({ balance, issues, part }: RecordCounts): boolean {
  const stops = ["row-too-long", "unreadable-workbook", "broken-quotes", "missing-column", "no-rows"];
  return (
    balance.rejected.length > 0 ||
    Object.keys(part).length === 0 ||
    issues.some(({ code }) => stops.includes(code))
  );
}

/** The parts as one; what several have beside, of the bank, is put together. */
function joined(parts: readonly RecordPart[]): RecordPart {
  const bank = Object.assign({}, ...parts.map((part) => part.bank ?? {})) as NonNullable<RecordPart["bank"]>;
  const whole = Object.assign({}, ...parts) as RecordPart;
  return { ...whole, ...(Object.keys(bank).length > 0 && { bank }) };
}

function yearOf({ text }: Arguments): number {
  const year = text("year");
  if (year !== undefined && /^\d{4}$/.test(year)) return Number(year);
  throw new UsageError(
    `${year === undefined ? "records do not say their year" : `--year is ${JSON.stringify(year)}`}; expected --year with four digits, such as 2022.`,
  );
}

/** The choices for reading a file of records. */
export interface RecordChoices {
  readonly kind: RecordKind | undefined;
  /** The file with the mapping; drafted from the headings where it is left out. */
  readonly columns: string | undefined;
  readonly year: number | undefined;
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
  const counts = await opened(path, () => countFile(path, mapping, choices, terminal));
  tellIssues(`${nameOf(path)}: `, counts.issues, terminal);
  return counts;
}

async function chosenMapping(
  path: string,
  choices: RecordChoices,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  const { kind, columns, year, sheet, acceptsDraft = false } = choices;
  const mapping =
    columns === undefined
      ? await draftedMapping(path, { kind, year, sheet }, terminal)
      : await mappingFrom(columns, kind, terminal);
  if (mapping === null || acceptsDraft) return mapping;
  const open = openQuestions(mapping);
  if (open.length === 0) return mapping;
  for (const { question } of open) terminal.writeError(`${nameOf(path)}: ${question}\n`);
  terminal.writeError(
    `${nameOf(path)}: ${String(open.length)} questions without an answer, so nothing was counted. Save the mapping with wres count --suggest-mapping --out mapping.json, answer them there, and give it as --columns; or give --accept-draft.\n`,
  );
  return null;
}

async function mappingFrom(
  columns: string,
  kind: RecordKind | undefined,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  const mappings = await readMappings(columns, terminal);
  if (mappings === null) return null;
  const found = kind === undefined ? mappings : mappings.filter((mapping) => mapping.kind === kind);
  const [mapping] = found;
  if (mapping !== undefined && found.length === 1) return mapping;
  const kinds = mappings.map((one) => one.kind).join(", ");
  throw new UsageError(
    `${printable(columns)} has mappings for ${kinds}; ${kind === undefined ? "expected --as one of them" : `expected one for ${kind}`}.`,
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
  if (/\.parquet$/i.test(path)) {
    const { countParquet } = await import("../records/files/count-parquet.ts");
    return countParquet(path, mapping);
  }
  const file = terminal.open(path);
  return isWorkbook(path)
    ? withLines(
        LONG_SHEET,
        (rows) => `${String(rows)} rows read …`,
        terminal,
        (onProgress) => countSheet(file, mapping, { sheet, onProgress }),
      )
    : withLines(
        LONG_FILE,
        (bytes) => `${String(Math.floor(bytes / 1_000_000))} MB read …`,
        terminal,
        (onProgress) => countCsv(file, mapping, { onProgress }),
      );
}

/** Shows on a person's screen how far a long file is read, at every `step`. */
async function withLines(
  step: number,
  say: (read: number) => string,
  terminal: Terminal,
  work: (onProgress: (read: number) => void) => Promise<RecordCounts>,
): Promise<RecordCounts> {
  let told = 0;
  try {
    return await work((read) => {
      if (terminal.showsProgress !== true || read - told < step) return;
      told = read;
      terminal.writeError(ERASE_LINE + say(read));
    });
  } finally {
    if (told > 0) terminal.writeError(ERASE_LINE);
  }
}

const MOST_MAPPING_BYTES = 2_000_000;

/** Reads a mapping, or a list of them; every issue goes to stderr, and then there is none (null). */
async function readMappings(path: string, terminal: Terminal): Promise<readonly RecordMapping[] | null> {
  const text = await readText(path, MOST_MAPPING_BYTES, terminal);
  const json: JsonText =
    text === null
      ? { status: "unreadable", issue: tooLarge(MOST_MAPPING_BYTES) }
      : jsonText(text, MOST_MAPPING_BYTES);
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
async function draftedMapping(
  path: string,
  options: SheetSuggestionOptions,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  if (path === "-" || /\.parquet$/i.test(path)) {
    throw new UsageError(
      "expected --columns <mapping.json>: only of a CSV file or a workbook can a mapping be drafted.",
    );
  }
  const draft = await suggested(path, options, terminal);
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
  const used = [...new Set(columns.map(({ column }) => column))].join(", ");
  terminal.writeError(
    `${path}: without --columns, read by its headings as ${mapping.kind}, by the columns ${used}. See --suggest-mapping.\n`,
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
