import type { FileCell } from "./file-cell.ts";
import { openWorkbook, type WorkbookName } from "./open-workbook.ts";
import { type FaultOfWorkbook, tooLarge, WorkbookFault } from "./workbook-fault.ts";

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
}

/** A workbook, or why it is none that is read. */
export type WorkbookRead =
  | { readonly status: "read"; readonly workbook: Workbook }
  | { readonly status: "unreadable"; readonly fault: FaultOfWorkbook };

/** A form with every row filled in stays far below these. */
const MOST_BYTES = 100_000_000;
const MOST_CELLS = 200_000;

/** Reads all the cells of a workbook that was filled in by hand. It never throws, whatever the bytes are. */
export function readWorkbook(bytes: Uint8Array): WorkbookRead {
  try {
    const { sheets, names } = openWorkbook(bytes, MOST_BYTES);
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
    return { status: "read", workbook: { sheets: read, names } };
  } catch (error) {
    if (error instanceof WorkbookFault) return { status: "unreadable", fault: error.fault };
    throw error;
  }
}
