import { expect, test } from "vitest";
import { isWorkbookName } from "../../../src/foundation/workbook-name.ts";

test("the names of workbooks", () => {
  const names = ["staff.xlsx", "STAFF.XLSX", "old.xls", "macros.xlsm", "binary.xlsb", "libre.ods", "a.b.ods"];
  expect(names.filter((name) => !isWorkbookName(name))).toEqual([]);
});

test("the names of other files", () => {
  const names = ["staff.csv", "xlsx", "staff.xlsx.csv", "staff.xlsz", "staff-ods", "staff.xlsxx", ""];
  expect(names.filter(isWorkbookName)).toEqual([]);
});
