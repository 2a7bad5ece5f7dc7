import { cellText } from "./cell-text.ts";
import { isBlankCharacter, trimmedCell } from "./normal-code.ts";

/**
 * Whether every cell of a list is blank: a line of a file that holds nothing but separators is no row. Most rows show in
 * their first character that they are one.
 */
export function isBlankRow(row: object | null | undefined): boolean {
  if (!Array.isArray(row)) return false;
  const first: unknown = row[0];
  if (typeof first === "string" && first !== "" && !isBlankCharacter(first.charCodeAt(0))) return false;
  return row.every((cell) => trimmedCell(cellText(cell)) === "");
}
