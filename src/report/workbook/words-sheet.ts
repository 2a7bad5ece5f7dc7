import type { WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { labelCell } from "./cells.ts";
import { noFigureLegend } from "./no-figure-words.ts";
import { FIRST_ROW } from "./references.ts";

/** What the words mean that stand where there is no figure. */
export function wordsSheet(): WrittenSheet {
  return {
    title: "Words in cells",
    widths: [26, 110],
    rows: [
      [{ value: "Words in cells: why there is no figure", style: "title" }],
      [
        {
          value: "No cell that is calculated is ever empty, 0 for want of a count, or an error.",
          style: "note",
        },
      ],
      [{ value: "These words stand in its place.", style: "note" }],
      ["Word", "What it means"].map((value) => ({ value, style: "header" })),
      ...noFigureLegend.map((row) => row.map(labelCell)),
    ],
    table: { name: "Table_Words", headerRow: FIRST_ROW - 1 },
    frozenColumns: 1,
  };
}
