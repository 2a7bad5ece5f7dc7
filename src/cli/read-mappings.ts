import type { RecordKind, RecordMapping } from "../model/record-mapping.ts";
import { parseRecordMapping } from "../ingest/records/parse-record-mapping.ts";
import { suggestMapping } from "../ingest/records/suggest-mapping.ts";
import type { Terminal } from "./command.ts";
import { opened } from "./opened.ts";
import { readText } from "./read-text.ts";
import { tellIssues } from "./tell-issues.ts";
import { UsageError } from "./usage-error.ts";

const MOST_BYTES = 2_000_000;

/** Reads a mapping, or a list of them; every issue goes to stderr, and then there is none (null). */
export async function readMappings(
  path: string,
  terminal: Terminal,
): Promise<readonly RecordMapping[] | null> {
  const text = await readText(path, MOST_BYTES, terminal);
  const values = jsonOf(text ?? "");
  if (values === null) {
    terminal.writeError(`${path}: this is no JSON of a mapping, or of a list of mappings.\n`);
    return null;
  }
  const parsed = values.map(parseRecordMapping);
  const issues = parsed.flatMap((one) => (one.status === "invalid" ? one.issues : []));
  tellIssues(`${path}: `, issues, terminal);
  return issues.length > 0 ? null : parsed.flatMap((one) => (one.status === "valid" ? [one.mapping] : []));
}

/** A mapping drafted from the headings of a file, and said to be so. */
export async function draftedMapping(
  path: string,
  kind: RecordKind | undefined,
  year: number | undefined,
  terminal: Terminal,
): Promise<RecordMapping> {
  if (path === "-" || /\.parquet$/i.test(path)) {
    throw new UsageError("expected --columns <mapping.json>: only of a CSV file a mapping can be drafted.");
  }
  const { mapping, missing, columns } = await opened(path, () =>
    suggestMapping(terminal.open(path), { kind, year, rows: "headings-only" }),
  );
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

function jsonOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as readonly unknown[]) : [value];
  } catch {
    return null;
  }
}
