import type { DerivedFigure, DisclosureTable } from "../../../../src/model/disclosure-table.ts";
import { tableIssues } from "../../../../src/disclosure/table/check-table.ts";
import { describe, expect, test } from "vitest";

const cellsOf = (values: Readonly<Record<string, number | null>>): DisclosureTable["cells"] =>
  Object.entries(values).map(([id, value]) => ({ id, value }));

const table = (
  values: Readonly<Record<string, number | null>>,
  rest: Partial<DisclosureTable> = {},
): DisclosureTable => ({ cells: cellsOf(values), sums: [], ...rest });

const sum = (total: string, ...parts: readonly string[]) => ({ total, parts });

const found = (given: DisclosureTable): readonly string[] =>
  tableIssues(given).map(({ code, path }) => `${code} ${path}`);

const figure = (given: Partial<DerivedFigure>): DerivedFigure => {
  const usual = { id: "f", kind: "percentage", of: ["a", "b"], places: 1, value: "33.3" } as const;
  return { ...usual, ...given } as DerivedFigure;
};

test("a table that agrees with itself has no issue, whatever of it is hidden", () => {
  const values = { all: 12, a: 4, b: 8 };
  const rest = { sums: [sum("all", "a", "b")], figures: [figure({ of: ["a", "all"] })] };
  expect(tableIssues(table(values, rest))).toEqual([]);
  expect(tableIssues(table({ ...values, a: null }, rest))).toEqual([]);
  expect(tableIssues(table({ all: null, a: null, b: null }, rest))).toEqual([]);
});

describe("ids", () => {
  test("of two cells or of two figures that are one", () => {
    const cells = [
      { id: "a", value: 3 },
      { id: "b", value: 9 },
      { id: "a", value: 3 },
    ];
    expect(found({ cells, sums: [], figures: [figure({}), figure({})] })).toEqual([
      "repeated-id cells[2].id",
      "repeated-id figures[1].id",
    ]);
    expect(tableIssues({ cells, sums: [] })[0]?.message).toContain("an id of its own; cells[0] has this one");
  });

  test("that no cell has, wherever they are named", () => {
    const given = table(
      { a: 1 },
      {
        sums: [sum("x", "a", "y")],
        figures: [figure({ of: ["a", "z"] })],
        policy: { never: ["a", "n"], weights: { a: 1, w: 2 } },
        assumptions: { wentDown: ["a"], wentUp: ["u"] },
      },
    );
    expect(found(given)).toEqual([
      "unknown-cell sums[0].total",
      "unknown-cell sums[0].parts[1]",
      "unknown-cell figures[0].of[1]",
      "unknown-cell policy.never[1]",
      "unknown-cell policy.weights",
      "unknown-cell assumptions.wentDown[0]",
      "unknown-cell assumptions.wentUp[0]",
    ]);
  });

  test("of last year's cells are known where last year's publication has them", () => {
    const lastYear = table({ a: 5 });
    const rest = { sums: [sum("both", "a", "last-year/a")], assumptions: { lastYear, wentUp: ["a"] } };
    expect(found(table({ both: 12, a: 7 }, rest))).toEqual([]);
    // 7 + 5 is 12.
    expect(found(table({ both: 13, a: 7 }, rest))).toEqual(["sum-disagrees cells[0].value"]);
    expect(found(table({ both: 12, a: 7 }, { ...rest, assumptions: { lastYear: table({ b: 5 }) } }))).toEqual(
      ["unknown-cell sums[0].parts[1]"],
    );
  });

  test("of last year's cells may stand in this table too, with the number that was published", () => {
    const lastYear = table({ a: 5, b: null });
    const given = table({ "last-year/a": 6, "last-year/b": 3 }, { assumptions: { lastYear } });
    expect(found(given)).toEqual(["not-allowed cells[0].value"]);
  });
});

describe("counts", () => {
  test.each([1.5, -1, NaN, Infinity, 2 ** 53])("%d is none", (value) => {
    expect(found(table({ a: value }))).toEqual(["not-whole cells[0].value"]);
  });

  test("last year's are checked too, where they stand", () => {
    const lastYear = table({ all: 5, a: 4 }, { sums: [sum("all", "a")] });
    expect(found(table({}, { assumptions: { lastYear } }))).toEqual([
      "sum-disagrees assumptions.lastYear.cells[0].value",
    ]);
  });
});

