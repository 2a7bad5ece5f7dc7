import type { Issue } from "../model/issue.ts";
import type { Return } from "../model/return.ts";
import { parseReturnText } from "../ingest/parse-return-text.ts";
import { fromWorkbook, type ParsedWorkbook } from "../ingest/workbook/from-workbook.ts";
import type { Terminal } from "./command.ts";
import { opened } from "./opened.ts";
import { decodedText, tooLarge } from "./read-text.ts";
import { nameOf, tellIssues, tellStopped } from "./tell-issues.ts";

const MOST_BYTES = 20_000_000;

/** A return that a file held, and the one of last year that stood beside it in a workbook. */
type ReadReturn = Extract<ParsedWorkbook, { readonly status: "valid" }>;

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

/** Reads one return, and last year's after it where its workbook has both. */
export async function readBothYears(path: string, terminal: Terminal): Promise<readonly Return[] | null> {
  const [read] = (await readFiles([path], terminal)) ?? [];
  if (read === undefined) return null;
  return read.previous === null ? [read.return] : [read.return, read.previous];
}

/** Whether the name of a file is that of a workbook. */
export function isWorkbook(path: string): boolean {
  return /\.(?:xls[xmb]?|ods)$/i.test(path);
}

async function readFiles(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly ReadReturn[] | null> {
  const parsed = await Promise.all(paths.map((path) => readFile(path, terminal)));
  parsed.forEach((result, index) => {
    const name = nameOf(paths[index] ?? "");
    tellIssues(`${name}: warning: `, result.warnings, terminal);
    if (result.status === "valid") return;
    tellIssues(`${name}: `, result.issues, terminal);
    tellStopped(name, result.issues.length, "nothing was calculated", terminal);
  });
  const valid = parsed.flatMap((result) => (result.status === "valid" ? [result] : []));
  return valid.length === parsed.length ? valid : null;
}

async function readFile(path: string, terminal: Terminal): Promise<ParsedWorkbook> {
  const bytes = await opened(path, () => terminal.read(path, MOST_BYTES));
  if (bytes === null) return refused(tooLarge(MOST_BYTES));
  if (isWorkbook(path) || isZip(bytes)) return fromWorkbook(bytes);
  const parsed = parseReturnText(decodedText(bytes));
  return parsed.status === "valid" ? { ...parsed, previous: null } : parsed;
}

/** A workbook from standard input has no name. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function refused(issue: Issue): ParsedWorkbook {
  return { status: "invalid", issues: [issue], warnings: [] };
}
