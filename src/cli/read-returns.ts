import type { Issue } from "../model/issue.ts";
import type { Return } from "../model/return.ts";
import { makeIssue } from "../model/issue.ts";
import { type ParsedReturn } from "../ingest/parse-return.ts";
import { parseReturnText } from "../ingest/parse-return-text.ts";
import type { Terminal } from "./command.ts";
import { readText } from "./read-text.ts";

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
    const name = paths[index] === "-" ? "standard input" : (paths[index] ?? "");
    say(result.warnings, `${name}: warning: `, terminal);
    if (result.status === "valid") return;
    say(result.issues, `${name}: `, terminal);
    const count = result.issues.length;
    terminal.writeError(
      `${name}: ${String(count)} ${count === 1 ? "issue" : "issues"}; nothing was calculated.\n`,
    );
  });
  const returns = parsed.flatMap((result) => (result.status === "valid" ? [result.return] : []));
  return returns.length === parsed.length ? returns : null;
}

function say(issues: readonly Issue[], start: string, terminal: Terminal): void {
  for (const { message } of issues) terminal.writeError(`${start}${message}\n`);
}

async function readReturn(path: string, terminal: Terminal): Promise<ParsedReturn> {
  const text = await readText(path, MOST_BYTES, terminal);
  if (text !== null) return parseReturnText(text);
  const most = `a file of at most ${String(MOST_BYTES / 1_000_000)} million bytes`;
  return { status: "invalid", issues: [makeIssue("file-too-large", "", most, "larger")], warnings: [] };
}
