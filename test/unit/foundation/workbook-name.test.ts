import { expect, test } from "vitest";
import { isWorkbookName, isZip } from "../../../src/foundation/workbook-name.ts";

test("the names of workbooks", () => {
  const names = ["staff.xlsx", "STAFF.XLSX", "old.xls", "macros.xlsm", "binary.xlsb", "libre.ods", "a.b.ods"];
  expect(names.filter((name) => !isWorkbookName(name))).toEqual([]);
});

test("the names of other files", () => {
  const names = ["staff.csv", "xlsx", "staff.xlsx.csv", "staff.xlsz", "staff-ods", "staff.xlsxx", ""];
  expect(names.filter(isWorkbookName)).toEqual([]);
});

test("a zip begins with PK, whatever comes behind", () => {
  const isOne = (text: string): boolean => isZip(new Uint8Array(Buffer.from(text)));
  expect(["PK\u0003\u0004", "PK"].map(isOne)).toEqual([true, true]);
  expect(["P", "K", "PX", "XK", "KP", ""].map(isOne)).toEqual(Array.from({ length: 6 }, () => false));
});
