import type { FileCell } from "../../foundation/workbook-file/file-cell.ts";

/** The cells of a sheet's row as a list of so many texts, as a CSV file would have them. */
export function rowTexts(cells: readonly FileCell[], width: number = widthOf(cells)): readonly string[] {
  const texts = new Array<string>(width).fill("");
  for (const { column, text } of cells) if (column <= width) texts[column - 1] = text;
  return texts;
}

/** How many columns a row reaches. */
export function widthOf(cells: readonly FileCell[]): number {
  return cells.at(-1)?.column ?? 0;
}
