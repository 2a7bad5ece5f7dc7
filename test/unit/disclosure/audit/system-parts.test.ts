import { expect, test } from "vitest";
import { systemParts } from "../../../../src/disclosure/audit/system-parts.ts";
import type { WholeRow } from "../../../../src/disclosure/table/whole-row.ts";

const row = (columns: readonly number[]): WholeRow => ({
  columns,
  coefficients: columns.map(() => 1),
  least: 0,
  greatest: 9,
  source: { kind: "zeros-shown" },
});

test("columns that are fixed hold nothing together, and belong to nothing", () => {
  const rows = [row([0, 1, 2]), row([2, 3]), row([4, 0])];
  const bounds = { lower: Float64Array.of(0, 0, 5, 0, 0, 0), upper: Float64Array.of(9, 9, 5, 9, 9, 9) };
  expect(systemParts({ rows, products: [] }, bounds)).toEqual([
    { columns: [0, 1, 4], rows: [rows[0], rows[2]], products: [] },
    { columns: [3], rows: [rows[1]], products: [] },
    { columns: [5], rows: [], products: [] },
  ]);
});
