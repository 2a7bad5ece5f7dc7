import { tableIssues } from "../disclosure/table/check-table.ts";
import type { ParsedTable } from "../ingest/parse-table.ts";
import { parseTableText } from "../ingest/parse-table-text.ts";
import type { DisclosureTable } from "../model/disclosure-table.ts";
import type { Issue } from "../model/issue.ts";
import type { Terminal } from "./command.ts";
import { readText, tooLarge } from "./read-text.ts";
import { nameOf, tellIssues, tellStopped } from "./tell-issues.ts";

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
  const text = await readText(path, MOST_BYTES, terminal);
  const parsed: ParsedTable =
    text === null ? { status: "invalid", issues: [tooLarge(MOST_BYTES)] } : parseTableText(text);
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
