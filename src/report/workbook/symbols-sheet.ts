import type { WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import type { Cell } from "../tables/document.ts";
import { labelCell } from "./cells.ts";
import { NOT_APPLICABLE } from "./printed-cell.ts";

/** What the symbols mean that stand in a report's tables. */
export function symbolsSheet(legend: readonly Cell[]): WrittenSheet {
  return {
    title: "Symbols",
    widths: [16, 110],
    rows: [
      [{ value: "Symbols: what stands where there is no figure", style: "title" }],
      [{ value: "No cell of a table is empty.", style: "note" }],
      ["Symbol", "What it means"].map((value) => ({ value, style: "header" })),
      ...legend.map(({ text, mark = "" }) => [mark, text].map(labelCell)),
      [NOT_APPLICABLE, "not applicable: there is nothing to say in this place"].map(labelCell),
    ],
    table: { name: "Table_Symbols", headerRow: 3 },
    frozenColumns: 1,
  };
}
