import type { WrittenCell } from "./written-workbook.ts";

/** Styles whose text goes on in the next line where a column is too narrow. */
const WRAPS: ReadonlySet<WrittenCell["style"]> = new Set(["header", "label", "calculated", "text", "link"]);

const LINE = 15;

/** Widths count digits, and a letter is a little narrower than a digit. */
const LETTERS = 1.1;

/** How high a row has to be for its longest text, in points; programs that show a workbook do not all see to it. */
export function rowHeight(cells: readonly WrittenCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value, style }, column) =>
    WRAPS.has(style) && typeof value === "string"
      ? linesOf(value, (widths[column] ?? value.length) * LETTERS)
      : 1,
  );
  const [first] = cells;
  return first?.style === "title" || first?.style === "section" ? 1.6 * LINE : Math.max(1, ...lines) * LINE;
}

/** In how many lines a text stands that breaks between words. */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(" ")) {
    const isNext = used > 0 && used + 1 + length > width;
    lines += isNext ? 1 : 0;
    used = isNext || used === 0 ? length : used + 1 + length;
  }
  return lines;
}
