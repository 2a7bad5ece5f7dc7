import { expect, test } from "vitest";
import { printedCell } from "../../../../src/workbook/writing/report-sheets.ts";

test.each([
  ["1.25", 1.25, "0.00"],
  ["27.85%", 0.2785, "0.00%"],
  ["100.0%", 1, "0.0%"],
  ["-16.1", -16.1, "0.0"],
  ["+1.1", 1.1, "+0.0;-0.0"],
  ["12", 12, "0"],
])("%s is the number %d, shown as it is printed", (text, value, format) => {
  expect(printedCell({ text })).toEqual({ value, format, style: "calculated" });
});

test.each([
  [{ text: "1203 of 4319" }, "1203 of 4319"],
  [{ text: "[c]" }, "[c]"],
  [{ text: "–", mark: "n" }, "–n"],
  [{ text: "0.00", mark: "*" }, "0.00*"],
  [{ text: "" }, "[z]"],
])("%j stays in words or symbols", (cell, value) => {
  expect(printedCell(cell)).toEqual({ value, style: "calculated" });
});
