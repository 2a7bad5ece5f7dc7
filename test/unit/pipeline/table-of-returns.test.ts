import type { Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { tableIssues } from "../../../src/disclosure/table/check-table.ts";
import { tableOfReturns } from "../../../src/pipeline/table-of-returns.ts";
import { buildReturn } from "../../support/build-return.ts";
import { readExample } from "../../support/read-example.ts";

const counts = (returns: Return | readonly Return[]) => {
  const table = tableOfReturns(returns);
  expect(tableIssues(table)).toEqual([]);
  return { table, byId: new Map(table.cells.map(({ id, value }) => [id, value])) };
};
const windows = {
  total: "2022/disciplinary/two-years/entered/bme",
  now: "2022/disciplinary/single-year/entered/bme",
  before: "2021/disciplinary/single-year/entered/bme",
};

describe("the disciplinary process over every window", () => {
  test.each([
    ["two-year-total", 14],
    ["two-year-average", 14],
    ["single-year", 3],
  ] as const)("from a return of %s", (window, bme) => {
    const { table, byId } = counts(
      buildReturn({ disciplinary: { window, entered: { bme }, enteredPreviousYear: { bme: 11 } } }),
    );
    expect(Object.values(windows).map((id) => byId.get(id))).toEqual([14, 3, 11]);
    expect(table.sums).toEqual([{ total: windows.total, parts: [windows.now, windows.before] }]);
  });

  test("the year before says it itself where it is there", () => {
    const { byId } = counts([
      buildReturn({
        disciplinary: { window: "single-year", entered: { bme: 3 }, enteredPreviousYear: { bme: 11 } },
      }),
      buildReturn({ year: 2021, disciplinary: { window: "single-year", entered: { bme: 12 } } }),
    ]);
    expect(byId.get(windows.before)).toBe(12);
  });

  test("of bank workers apart", () => {
    const { byId } = counts(
      buildReturn({
        bank: {
          disciplinary: { window: "single-year", entered: { bme: 1 }, enteredPreviousYear: { bme: 2 } },
        },
      }),
    );
    expect(byId.get("2021/bank/disciplinary/single-year/entered/bme")).toBe(2);
    expect(byId.get("2022/bank/disciplinary/two-years/entered/bme")).toBe(3);
  });
});

test.each([["esneft-2022", "esneft-2021"] as const, ["lpt-2022", "lpt-2021"] as const])(
  "the table of %s and %s agrees with itself",
  (...names) => {
    const { table } = counts(names.map(readExample));
    expect(table.cells.length).toBeGreaterThan(200);
    expect(table.sums.length).toBeGreaterThan(100);
  },
);
