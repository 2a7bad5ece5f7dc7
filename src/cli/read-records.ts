import { printable } from "../foundation/describe-value.ts";
import type { RecordCounts } from "../model/record-counts.ts";
import type { RecordKind, RecordMapping } from "../model/record-mapping.ts";
import { countCsv } from "../ingest/records/count-csv.ts";
import type { Terminal } from "./command.ts";
import { opened } from "./opened.ts";
import { draftedMapping, readMappings } from "./read-mappings.ts";
import { nameOf, tellIssues } from "./tell-issues.ts";
import { UsageError } from "./usage-error.ts";
import { ERASE_LINE } from "./with-progress.ts";

/** Files below this are read before anybody looks. */
const LONG_FILE = 20_000_000;

/** How a file of records is to be read. */
export interface RecordChoices {
  readonly kind: RecordKind | undefined;
  /** The file with the mapping; drafted from the headings where it is left out. */
  readonly columns: string | undefined;
  readonly year: number | undefined;
}

/** Counts the records of a file, by a mapping from a file or from its headings; null where the mapping has issues. */
export async function readRecords(
  path: string,
  choices: RecordChoices,
  terminal: Terminal,
): Promise<RecordCounts | null> {
  if (/\.xls[xmb]?$/i.test(path)) {
    throw new UsageError(`${printable(path)} is a workbook; expected its sheet saved as CSV.`);
  }
  const mapping = await chosenMapping(path, choices, terminal);
  if (mapping === null) return null;
  const counts = await opened(path, () => countFile(path, mapping, terminal));
  tellIssues(`${nameOf(path)}: `, counts.issues, terminal);
  return counts;
}

/** Whether a file holds records rather than a return. */
export function holdsRecords(path: string): boolean {
  return /\.(?:csv|tsv|txt|parquet)$/i.test(path);
}

async function chosenMapping(
  path: string,
  { kind, columns, year }: RecordChoices,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  if (columns === undefined) return draftedMapping(path, kind, year, terminal);
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

async function countFile(path: string, mapping: RecordMapping, terminal: Terminal): Promise<RecordCounts> {
  if (/\.parquet$/i.test(path)) {
    const { countParquet } = await import("../ingest/files/count-parquet.ts");
    return countParquet(path, mapping);
  }
  let told = 0;
  const onProgress = (bytes: number): void => {
    if (terminal.showsProgress !== true || bytes - told < LONG_FILE) return;
    told = bytes;
    terminal.writeError(`${ERASE_LINE}${String(Math.floor(bytes / 1_000_000))} MB read …`);
  };
  try {
    return await countCsv(terminal.open(path), mapping, { onProgress });
  } finally {
    if (told > 0) terminal.writeError(ERASE_LINE);
  }
}
