import type { FileCell } from "../../foundation/workbook-file/file-cell.ts";
import { openWorkbook } from "../../foundation/workbook-file/open-workbook.ts";
import { WorkbookFault } from "../../foundation/workbook-file/workbook-fault.ts";
import type { RecordIssue } from "../../model/record-issue.ts";
import { type ByteSource } from "./byte-source.ts";
import { chosenSheet } from "./chosen-sheet.ts";
import { HEADING_ROWS, type HeadingScore } from "./heading-row.ts";
import { rowTexts, widthOf } from "./row-texts.ts";
import type { RowBatch } from "./row-batch.ts";
import { sourceBytes } from "./source-bytes.ts";
import { workbookIssue } from "./workbook-issue.ts";

/** Which sheet of a workbook is read, and who wants to hear how far it is read. */
export interface SheetOptions {
  /** Its name; the one with the mapping's columns where it is left out. */
  readonly sheet?: string | undefined;
  /** Is told now and then how many rows have been read. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/** The file is kept while its sheet is read, row by row. */
const MOST_BYTES = 500_000_000;

/** A full sheet of a million rows with many columns stays below this. */
const MOST_UNPACKED = 2_000_000_000;

/** So many cells are passed on at once. */
const PORTION = 2 ** 15;

/** Reads the rows of one sheet, and passes them on in portions as lists of texts; returns why it stopped, where it did. */
export async function readSheet(
  source: ByteSource,
  score: HeadingScore,
  options: SheetOptions,
  sink: { readonly add: (batch: RowBatch) => void; readonly hopeless: boolean },
): Promise<RecordIssue | null> {
  const bytes = await sourceBytes(source, MOST_BYTES);
  if (bytes === null) return tooLong();
  try {
    const { sheet, issue } = chosenSheet(openWorkbook(bytes, MOST_UNPACKED).sheets, options.sheet, score);
    if (sheet === null) return issue;
    const rows = new SheetPortions(sink, options.onProgress);
    sheet.read((cells) => {
      rows.add(cells);
      return sink.hopeless ? "enough" : "more";
    });
    rows.flush();
    return null;
  } catch (error) {
    if (error instanceof WorkbookFault) return workbookIssue("unreadable-workbook", error.fault);
    throw error;
  }
}

/** Gathers rows, all of the width of the widest of the first: a sheet has no short rows, and notes beside a table are none of it. */
class SheetPortions {
  private readonly sink: { readonly add: (batch: RowBatch) => void };
  private readonly onProgress: SheetOptions["onProgress"];
  private waiting: (readonly FileCell[])[] = [];
  private width = 0;
  private read = 0;

  constructor(sink: { readonly add: (batch: RowBatch) => void }, onProgress: SheetOptions["onProgress"]) {
    this.sink = sink;
    this.onProgress = onProgress;
  }

  add(cells: readonly FileCell[]): void {
    this.waiting.push(cells);
    const isFull =
      this.read === 0 ? this.waiting.length === HEADING_ROWS : this.waiting.length * this.width >= PORTION;
    if (isFull) this.flush();
  }

  flush(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    if (this.read === 0) this.width = Math.max(...waiting.map(widthOf));
    this.waiting = [];
    this.read += waiting.length;
    const rows = waiting.map((cells) => rowTexts(cells, this.width));
    this.sink.add({ rows, lineOf: (index) => waiting[index]?.[0]?.row ?? 0 });
    this.onProgress?.(this.read);
  }
}

function tooLong(): RecordIssue {
  return workbookIssue("unreadable-workbook", {
    where: "",
    received: `more than ${String(MOST_BYTES / 1_000_000)} million bytes`,
    expected: "a workbook that fits into memory",
    whatToDo: "Save its sheet as CSV, which may be of any length.",
  });
}
