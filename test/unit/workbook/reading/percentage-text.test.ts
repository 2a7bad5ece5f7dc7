import { expect, test } from "vitest";
import { percentageText } from "../../../../src/workbook/reading/read-inputs.ts";

test.each([
  ["24.3", "0.0", "24.3"],
  ["54", "0.0", "54.0"],
  ["54", "0", "54"],
  ["54", "", "54"],
  ["24.35", "0.0", "24.35"],
  ["0", "0.00", "0.00"],
  // Binary numbers come with a tail: 0.298 * 100 is 29.799999999999997 in a spreadsheet.
  ["29.799999999999997", "0.0", "29.8"],
  ["0.243", "0.0%", "24.3"],
  ["0.5", "0%", "50"],
  ["1e-7", "", "0.0000001"],
  ["54", '0.0" of 1.000"', "54.0"],
])("the number %s shown as %s is %s", (text, format, printed) => {
  expect(percentageText({ type: "number", text, format })).toBe(printed);
});

test.each([
  ["24,3", "24.3"],
  ["24.30 %", "24.30"],
  ["24.3%", "24.3"],
  ["%", null],
  ["R", null],
  ["24.3%%", null],
])("the text %j is %s", (text, printed) => {
  expect(percentageText({ type: "text", text, format: "" })).toBe(printed);
});
