import type { FileCell } from "../workbook/xlsx/sheet-rows.ts";
import { type OpenSheet, openWorkbook } from "../workbook/xlsx/open-workbook.ts";
import { type FaultOfWorkbook, WorkbookFault } from "../workbook/xlsx/workbook-fault.ts";
import type { RecordIssue } from "../model/record-counts.ts";
import { type ByteSource, sourceBytes } from "./source.ts";
import { HEADING_ROWS, headingRow, KNOWN_HEADING, type HeadingScore, type RowBatch } from "./headings.ts";
import { describeValue } from "../foundation/wres-error.ts";

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
  options: SheetOptions & { readonly onUnread?: (unread: readonly string[]) => void },
  sink: { readonly add: (batch: RowBatch) => void; readonly hopeless: boolean },
): Promise<RecordIssue | null> {
  const bytes = await sourceBytes(source, MOST_BYTES);
  if (bytes === null) return tooLong();
  try {
    const { sheets, unread } = openWorkbook(bytes, MOST_UNPACKED);
    options.onUnread?.(unread);
    const { sheet, issue } = chosenSheet(sheets, options.sheet, score);
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

/** A sheet to be counted, or why none could be chosen. */
type ChosenSheet =
  | { readonly sheet: OpenSheet; readonly issue: null }
  | { readonly sheet: null; readonly issue: RecordIssue };

/** The sheet of that name; without one, the visible sheet with the most of the headings that are looked for. */
function chosenSheet(
  sheets: readonly OpenSheet[],
  name: string | undefined,
  score: HeadingScore,
): ChosenSheet {
  const visible = sheets.filter(({ state }) => state === "visible");
  if (name !== undefined) {
    const wanted = name.trim().toLowerCase();
    const sheet = sheets.find((one) => one.name.trim().toLowerCase() === wanted);
    return sheet === undefined ? none(`no sheet ${describeValue(name)}`, sheets) : { sheet, issue: null };
  }
  // The one sheet of a workbook is it, whatever its headings.
  const scores = visible.map((sheet) => (sheets.length === 1 ? KNOWN_HEADING : bestScore(sheet, score)));
  const best = Math.max(0, ...scores);
  const fitting = visible.filter((_, index) => best > 0 && scores[index] === best);
  const known =
    best >= KNOWN_HEADING
      ? []
      : sheets.filter((one) => !visible.includes(one) && bestScore(one, score) >= KNOWN_HEADING);
  if (known.length > 0) {
    return none("headings that are known on hidden sheets alone", known, "Show it, or name it.");
  }
  const [sheet] = fitting;
  if (sheet !== undefined && fitting.length === 1) return { sheet, issue: null };
  if (sheet !== undefined) return none("several sheets with the same headings", fitting);
  const [only] = visible;
  return only !== undefined && visible.length === 1
    ? { sheet: only, issue: null }
    : none("no sheet with headings that are known", sheets);
}

/** Gives the score of the best of a sheet's first rows as its headings. */
function bestScore(sheet: OpenSheet, score: HeadingScore): number {
  const rows: (readonly string[])[] = [];
  sheet.read((cells) => (rows.push(rowTexts(cells)) < HEADING_ROWS ? "more" : "enough"));
  return score(rows[headingRow(score, rows)] ?? []);
}

function none(
  received: string,
  sheets: readonly OpenSheet[],
  whatToDo = "Name the one to be counted.",
): ChosenSheet {
  const names = sheets.slice(0, 20).map(({ name }) => describeValue(name));
  const issue = workbookIssue("which-sheet", {
    where: "",
    received,
    expected: `one of the sheets ${names.join(", ")}`,
    whatToDo,
  });
  return { sheet: null, issue };
}

/** The cells of a sheet's row as a list of so many texts, as a CSV file would have them. */
function rowTexts(cells: readonly FileCell[], width: number = widthOf(cells)): readonly string[] {
  const texts = new Array<string>(width).fill("");
  for (const { column, text } of cells) if (column <= width) texts[column - 1] = text;
  return texts;
}

/** Gives the number of columns that a row reaches. */
function widthOf(cells: readonly FileCell[]): number {
  return cells.at(-1)?.column ?? 0;
}

/** Why a workbook, or the rest of it, was not counted. */
function workbookIssue(
  code: "unreadable-workbook" | "which-sheet",
  { where, received, expected, whatToDo }: Omit<FaultOfWorkbook, "code">,
): RecordIssue {
  const place = { column: null, value: null, rows: 0, line: null };
  const message = `${where === "" ? "the file" : where}: ${received}; expected ${expected}. ${whatToDo}`;
  return { code, ...place, path: where, expected, received, message };
}
