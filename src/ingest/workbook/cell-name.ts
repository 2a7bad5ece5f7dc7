import { printable } from "../../foundation/describe-value.ts";
import { columnLetters } from "../../foundation/workbook-file/cell-address.ts";

/** A cell as a person finds it: `Workforce!D17`, `'Staff survey'!E9`. */
export function cellName(at: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): string {
  const sheet = printable(at.sheet).slice(0, 60);
  const shown = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${shown}!${columnLetters(at.column)}${String(at.row)}`;
}
