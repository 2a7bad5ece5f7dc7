import { describe, expect, test } from "vitest";
import { constraintSystem } from "../../../../src/disclosure/table/constraint-system.ts";
import type { DisclosureTable } from "../../../../src/model/disclosure-table.ts";

const publication: DisclosureTable = {
  cells: [
    { id: "all", value: 20 },
    { id: "a", value: null },
    { id: "b", value: null },
    { id: "c", value: 7 },
  ],
  sums: [{ total: "all", parts: ["a", "b", "c"] }],
  figures: [
    { id: "share", kind: "percentage", of: ["a", "all"], places: 0, value: "25" },
    { id: "likelihood", kind: "ratio", of: ["a", "b", "b", "a"], places: 0, value: "1" },
  ],
};

test("a sum is about what is hidden of it: shown cells are taken from both sides", () => {
  const { columns, rows } = constraintSystem(publication);
  expect(columns).toEqual(["a", "b"]);
  // 20 − a − b − 7 = 0.
  expect(rows[0]).toMatchObject({ columns: [0, 1], coefficients: [-1, -1], least: -13, greatest: -13 });
});

test("a figure in which hidden cells are multiplied is kept apart, one that is left out says nothing", () => {
  expect(constraintSystem(publication).products).toMatchObject([
    { path: "figures[1]", columns: [0, 1, 1, 0] },
  ]);
  const { rows, products } = constraintSystem(publication, new Set(["figures[0]", "figures[1]"]));
  expect(rows).toHaveLength(1);
  expect(products).toEqual([]);
});

test("a figure that is multiplied has the columns of its hidden cells alone, and those that are to be known", () => {
  // (a / all) / (c / b): hidden a and b stand in one product, shown all and c do not.
  const ratio = { id: "ratio", kind: "ratio", of: ["a", "all", "c", "b"], places: 0, value: "1" } as const;
  const { products } = constraintSystem({ ...publication, figures: [ratio] });
  expect(products.map(({ path, columns }) => [path, columns])).toEqual([["figures[0]", [0, 1]]]);
  const multiplied = products[0]?.multiplied ?? [];
  expect(multiplied).not.toHaveLength(0);
  expect(multiplied.every((column) => [0, 1].includes(column))).toBe(true);
  // With a cell that is nowhere nothing is known of the figure.
  const nowhere = { ...ratio, of: ["a", "x", "c", "b"] as const };
  expect(constraintSystem({ ...publication, figures: [nowhere] }).products).toEqual([]);
});

test("it knows each cell: its count, its column, or that there is no such cell", () => {
  const { cell } = constraintSystem(publication);
  expect([cell("c"), cell("b"), cell("d")]).toEqual([{ count: 7 }, { column: 1 }, undefined]);
});

describe("with last year's publication", () => {
  const lastYear: DisclosureTable = {
    cells: [
      { id: "a", value: 4 },
      { id: "b", value: null },
      { id: "ab", value: 10 },
    ],
    sums: [{ total: "ab", parts: ["a", "b"] }],
  };
  const both: DisclosureTable = {
    cells: [
      { id: "a", value: null },
      { id: "last-year/a", value: null },
    ],
    sums: [],
    assumptions: { lastYear, markMeansBelow: 10, wentUp: ["a"] },
  };

  test("what last year showed is known, though this year hides it", () => {
    const { columns, cell } = constraintSystem(both);
    expect(columns).toEqual(["a", "last-year/b"]);
    expect(cell("last-year/a")).toEqual({ count: 4 });
  });

  test("its sums, the mark in both years, and what prose says are rows", () => {
    const { rows } = constraintSystem(both);
    expect(
      rows.map(({ columns, coefficients, least, greatest }) => [columns, coefficients, least, greatest]),
    ).toEqual([
      // 10 − 4 − b = 0.
      [[1], [-1], -6, -6],
      // a − 4 ≥ 1.
      [[0], [1], 5, Infinity],
      // Both are below 10.
      [[0], [1], -Infinity, 9],
      [[1], [1], -Infinity, 9],
    ]);
  });

  test("its mark means what it says itself", () => {
    const own = { ...lastYear, assumptions: { markMeansBelow: 5 } };
    const { rows } = constraintSystem({ ...both, assumptions: { ...both.assumptions, lastYear: own } });
    expect(rows.at(-1)).toMatchObject({ columns: [1], greatest: 4 });
  });
});
