import { cellText } from "./cell-text.ts";
import { trimmedCell } from "./normal-code.ts";
import type { RowShape } from "./row-batch.ts";

/** Why the cells of a row cannot stand under their headings; null where they can. Blank cells at its end do not count. */
export function unfitRow(row: object, { width }: RowShape): "short-row" | "long-row" | null {
  if (width === null || !Array.isArray(row)) return null;
  if (row.length < width.least) return "short-row";
  const beyond = row.slice(width.most);
  return beyond.every((cell) => trimmedCell(cellText(cell)) === "") ? null : "long-row";
}
