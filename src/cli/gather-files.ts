import { isWorkbookName } from "../foundation/workbook-name.ts";
import { describeValue } from "../foundation/wres-error.ts";
import { type JsonText, jsonText } from "../ingest/json-text.ts";
import { isPrintedCounts, parsePrintedCounts } from "../ingest/parse-printed-counts.ts";
import { type DraftedKind, draftedKinds, type RecordKind } from "../model/record-mapping.ts";
import { earlierWords, isEarlierAlike, periodTitle } from "../model/period.ts";
import type { Return } from "../model/return.ts";
import { lossesOfSources, partOfPiece } from "../model/lost-on-reading.ts";
import { pieceAgainst, withDoubt } from "../model/mapping-days.ts";
import type { ParsedPiece, ReturnPiece } from "../model/record-counts.ts";
import { gatherReturn } from "../pipeline/gather-return.ts";
import { aFile, type Arguments, fourDigitYear, type Option, type Terminal, UsageError } from "./command.ts";
import {
  nameOf,
  opened,
  readReturns,
  type ReadYears,
  readText,
  readYears,
  tellIssues,
  tooLarge,
} from "./read-files.ts";
import { periodOf, periodOption } from "./shared-options.ts";

type Flow = Exclude<DraftedKind, "workforce">;
const flows = draftedKinds.filter((kind): kind is Flow => kind !== "workforce");
const file = (what: string): Option => ({
  type: "string",
  value: "<file>",
  reads: aFile,
  help: `the records of ${what}`,
});

/** The options of a command that makes a return of records; its own file is the workforce. */
export const recordOptions: Readonly<
  Record<
    | "columns"
    | "accept-draft"
    | "with-rejected"
    | "year"
    | "period"
    | "organisation"
    | "code"
    | "survey-percentages"
    | "board"
    | "local"
    | Flow,
    Option
  >
> = {
  columns: {
    type: "string",
    multiple: true,
    value: "<mapping.json|.xlsx>",
    reads: aFile,
    help: "of records: the mappings, one for each file; may be given more than once; by default drafted from the headings",
  },
  "accept-draft": {
    type: "boolean",
    help: "of records: count even if a drafted mapping has unanswered questions; the report says so",
  },
  "with-rejected": {
    type: "boolean",
    help: "of records: report though rows were rejected; the report says so in its first lines",
  },
  shortlisting: file("applications, or what wres count printed of them"),
  disciplinary: file("disciplinary cases, or what wres count printed of them"),
  training: file("training, or what wres count printed of them"),
  survey: file("survey answers, or what wres count printed of them"),
  local: {
    type: "string",
    multiple: true,
    value: "<measure>=<file>",
    reads: (given) => /^[^=]+=(.+)$/s.exec(given)?.[1] ?? null,
    help: "the records of a local measure, such as promotion=promotions.csv, with its mapping among --columns, or what wres count printed of them; may be given more than once",
  },
  "survey-percentages": {
    type: "string",
    value: "<table>",
    reads: aFile,
    help: "a table of the survey's percentages: a question a line, a column for White and for BME (CSV or xlsx)",
  },
  board: {
    type: "string",
    value: "<table>",
    reads: aFile,
    help: "a table of board members, or of their counts by group (CSV or xlsx)",
  },
  year: {
    type: "string",
    value: "<year>",
    help: "of records: the WRES year, 2022 for that ending on 31 March 2022",
  },
  period: periodOption,
  organisation: { type: "string", value: "<name>", help: "of records: whose they are" },
  code: { type: "string", value: "<code>", help: "of records: the organisation's code, such as RDE" },
};

/** The options that name a file of a part of a return. */
export const sourceOptions: readonly string[] = [...flows, "local", "survey-percentages", "board"];

/**
 * The returns that a report is made from, this year's first: from their files, this year's also from records. A workbook
 * or JSON is a return unless something is said of records; last year's that a workbook holds is taken where no other is named.
 */
export async function returnsOfReport(given: Arguments, terminal: Terminal): Promise<ReadYears | null> {
  const previous = given.texts("previous");
  const [path = "-"] = given.files;
  const isOfRecords =
    holdsRecords(path) || ((isWorkbookName(path) || isJson(path)) && recordOption(given) !== undefined);
  if (!isOfRecords) {
    refuseRecordOptions(given);
    return readYears(path, previous, terminal);
  }
  const current = await gatheredReturn(given, undefined, terminal);
  const earlier = await readReturns(previous, terminal);
  return current === null || earlier === null
    ? null
    : {
        returns: [current.return, ...earlier],
        losses: lossesOfSources(current.return.sources),
      };
}

/** The options of a command that takes what `wres count` printed in place of a return. */
export const countsOptions: Readonly<Record<"year" | "organisation" | "code" | "with-rejected", Option>> = {
  year: {
    type: "string",
    value: "<year>",
    help: "of what wres count printed, which is a part of a return: the WRES year",
  },
  organisation: recordOptions.organisation,
  code: recordOptions.code,
  "with-rejected": recordOptions["with-rejected"],
};

