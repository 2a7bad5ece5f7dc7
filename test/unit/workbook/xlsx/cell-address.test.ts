import { expect, test } from "vitest";
import { cellPlace, columnLetters } from "../../../../src/workbook/xlsx/cell-address.ts";

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [703, "AAA"],
  [16_384, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(cellPlace(`${letters}17`)).toEqual({ row: 17, column });
  expect(cellPlace(`$${letters.toLowerCase()}$1048576`)).toEqual({ row: 1_048_576, column });
});

test.each(["", "A", "7", "A0", "A01", "XFE1", "A1048577", "AAAA1", "#REF!", "A1:B2"])(
  "%j is no cell",
  (address) => {
    expect(cellPlace(address)).toBeNull();
  },
);
