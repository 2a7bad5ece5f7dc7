/** The last row of a sheet. */
export const LAST_ROW = 1_048_576;

/** Its last column, XFD. */
export const LAST_COLUMN = 16_384;

/** The letters of a column counted from 1: A, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Where a cell stands by its address, such as `D17` or `$D$17`; null where a sheet has no such cell. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? [];
  if (letters === "") return null;
  const column = Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  const row = Number(digits);
  return row > LAST_ROW || column > LAST_COLUMN ? null : { row, column };
}
