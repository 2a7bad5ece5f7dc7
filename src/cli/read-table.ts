import { tableIssues } from "../disclosure/table/check-table.ts";
import { parseTableText } from "../ingest/parse-table-text.ts";
import type { DisclosureTable } from "../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../model/issue.ts";
import type { Terminal } from "./command.ts";
import { readText } from "./read-text.ts";

const MOST_BYTES = 100_000_000;

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
  const name = path === "-" ? "standard input" : path;
  const text = await readText(path, MOST_BYTES, terminal);
  const parsed = text === null ? tooLarge() : parseTableText(text);
  const table = parsed.status === "valid" ? completed(parsed.table) : null;
  const issues = parsed.status === "valid" ? tableIssues(completed(parsed.table)) : parsed.issues;
  const refused = issues.filter(({ code }) => !bearable.includes(code));
  if (table !== null && refused.length === 0) return table;
  for (const { message } of refused) terminal.writeError(`${name}: ${message}\n`);
  const count = refused.length;
  terminal.writeError(`${name}: ${String(count)} ${count === 1 ? "issue" : "issues"}; there is no answer.\n`);
  return null;
}

function tooLarge(): ReturnType<typeof parseTableText> {
  const most = `a file of at most ${String(MOST_BYTES / 1_000_000)} million bytes`;
  return { status: "invalid", issues: [makeIssue("file-too-large", "", most, "larger")] };
}
