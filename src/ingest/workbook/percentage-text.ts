import { decimal } from "../../foundation/decimal.ts";
import type { FileCell } from "../../foundation/workbook-file/file-cell.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { typedNumber } from "./typed-number.ts";

/** A return keeps so many places; what a spreadsheet has beyond them comes of its binary numbers. */
const MOST_PLACES = 10;

/** A percentage as it is printed, "24.3", with the places that the cell shows; null where it is no number. */
export function percentageText(cell: Pick<FileCell, "type" | "text" | "format">): string | null {
  if (cell.type === "number") return printed(cell.text, cell.format);
  const [, number = "", sign = ""] = /^([^%]*?)\s*(%?)$/.exec(cell.text.trim()) ?? [];
  const typed = typedNumber(number, "decimals");
  return typed === null || (sign === "" && number === "") ? null : typed;
}

/** A number that is shown with the sign of per cent is a proportion. */
function printed(number: string, format: string): string {
  const [shown = ""] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";");
  const places = Math.min(MOST_PLACES, /\.(0+)/.exec(shown)?.[1]?.length ?? 0);
  const text = printFixed(decimal(number).times(shown.includes("%") ? 100 : 1), MOST_PLACES);
  const needless = /0*$/.exec(text)?.[0].length ?? 0;
  const kept = MOST_PLACES - Math.min(needless, MOST_PLACES - places);
  return text.slice(0, text.length - MOST_PLACES + kept).replace(/\.$/, "");
}
