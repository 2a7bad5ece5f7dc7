import {
  type CellContext,
  cellStyles,
  type DayOrigin,
  type FileCell,
  sharedTexts,
  SheetRows,
} from "./sheet-rows.ts";
import { openPackage, type Package } from "./zip-package.ts";
import { attributeOf } from "./read-xml.ts";
import { damaged, type FaultOfWorkbook, tooLarge, WorkbookFault } from "./workbook-fault.ts";

/** A name that a workbook gives to a cell, as it is written there. */
interface WorkbookName {
  readonly name: string;
  /** Such as `Workforce!$D$17`. */
  readonly refersTo: string;
}

/** A sheet whose rows are read when they are asked for, in order, those with something in them. */
export interface OpenSheet {
  readonly name: string;
  readonly state: "visible" | "hidden";
  readonly read: (onRow: (cells: readonly FileCell[]) => "more" | "enough") => void;
}

/** A workbook that was found to be safe, and of which nothing but its table of contents has been read. */
interface OpenWorkbook {
  /** What it holds that was not read, since it acts or leads elsewhere: sentences for the reader. */
  readonly unread: readonly string[];
  readonly sheets: readonly OpenSheet[];
  readonly names: readonly WorkbookName[];
}

/** Opens a workbook. Throws a `WorkbookFault`, as the reading of its sheets does. */
export function openWorkbook(bytes: Uint8Array, mostBytes: number): OpenWorkbook {
  const file = openPackage(bytes, mostBytes);
  const main = file.relationsOf("").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw damaged("", "a package without a workbook");
  const { listed, names, origin } = contentsOf(file, main);
  const relations = file.relationsOf(main);
  // A part that is named and not there is missed by the cells that need it, and by no others.
  const part = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type && file.has(relation.target))?.target;
  let context: CellContext | undefined;
  const cellContext = (): CellContext =>
    (context ??= {
      texts: sharedTexts(file, part("sharedStrings")),
      styles: cellStyles(file, part("styles")),
      origin,
    });
  const sheets = listed.flatMap(({ id, name, state }): readonly OpenSheet[] => {
    const relation = relations.find((one) => one.id === id);
    // A sheet may be a chart.
    if (relation?.type !== "worksheet") return [];
    return [
      {
        name,
        state,
        read: (onRow) => {
          readSheet(file, relation.target, cellContext(), onRow);
        },
      },
    ];
  });
  if (sheets.length === 0) throw damaged(main, "a workbook without a sheet");
  return { sheets, names, unread: file.unread };
}

interface Contents {
  readonly listed: { readonly id: string; readonly name: string; readonly state: OpenSheet["state"] }[];
  readonly names: WorkbookName[];
  readonly origin: DayOrigin;
}

function contentsOf(file: Package, main: string): Contents {
  const contents: Contents = { listed: [], names: [], origin: 1900 };
  let origin: DayOrigin = 1900;
  let named: { readonly name: string; refersTo: string } | null = null;
  file.read(main, {
    open: (element, attributes) => {
      if (element === "workbookPr" && /^(?:1|true)$/.test(attributes["date1904"] ?? "")) origin = 1904;
      if (element === "definedName") named = { name: attributes["name"] ?? "", refersTo: "" };
      if (element !== "sheet") return;
      const state = /hidden/i.test(attributes["state"] ?? "") ? "hidden" : "visible";
      contents.listed.push({
        id: attributeOf(attributes, "id") ?? "",
        name: attributes["name"] ?? "",
        state,
      });
    },
    text: (text) => {
      if (named !== null) named.refersTo += text;
    },
    close: (element) => {
      if (element !== "definedName" || named === null) return;
      contents.names.push(named);
      named = null;
    },
  });
  return { ...contents, origin };
}

function readSheet(
  file: Package,
  part: string,
  context: CellContext,
  onRow: (cells: readonly FileCell[]) => "more" | "enough",
): void {
  let isEnough = false;
  const rows = new SheetRows(part, context, (cells) => {
    if (!isEnough) isEnough = onRow(cells) === "enough";
  });
  file.read(part, rows, () => isEnough);
}

/** A sheet of a workbook as it was filled in. */
export interface WorkbookSheet {
  readonly name: string;
  readonly state: "visible" | "hidden";
  /** Row by row, those with something in them. */
  readonly cells: readonly FileCell[];
}

/** A small workbook as plain data. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly WorkbookName[];
  readonly unread: readonly string[];
}

/** A workbook, or why it is none that is read. */
type WorkbookRead =
  | { readonly status: "read"; readonly workbook: Workbook }
  | { readonly status: "unreadable"; readonly fault: FaultOfWorkbook };

/** A form with every row filled in stays far below these. */
const MOST_BYTES = 100_000_000;

const MOST_CELLS = 200_000;

/** Reads all the cells of a workbook that was filled in by hand. It never throws, whatever the bytes are. */
export function readWorkbook(bytes: Uint8Array): WorkbookRead {
  try {
    const { sheets, names, unread } = openWorkbook(bytes, MOST_BYTES);
    let left = MOST_CELLS;
    const read = sheets.map((sheet): WorkbookSheet => {
      const cells: FileCell[] = [];
      sheet.read((row) => {
        left -= row.length;
        if (left < 0)
          throw tooLarge(sheet.name, "a sheet of very many cells", `at most ${String(MOST_CELLS)}`);
        cells.push(...row);
        return "more";
      });
      return { name: sheet.name, state: sheet.state, cells };
    });
    return { status: "read", workbook: { sheets: read, names, unread } };
  } catch (error) {
    if (error instanceof WorkbookFault) return { status: "unreadable", fault: error.fault };
    throw error;
  }
}
