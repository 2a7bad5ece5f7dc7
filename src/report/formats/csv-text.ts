/**
 * Writes rows as CSV (RFC 4180) that is safe to open in a spreadsheet: a cell that a spreadsheet would take
 * for a formula gets an apostrophe before it. A negative number is not a formula, and stays as it is.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?%?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
