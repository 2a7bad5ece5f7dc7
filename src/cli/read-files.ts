import { kindOfBytes } from "../foundation/file-kind.ts";
import { textOfBytes } from "../foundation/text-of-bytes.ts";
import { pathFaults, systemFaultWords } from "../foundation/system-faults.ts";
import { isWorkbookName, isZip } from "../foundation/workbook-name.ts";
import { WresError } from "../foundation/wres-error.ts";
import { type InvalidInput, type Issue, makeIssue } from "../model/issue.ts";
import type { Finding } from "../model/finding.ts";
import { lossesOfSources } from "../model/lost-on-reading.ts";
import { findingsOfWarnings } from "../model/results.ts";
import type { ActionPlan } from "../model/action-plan.ts";
import type { Return } from "../model/return.ts";
import { type ParsedActionPlan, parseActionPlan } from "../ingest/parse-action-plan.ts";
import { jsonText } from "../ingest/json-text.ts";
import { isPrintedCounts } from "../ingest/parse-printed-counts.ts";
import { parseReturnText } from "../ingest/parse-return.ts";
import type { ParsedWorkbook } from "../workbook/reading/from-workbook.ts";
import { StoppedError, type Terminal, UsageError } from "./command.ts";
import { systemCode, whatToDo } from "./save-files.ts";
import { tableIssues } from "../disclosure/table/check-table.ts";
import { type ParsedTable, parseTableText } from "../ingest/parse-table.ts";
import type { DisclosureTable } from "../model/disclosure-table.ts";

const MOST_RETURN_BYTES = 20_000_000;
const MOST_TABLE_BYTES = 100_000_000;

/** A return that a file held, and the one of last year that stood beside it in a workbook. */
type ReadReturn = Extract<ParsedWorkbook, { readonly status: "valid" }> & { readonly path: string };

/**
 * Reads the returns of some files. Every issue of every file goes to stderr, and then there is no answer
 * (null); warnings go there too, and stop nothing.
 */