/**
 * Reads the return of a command that takes one file: a return, with last year's where its workbook has it; or what
 * `wres count` printed, where the options say whose it is.
 */
export async function returnOrCounts(given: Arguments, terminal: Terminal): Promise<ReadYears | null> {
  const [path = "-"] = given.files;
  if (!isJson(path)) refuseRecordOptions(given);
  if (recordOption(given) === undefined) return readYears(path, [], terminal);
  const gathered = await gatheredReturn(given, undefined, terminal);
  return gathered === null
    ? null
    : { returns: [gathered.return], losses: lossesOfSources(gathered.return.sources) };
}

/** Gathers files into one return, and reads last year's, which says whose they are; null where either has issues. */
export async function gatheredYears(
  given: Arguments,
  terminal: Terminal,
): Promise<{ readonly current: NonNullable<Gathered>; readonly previous: Return | undefined } | null> {
  const [previous] = (await readReturns(given.texts("previous"), terminal)) ?? [null];
  if (previous === null) return null;
  const current = await gatheredReturn(given, previous, terminal);
  if (current !== null && previous !== undefined) refuseNotBefore(previous, current.return);
  return current === null ? null : { current, previous };
}

/** Stops where an earlier return is not of a period before the current one's, or not of one as long. */
export function refuseNotBefore(previous: Return, current: Return): void {
  if (isEarlierAlike(previous, current)) return;
  throw new UsageError(
    `--previous is the return of ${periodTitle(previous)}; expected ${earlierWords(current)}.`,
  );
}

type Gathered = Awaited<ReturnType<typeof gatheredReturn>>;

/** A return is counted already: what says how to count would change nothing, and is no doubt meant for another file. */
function refuseRecordOptions(given: Arguments): void {
  const option = recordOption(given);
  if (option !== undefined) throw notForReturn(option);
}

