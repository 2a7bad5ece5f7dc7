import type { WrittenWorkbook } from "../../workbook/xlsx/written-workbook.ts";
import type { ParsedActionPlan } from "../../ingest/parse-action-plan.ts";
import type { ParsedWorkbook } from "../../workbook/reading/from-workbook.ts";
import type { MappingOfWorkbook } from "../../workbook/reading/mapping-of-workbook.ts";
import type { TableOfFigures } from "../../workbook/reading/figures-of-workbook.ts";
import type { Return } from "../../model/return.ts";

/** Reads and writes Excel workbooks. */
export interface WorkbookScript {
  readonly fromWorkbook: (bytes: Uint8Array) => Promise<ParsedWorkbook>;
  readonly toWorkbook: (wresReturn?: Return, options?: { readonly previous?: Return }) => Promise<Uint8Array>;
  readonly writeWorkbook: (workbook: WrittenWorkbook) => Promise<Uint8Array>;
  /** What a workbook, or a file of Word, says that it has published; null where it says nothing. */
  readonly publicationTextOf: (bytes: Uint8Array) => string | null;
  /** An action plan of a workbook. */
  readonly planOfWorkbook: (bytes: Uint8Array) => ParsedActionPlan;
  /** A mapping that was filled in in Excel. */
  readonly mappingOfWorkbook: (bytes: Uint8Array) => MappingOfWorkbook;
  /** The table of printed figures of a workbook. */
  readonly tableOfFigures: (bytes: Uint8Array) => TableOfFigures;
  readonly publicationTextOfDocx: (bytes: Uint8Array) => string | null;
}

/** The scripts beside the page leave these for it: workbooks, and the texts of the background scripts. */
export interface ScriptsBeside {
  workbook?: WorkbookScript;
  records?: string;
  solver?: string;
}

/** The one name that they share. */
export function scriptsBeside(): ScriptsBeside {
  const shared = globalThis as { wresCalculator?: ScriptsBeside };
  return (shared.wresCalculator ??= {});
}
