import { expect, test } from "vitest";
import { disciplinaryWindows } from "../../../src/reference/disciplinary-windows.ts";

test.each([
  { id: "single-year", years: 1, dividedBy: 1 },
  { id: "two-year-total", years: 2, dividedBy: 1 },
  { id: "two-year-average", years: 2, dividedBy: 2 },
  { id: "not-stated", years: null, dividedBy: 1 },
])("$id counts $years years, divided by $dividedBy", (row) => {
  expect(disciplinaryWindows.find(({ id }) => id === row.id)).toMatchObject(row);
});