function notForReturn(option: string): UsageError {
  return new UsageError(
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

function isJson(path: string): boolean {
  return /\.json$/i.test(path);
}

/**
 * Gathers files into one return. Null where there is no return: a mapping has issues or questions without an answer, rows
 * were rejected and nobody said that the return may do without them, or two files contradict each other.
 *
 * @param earlier - Says whose return it is where the options do not.
 */
export async function gatheredReturn(
  given: Arguments,
  earlier: Return | undefined,
  terminal: Terminal,
): Promise<{ readonly return: Return; readonly pieces: readonly ReturnPiece[] } | null> {
  const files: readonly RecordFile[] = [
    ...given.files.map((path) => ({ kind: "workforce" as const, path })),
    ...flows.flatMap((kind) => given.texts(kind).map((path) => ({ kind, path }))),
    ...given.texts("local").map(localFile),
  ];
  const { allMappings, readBoardTable, readSurveyTable } = await import("./read-records.ts");
  // A mapping with a mistake would be complained about once for each of the files.
  if ((await allMappings(given.texts("columns"), terminal)) === null) return null;
  const pieces: (ReturnPiece | null)[] = [];
  // One after another: each takes the whole processor, and progress is shown of one.
  for (const file of files) pieces.push(await pieceOf(file, given, terminal));
  const year = yearOf(given);
  const tables = [
    ...given
      .texts("survey-percentages")
      .map((path) =>
        tableOf(path, terminal, (source, name) => readSurveyTable(source, { name, year: year - 1 })),
      ),
    ...given
      .texts("board")
      .map((path) => tableOf(path, terminal, (source, name) => readBoardTable(source, { name }))),
  ];
  pieces.push(...(await Promise.all(tables)));
  const read = pieces.filter((piece) => piece !== null);
  if (read.length < pieces.length || refuseRejected(read, given, terminal)) return null;
  const whose = {
    code: given.text("code") ?? earlier?.organisation.code ?? notNamed.code,
    name: given.text("organisation") ?? earlier?.organisation.name ?? notNamed.name,
  };
  const parsed = gatherReturn({ organisation: whose, year, ...periodOf(given, year) }, read);
  tellIssues("warning: ", parsed.warnings, terminal);
  if (parsed.status === "valid") return { return: parsed.return, pieces: read };
  tellIssues("", parsed.issues, terminal);
  return null;
}

/** An organisation of which the options and last year's return say nothing. */
const notNamed = { code: "–", name: "Organisation not named" } as const;

/** What to do about an organisation without a code, which a workbook has to have; null where it has one. */
export function codeAsked({ organisation }: Return): string | null {
  if (organisation.code !== notNamed.code) return null;
  return "warning: the return has no code of the organisation, and a report from a workbook needs one. Give it, such as --code RDE, or write it into the sheet Details.\n";
}

/** A file of records, and what it holds. */
interface RecordFile {
  readonly kind: RecordKind;
  readonly path: string;
  /** Of a local measure: its id. */
  readonly measure?: string;
}

/** Reads `promotion=promotions.csv`. */
function localFile(text: string): RecordFile {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) {
    throw new UsageError(
      `--local is ${describeValue(text)}; expected the measure and its file, such as promotion=promotions.csv.`,
    );
  }
  return { kind: "local", measure: text.slice(0, at), path: text.slice(at + 1) };
}

/** Counts a file of records, or takes what was counted of it before. */
async function pieceOf(file: RecordFile, given: Arguments, terminal: Terminal): Promise<ReturnPiece | null> {
  const { kind, path, measure } = file;
  if (isJson(path)) return printedPiece(file, given, terminal);
  const choices = {
    columns: given.texts("columns"),
    year: yearOf(given),
    ...periodOf(given, yearOf(given)),
    acceptsDraft: given.has("accept-draft"),
  };
  const { readRecords } = await import("./read-records.ts");
  const counts = await readRecords(path, { kind, measure, ...choices }, terminal);
  return counts === null ? null : { name: nameOf(path), ...counts };
}

const MOST_COUNTS_BYTES = 20_000_000;

async function printedPiece(
  { kind, path, measure }: RecordFile,
  given: Arguments,
  terminal: Terminal,
): Promise<ReturnPiece | null> {
  const text = await readText(path, MOST_COUNTS_BYTES, terminal);
  const json: JsonText =
    text === null
      ? { status: "unreadable", issues: [tooLarge(MOST_COUNTS_BYTES)] }
      : jsonText(text, MOST_COUNTS_BYTES);
  if (json.status === "read" && !isPrintedCounts(json.value)) throw notForReturn(recordOption(given) ?? kind);
  const parsed =
    json.status === "read"
      ? parsePrintedCounts(json.value, nameOf(path))
      : { status: "invalid" as const, issues: json.issues };
  if (parsed.status === "invalid") {
    tellIssues(`${nameOf(path)}: `, parsed.issues, terminal);
    return null;
  }
  const piece = withDoubtfulDays(parsed.piece, given);
  // The first file says by itself what it is.
  const isOfMeasure = measure === undefined || measure in (piece.part.local ?? {});
  if ((piece.kind === kind && isOfMeasure) || given.files.includes(path)) return piece;
  throw new UsageError(
    `${describeValue(path)} holds counts of ${[piece.kind, ...Object.keys(piece.part.local ?? {})].join(" ")} records; expected those of ${measure ?? kind} as --${kind}.`,
  );
}

/** What was counted before, with a finding where it was counted by days that may not be those of the return. */
function withDoubtfulDays(piece: ReturnPiece, given: Arguments): ReturnPiece {
  const year = yearOf(given);
  return withDoubt(piece, partOfPiece(piece), pieceAgainst(piece, { year, ...periodOf(given, year) }));
}

/** Reads a small table; null where it has issues. */
async function tableOf(
  path: string,
  terminal: Terminal,
  read: (source: AsyncIterable<Uint8Array>, name: string) => Promise<ParsedPiece>,
): Promise<ReturnPiece | null> {
  const table = await opened(path, () => read(terminal.open(path), nameOf(path)));
  if (table.status === "valid") return table.piece;
  tellIssues(`${nameOf(path)}: `, table.issues, terminal);
  return null;
}

/** Says that rows would be missing from the return; false where there are none, or they may be missing. */
function refuseRejected(pieces: readonly ReturnPiece[], given: Arguments, terminal: Terminal): boolean {
  const faulty = pieces.filter(isIncomplete);
  if (faulty.length === 0 || given.has("with-rejected")) return false;
  for (const { name, balance } of faulty) {
    const rows = balance.rejected.reduce((sum, one) => sum + one.rows, 0);
    terminal.writeError(
      `${name}: ${String(rows)} of ${String(balance.read)} rows were rejected, so nothing was reported. Add the missing rules to the mapping, or give --with-rejected: then the report says in its first lines what it lacks.\n`,
    );
  }
  return true;
}

/** True where rows of a file are missing from its counts. */
function isIncomplete({ balance, issues, part }: ReturnPiece): boolean {
  const stops = [
    "row-too-long",
    "not-a-table",
    "unreadable-workbook",
    "broken-quotes",
    "missing-column",
    "no-rows",
    "headings-alone",
  ];
  return (
    balance.rejected.length > 0 ||
    Object.keys(part).length === 0 ||
    issues.some(({ code }) => stops.includes(code))
  );
}

function yearOf({ text }: Arguments): number {
  const year = text("year");
  if (year !== undefined) return fourDigitYear("--year", year, "2022");
  throw new UsageError("records do not say their year; expected --year with four digits, such as 2022.");
}
