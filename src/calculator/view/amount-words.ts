import { decimalText } from "../../foundation/decimal-text.ts";
import { printFixed } from "../../foundation/print-number.ts";
import type { Work } from "../state/calculator-state.ts";

/** The progress of some work, where it is known: `2 of 90 MB`. */
export function amountWords({ done, of }: Work): string {
  return of === 0 ? "" : `${megabytes(done)} of ${megabytes(of)} MB`;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_000_000));
}

/** How large a file is, to the reader's unit: `412 bytes`, `12 kB`, `1.5 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${String(bytes)} bytes`;
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))} kB`;
  return `${printFixed(decimalText(bytes / 1_000_000), 1)} MB`;
}
