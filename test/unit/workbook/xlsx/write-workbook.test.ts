import { expect, test } from "vitest";
import { rowHeight } from "../../../../src/workbook/xlsx/write-workbook.ts";
import type { WrittenCell } from "../../../../src/workbook/xlsx/written-workbook.ts";

const label = (value: string): WrittenCell => ({ value, style: "label" });

// A line is 15 points; 20 digits are as wide as 22 letters.
test.each([
  ["one two", 20, 15],
  ["does not apply to this row", 20, 30],
  ["does not apply", 14, 15],
  ["Anunbreakableword andanother", 10, 30],
])("%j in a column of %i", (text, width, height) => {
  expect(rowHeight([label(text)], [width])).toBe(height);
});

test("the highest cell counts, and a note goes on beyond its column", () => {
  expect(rowHeight([label("a"), label("one two three")], [10, 5])).toBe(45);
  expect(rowHeight([{ value: "a note that is far longer", style: "note" }], [5])).toBe(15);
});