export async function readReturns(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly Return[] | null> {
  const read = await readFiles(paths, terminal);
  return read?.map((one) => one.return) ?? null;
}

/** The return of a file and those of earlier years, and what the first file has lost. */
export interface ReadYears {
  readonly returns: readonly [Return, ...Return[]];
  readonly losses: readonly Finding[];
}

/** Reads a return and earlier ones; where no earlier one is named, last year's that its workbook may have. */
export async function readYears(
  path: string,
  previous: readonly string[],
  terminal: Terminal,
): Promise<ReadYears | null> {
  const [current, ...earlier] = (await readFiles([path, ...previous], terminal)) ?? [];
  if (current === undefined) return null;
  const beside = previous.length > 0 ? [] : [current.previous].filter((one) => one !== null);
  return {
    returns: [current.return, ...earlier.map((one) => one.return), ...beside],
    losses: lossesOf(current),
  };
}

/** What was lost when a file was read, and before that, when its return was counted from records. */
function lossesOf({ return: { sources }, losses }: ReadReturn): readonly Finding[] {
  return [...lossesOfSources(sources), ...findingsOfWarnings(losses)];
}

async function readFiles(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly ReadReturn[] | null> {
  const { valid, faulty } = await readEach(paths, "nothing was calculated", terminal);
  return faulty.length === 0 ? valid : null;
}

/** A file that holds no return, and what is wrong with it. */
interface FaultyFile {
  readonly path: string;
  readonly issues: readonly Issue[];
}

/**
 * Reads the returns of some files, and leaves out those that are faulty: every issue still goes to stderr.
 */
export async function readSoundReturns(
  paths: readonly string[],
  terminal: Terminal,
): Promise<{
  /** The returns, each with the path of its file. */
  readonly sound: readonly { readonly path: string; readonly wresReturn: Return }[];
  /** What was lost when a return was read, by the code of its organisation. */
  readonly losses: ReadonlyMap<string, readonly Finding[]>;
  readonly faulty: readonly FaultyFile[];
}> {
  const { valid, faulty } = await readEach(paths, "it is left out", terminal);
  const losses = new Map(valid.map((one) => [one.return.organisation.code, lossesOf(one)] as const));
  return { sound: valid.map(({ path, return: wresReturn }) => ({ path, wresReturn })), losses, faulty };
}

async function readEach(
  paths: readonly string[],
  outcome: string,
  terminal: Terminal,
): Promise<{ readonly valid: readonly ReadReturn[]; readonly faulty: readonly FaultyFile[] }> {
  const parsed = await Promise.all(
    paths.map(async (path) => ({ path, result: await readFile(path, terminal) })),
  );
  const faulty = parsed.flatMap(({ path, result }): readonly FaultyFile[] => {
    const name = nameOf(path);
    tellIssues(`${name}: warning: `, result.warnings, terminal);
    if (result.status === "valid") return [];
    tellIssues(`${name}: `, result.issues, terminal);
    tellStopped(name, result.issues.length, outcome, terminal);
    return [{ path, issues: result.issues }];
  });
  const valid = parsed.flatMap(({ path, result }) =>
    result.status === "valid" ? [{ ...result, path }] : [],
  );
  return { valid, faulty };
}

async function readFile(path: string, terminal: Terminal): Promise<ParsedWorkbook> {
  const bytes = await opened(path, () => terminal.read(path, MOST_RETURN_BYTES));
  if (bytes === null) return refused(tooLarge(MOST_RETURN_BYTES));
  // A workbook from standard input has no name.
  if (isWorkbookName(path) || isZip(bytes)) {
    const { fromWorkbook } = await import("./workbook-files.ts");
    return fromWorkbook(bytes);
  }
  const text = decodedText(path, bytes);
  const parsed = parseReturnText(text);
  if (parsed.status === "invalid" && isPrintedCounts(jsonValue(text))) return refused(partOfReturn);
  return parsed.status === "valid" ? { ...parsed, previous: null, losses: [] } : parsed;
}

/** What `wres count` prints, in place of a return. */
const partOfReturn: Issue = makeIssue(
  "missing",
  "organisation",
  "whose return it is, and of which year",
  "not said: these are counts of records, a part of a return",
  "Give --year where the command takes it, or make a return of them with wres gather.",
);

function jsonValue(text: string): unknown {
  const json = jsonText(text, MOST_RETURN_BYTES);
  return json.status === "read" ? json.value : null;
}

function refused(issue: Issue): ParsedWorkbook {
  return { status: "invalid", issues: [issue], warnings: [] };
}

/** What a parser makes of a text. */
type Parsed<Valid> = (Valid & { readonly status: "valid" }) | InvalidInput;

/** Reads a small file of text, and what it says; null where it is too large or says it wrongly, and every issue is on stderr. */
export async function readParsed<Valid>(
  path: string,
  { parse, most }: { readonly parse: (text: string) => Parsed<Valid>; readonly most: number },
  terminal: Terminal,
): Promise<Valid | null> {
  const text = await readText(path, most, terminal);
  const parsed: Parsed<Valid> = text === null ? { status: "invalid", issues: [tooLarge(most)] } : parse(text);
  if (parsed.status === "valid") return parsed;
  tellIssues(`${nameOf(path)}: `, parsed.issues, terminal);
  return null;
}

/**
 * Reads a table, with what the command line adds to it. Every issue goes to stderr, and then there is no answer (null);
 * `bearable` are those that stop nothing.
 */
export async function readTable(
  path: string,
  completed: (table: DisclosureTable) => DisclosureTable,
  bearable: readonly Issue["code"][],
  terminal: Terminal,
): Promise<DisclosureTable | null> {
  const text = await readText(path, MOST_TABLE_BYTES, terminal);
  const parsed: ParsedTable =
    text === null ? { status: "invalid", issues: [tooLarge(MOST_TABLE_BYTES)] } : parseTableText(text);
  const { table, issues } = checked(parsed, completed);
  const refused = issues.filter(({ code }) => !bearable.includes(code));
  if (table !== null && refused.length === 0) return table;
  tellIssues(`${nameOf(path)}: `, refused, terminal);
  tellStopped(nameOf(path), refused.length, "there is no answer", terminal);
  return null;
}

function checked(
  parsed: ParsedTable,
  completed: (table: DisclosureTable) => DisclosureTable,
): { readonly table: DisclosureTable | null; readonly issues: readonly Issue[] } {
  if (parsed.status === "invalid") return { table: null, issues: parsed.issues };
  const table = completed(parsed.table);
  return { table, issues: tableIssues(table) };
}

/** Reads an action plan from JSON or from its workbook. Every issue goes to stderr, and then there is no plan (null). */
export async function readPlan(path: string, terminal: Terminal): Promise<ActionPlan | null> {
  const bytes = await opened(path, () => terminal.read(path, MOST_RETURN_BYTES));
  const parsed = bytes === null ? refusedPlan([tooLarge(MOST_RETURN_BYTES)]) : await parsedPlan(path, bytes);
  if (parsed.status === "valid") return parsed.plan;
  tellIssues(`${nameOf(path)}: `, parsed.issues, terminal);
  tellStopped(nameOf(path), parsed.issues.length, "there is no answer", terminal);
  return null;
}

async function parsedPlan(path: string, bytes: Uint8Array): Promise<ParsedActionPlan> {
  if (isZip(bytes)) {
    const { planOfWorkbook } = await import("./workbook-files.ts");
    return planOfWorkbook(bytes);
  }
  const json = jsonText(decodedText(path, bytes), MOST_RETURN_BYTES);
  return json.status === "read" ? parseActionPlan(json.value) : refusedPlan(json.issues);
}

function refusedPlan(issues: readonly Issue[]): ParsedActionPlan {
  return { status: "invalid", issues };
}

/** The name of a file in a message. */
export function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

/** Writes the issues of a file to stderr, one a line, each line after `start`. */
export function tellIssues(
  start: string,
  issues: readonly Pick<Issue, "message">[],
  terminal: Terminal,
): void {
  for (const { message } of issues) terminal.writeError(`${start}${message}\n`);
}

/** Writes to stderr how many issues stopped the work, and what the outcome is. */
function tellStopped(name: string, count: number, outcome: string, terminal: Terminal): void {
  terminal.writeError(`${name}: ${String(count)} ${count === 1 ? "issue" : "issues"}; ${outcome}.\n`);
}

/** Reads a file. One that cannot be opened is a mistake in the command. */
export async function opened<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // What reads a file by its name says what the system said as the cause.
    const code = systemCode(error instanceof WresError ? error.cause : error);
    if (code === null) throw error;
    const advice = whatToDo(code);
    const words = `${systemFaultWords(code)}${advice === null ? "" : `; ${advice}`}`;
    if (code in pathFaults || code === "EACCES") throw new UsageError(`${path} cannot be opened: ${words}.`);
    throw new StoppedError(`${path} cannot be read: ${words}.`);
  }
}

