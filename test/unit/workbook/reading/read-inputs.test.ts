import { expect, test } from "vitest";
import { percentageText, typedNumber } from "../../../../src/workbook/reading/read-inputs.ts";

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

test.each([
  ["251", "251"],
  [" 251 ", "251"],
  ["1,234", "1234"],
  ["1\u00A0234", "1234"],
  ["1\u202F234\u202F567", "1234567"],
  ["1'234", "1234"],
  ["12,345,678", "12345678"],
  ["1.234.567", "1234567"],
  ["1.234,5", "1234.5"],
  ["1 234,5", "1234.5"],
  ["1,234.5", "1234.5"],
  ["12,5", "12.5"],
  ["0,123", "0.123"],
  ["1.234", "1.234"],
  ["0.000", "0.000"],
  ["1000.000", "1000.000"],
  ["251,0", "251.0"],
  ["-3", "-3"],
  ["\u22123", "-3"],
])("%j in a count is %s", (text, number) => {
  expect(typedNumber(text, "thousands")).toBe(number);
});

test.each([
  ["24,3", "24.3"],
  ["24.30", "24.30"],
  ["24,333", "24.333"],
  [",5", "0.5"],
  ["1.000", "1.000"],
])("%j in a percentage is %s", (text, number) => {
  expect(typedNumber(text, "decimals")).toBe(number);
});

test.each([
  "",
  "-",
  "R",
  "1 2",
  "12,34,5",
  "1,23,456",
  "1.2.3",
  "12 people",
  "1e3",
  "0x10",
  "٣",
  "1,,234",
  "Infinity",
  // 1, or 1,000 where a point sets off thousands.
  "1.000",
  "120.000",
])("%j is no number", (text) => {
  expect(typedNumber(text, "thousands")).toBeNull();
});
