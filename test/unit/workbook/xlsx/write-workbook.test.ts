import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { rowHeight, writeWorkbook } from "../../../../src/workbook/xlsx/write-workbook.ts";
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

test("a text that goes on over columns has room in all of them, in one merged cell", async () => {
  const cell: WrittenCell = { value: "one two three four", style: "note", span: 2 };
  // 10 and 10 digits are as wide as 22 letters; 4 and 4 as 8.8: "one two", "three", "four".
  expect(rowHeight([cell], [10, 10])).toBe(15);
  expect(rowHeight([cell], [4, 4])).toBe(45);
  const bytes = await writeWorkbook({
    title: "",
    subject: "",
    creator: "",
    madeAt: "2022-03-31T00:00:00Z",
    sheets: [{ title: "A", widths: [4, 4], rows: [[cell]], frozenColumns: 0 }],
  });
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain('<mergeCell ref="A1:B1"/>');
});
