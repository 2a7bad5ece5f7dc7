import { expect, test } from "vitest";
import { decimalFormat, measureFormat } from "../../../../src/workbook/writing/table-sheet.ts";

// The documentation of printMeasure says with how many decimal places each kind of figure is printed.
test.each([
  [1, "share", "0.0%"],
  [1, "representation", "0.00"],
  [2, "likelihood", "0.00%"],
  [3, "relative-likelihood", "0.00"],
  [5, "share", "0.0%"],
  [8, "difference", "0.0%"],
  [9, "share", "0.0%"],
  [9, "difference", "0.0%"],
] as const)("a figure of indicator %i, %s, is shown as %s", (indicator, kind, format) => {
  expect(measureFormat({ indicator, kind })).toBe(format);
});

test("a number without decimal places has no point", () => {
  expect([0, 1, 3].map(decimalFormat)).toEqual(["0", "0.0", "0.000"]);
});
