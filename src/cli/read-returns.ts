import type { Return } from "../model/return.ts";
import { type ParsedReturn } from "../ingest/parse-return.ts";
import { parseReturnText } from "../ingest/parse-return-text.ts";
import type { Terminal } from "./command.ts";
import { readText, tooLarge } from "./read-text.ts";
import { nameOf, tellIssues, tellStopped } from "./tell-issues.ts";

const MOST_BYTES = 20_000_000;

/**
 * Reads the returns of some files. Every issue of every file goes to stderr, and then there is no answer
 * (null); warnings go there too, and stop nothing.
 */
export async function readReturns(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly Return[] | null> {
  const parsed = await Promise.all(paths.map((path) => readReturn(path, terminal)));
  parsed.forEach((result, index) => {
    const name = nameOf(paths[index] ?? "");
    tellIssues(`${name}: warning: `, result.warnings, terminal);
    if (result.status === "valid") return;
    tellIssues(`${name}: `, result.issues, terminal);
    tellStopped(name, result.issues.length, "nothing was calculated", terminal);
  });
  const returns = parsed.flatMap((result) => (result.status === "valid" ? [result.return] : []));
  return returns.length === parsed.length ? returns : null;
}

async function readReturn(path: string, terminal: Terminal): Promise<ParsedReturn> {
  const text = await readText(path, MOST_BYTES, terminal);
  if (text !== null) return parseReturnText(text);
  return { status: "invalid", issues: [tooLarge(MOST_BYTES)], warnings: [] };
}
