import { readWorkbook } from "../xlsx/open-workbook.ts";
import { PUBLICATION_SHEET } from "../xlsx/written-workbook.ts";

/** The text of what a report in a workbook has published, from the sheet that carries it; null where there is no such sheet. */
export function publicationTextOf(bytes: Uint8Array): string | null {
  const read = readWorkbook(bytes);
  if (read.status !== "read") return null;
  const sheet = read.workbook.sheets.find(({ name }) => name === PUBLICATION_SHEET);
  const pieces = sheet?.cells.filter(({ row, column }) => row >= 3 && column === 1);
  return pieces?.map(({ text }) => text).join("") ?? null;
}
