import type { WrittenWorkbook } from "../../workbook/xlsx/written-workbook.ts";
import type { ParsedWorkbook } from "../../workbook/reading/from-workbook.ts";
import type { Return } from "../../model/return.ts";
import type { Chart } from "../../report/tables/document.ts";

/** What reads and writes Excel workbooks. */
export interface WorkbookScript {
  readonly fromWorkbook: (bytes: Uint8Array) => Promise<ParsedWorkbook>;
  readonly toWorkbook: (wresReturn?: Return, options?: { readonly previous?: Return }) => Promise<Uint8Array>;
  readonly writeWorkbook: (workbook: WrittenWorkbook) => Promise<Uint8Array>;
}

/** What the scripts beside the page leave for it: how to draw, workbooks, and the texts of what runs in the background. */
export interface ScriptsBeside {
  renderChart?: (chart: Chart, idPrefix?: string) => Promise<string>;
  workbook?: WorkbookScript;
  records?: string;
  solver?: string;
}

/** The one name that they share. */
export function scriptsBeside(): ScriptsBeside {
  const shared = globalThis as { wresCalculator?: ScriptsBeside };
  return (shared.wresCalculator ??= {});
}