/** Reads the text of a file, or of standard input for `-`; null where it is larger than the most that is read. */
export async function readText(path: string, mostBytes: number, terminal: Terminal): Promise<string | null> {
  const bytes = await opened(path, () => terminal.read(path, mostBytes));
  return bytes === null ? null : decodedText(path, bytes);
}

/** The issue of a file that is larger than the most that is read. */
export function tooLarge(mostBytes: number): Issue {
  const most = `a file of at most ${String(mostBytes / 1_000_000)} million bytes`;
  return makeIssue("file-too-large", "", most, "larger");
}

/**
 * The text of a file.
 *
 * @throws WresError `unreadable-file` for a file that holds no text, such as a workbook or a PDF.
 */
export function decodedText(path: string, bytes: Uint8Array): string {
  const text = textOfBytes(bytes);
  const kind = kindWithoutText(bytes, text);
  if (kind === null) return text;
  throw new WresError(
    "unreadable-file",
    `${nameOf(path)} is ${kind}, and a text file (JSON or CSV) is expected here; save it as one in the program that made it.`,
  );
}

/** What a file is that holds no text; null for a text. */
function kindWithoutText(bytes: Uint8Array, text: string): string | null {
  const known = kindOfBytes(bytes);
  if (known !== null) return known.is;
  return text.slice(0, 1000).includes("\0") ? "a file that holds no text" : null;
}
