import { printable } from "../foundation/describe-value.ts";
import type { RecordCounts } from "../model/record-counts.ts";
import type { RecordKind, RecordMapping } from "../model/record-mapping.ts";
import { countCsv } from "../ingest/records/count-csv.ts";
import { countSheet } from "../ingest/records/count-sheet.ts";
import type { Terminal } from "./command.ts";
import { opened } from "./opened.ts";
import { draftedMapping, readMappings } from "./read-mappings.ts";
import { isWorkbook } from "./read-returns.ts";
import { nameOf, tellIssues } from "./tell-issues.ts";
import { UsageError } from "./usage-error.ts";
import { ERASE_LINE } from "./with-progress.ts";

/** Files below this are read before anybody looks. */
const LONG_FILE = 20_000_000;

/** So are sheets of fewer rows. */
const LONG_SHEET = 50_000;

/** How a file of records is to be read. */
export interface RecordChoices {
  readonly kind: RecordKind | undefined;
  /** The file with the mapping; drafted from the headings where it is left out. */
  readonly columns: string | undefined;
  readonly year: number | undefined;
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

/** Whether a file holds records rather than a return. */
export function holdsRecords(path: string): boolean {
  return /\.(?:csv|tsv|txt|parquet)$/i.test(path);
}

async function chosenMapping(
  path: string,
  { kind, columns, year, sheet }: RecordChoices,
  terminal: Terminal,
): Promise<RecordMapping | null> {
  if (columns === undefined) return draftedMapping(path, { kind, year, sheet }, terminal);
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

async function countFile(
  path: string,
  mapping: RecordMapping,
  { sheet }: RecordChoices,
  terminal: Terminal,
): Promise<RecordCounts> {
  if (/\.parquet$/i.test(path)) {
    const { countParquet } = await import("../ingest/files/count-parquet.ts");
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

/** Says on a person's screen how far a long file is read, each time that so much more is. */
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