describe("sums", () => {
  test("say which cell, what was expected, what stands there and by how much", () => {
    const given = table({ a: 40, b: 49, all: 91 }, { sums: [sum("all", "a", "b")] });
    expect(tableIssues(given)).toEqual([
      {
        code: "sum-disagrees",
        path: "cells[2].value",
        segments: ["cells", 2, "value"],
        expected: '89, the sum of "a" and "b"',
        received: "91, 2 more",
        message:
          'the cell "all" (cells[2].value) is 91, 2 more; expected 89, the sum of "a" and "b". One of these cells is wrong.',
      },
    ]);
  });

  test("what is hidden cannot be below 0", () => {
    const rest = { sums: [sum("all", "a", "b")] };
    expect(tableIssues(table({ all: 39, a: 40, b: null }, rest))[0]).toMatchObject({
      path: "cells[0].value",
      expected: 'at least 40, the sum of what is shown of "a" and "b"',
      received: "39, 1 fewer",
    });
    expect(tableIssues(table({ all: 40, a: 40, b: null }, rest))).toEqual([]);
  });

  test("without parts, or with one twice", () => {
    expect(found(table({ all: 0, a: 0 }, { sums: [sum("all"), sum("all", "a", "a")] }))).toEqual([
      "missing sums[0].parts",
      "repeated-id sums[1].parts[1]",
    ]);
  });

  test("no total is among its own parts, be it round about", () => {
    const hidden = { a: null, b: null, c: null, d: null };
    expect(found(table(hidden, { sums: [sum("a", "b", "a")] }))).toEqual(["not-allowed sums[0].parts[1]"]);
    const round = [sum("a", "b", "d"), sum("b", "c", "d"), sum("c", "d", "a")];
    expect(found(table(hidden, { sums: round }))).toEqual(["not-allowed sums[2].parts[1]"]);
    // Two ways down to d are no circle.
    expect(found(table(hidden, { sums: [sum("a", "b", "c"), sum("b", "d"), sum("c", "d")] }))).toEqual([]);
  });

  test("may be nested as deep as they like", () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `cell-${String(index)}`);
    const sums = ids.slice(1).map((id, index) => sum(`cell-${String(index)}`, id));
    const cells = ids.map((id) => ({ id, value: null }));
    expect(tableIssues({ cells, sums })).toEqual([]);
    expect(found({ cells, sums: [...sums, sum("cell-49999", "cell-0")] })).toEqual([
      "not-allowed sums[49999].parts[0]",
    ]);
  });
});

describe("figures", () => {
  const values = { a: 1, b: 3, n: 8, m: 5, zero: 0 };
  const of = (given: Partial<DerivedFigure>) => found(table(values, { figures: [figure(given)] }));
  const disagrees = ["figure-disagrees figures[0].value"];

  test("follow from their counts, or are an issue with what would follow", () => {
    expect(of({})).toEqual([]);
    expect(tableIssues(table(values, { figures: [figure({ value: 33.4 })] }))[0]?.message).toBe(
      'the figure "f" (figures[0].value) is 33.4; expected 33.3, from "a" 1, "b" 3.',
    );
  });

  test("are rounded a half away from zero", () => {
    // 100 · 1/8 is 12.5.
    expect(of({ of: ["a", "n"], places: 0, value: "13" })).toEqual([]);
    expect(of({ of: ["a", "n"], places: 0, value: "12" })).toEqual(disagrees);
    // (1/8)/(3/5) is 0.2083…; 100 · (1/8 − 3/5) is −47.5; 100 · (0/3 − 1/8) is −12.5.
    expect(of({ kind: "ratio", of: ["a", "n", "b", "m"], places: 2, value: "0.21" })).toEqual([]);
    expect(of({ kind: "ratio", of: ["a", "n", "b", "m"], places: 2, value: "0.20" })).toEqual(disagrees);
    expect(of({ kind: "difference", of: ["a", "n", "b", "m"], value: "-47.5" })).toEqual([]);
    expect(of({ kind: "difference", of: ["zero", "b", "a", "n"], places: 0, value: "-13" })).toEqual([]);
    expect(of({ kind: "difference", of: ["zero", "b", "a", "n"], places: 0, value: "-12" })).toEqual(
      disagrees,
    );
  });

  test("do not exist over nobody", () => {
    expect(of({ of: ["a", "zero"] })).toEqual(disagrees);
    expect(of({ kind: "ratio", of: ["a", "n", "zero", "m"], value: "0.0" })).toEqual(disagrees);
    expect(of({ kind: "difference", of: ["a", "n", "b", "zero"], value: "0.0" })).toEqual(disagrees);
    expect(of({ of: ["a", "zero"], value: null })).toEqual([]);
  });

  test("are printed as they say: a number may have lost the zeros at its end, a text has not", () => {
    const misprint = ["not-allowed figures[0].value"];
    expect(of({ places: 2, value: "33.33" })).toEqual([]);
    expect(of({ places: 2, value: "33.3" })).toEqual(misprint);
    expect(of({ places: 1, value: "33.33" })).toEqual(misprint);
    expect(of({ places: 1, value: 33.33 })).toEqual(misprint);
    expect(of({ of: ["b", "n"], places: 2, value: 37.5 })).toEqual([]);
    expect(of({ value: "33.3%" })).toEqual(misprint);
    expect(of({ value: NaN })).toEqual(misprint);
    expect(of({ value: "-33.3" })).toEqual(["negative figures[0].value"]);
    expect(of({ places: -1 })).toEqual(["out-of-range figures[0].places"]);
    expect(of({ places: 1.5 })).toEqual(["out-of-range figures[0].places"]);
  });

  test("beside a hidden count contradict nothing by themselves", () => {
    expect(found(table({ a: null, b: 3 }, { figures: [figure({ value: "99.9" })] }))).toEqual([]);
  });
});
