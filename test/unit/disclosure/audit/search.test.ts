import { expect, test } from "vitest";
import { propagation } from "../../../../src/disclosure/audit/bound-propagation.ts";
import { search } from "../../../../src/disclosure/audit/part-solver.ts";
import type { WholeRow } from "../../../../src/disclosure/table/whole-row.ts";

const row = (columns: readonly number[], coefficients: readonly number[], sum: number): WholeRow => ({
  columns,
  coefficients,
  least: sum,
  greatest: sum,
  source: { kind: "zeros-shown" },
});
const from0 = (...upper: readonly number[]) => ({
  lower: new Float64Array(upper.length),
  upper: Float64Array.from(upper),
});

test("finds whole numbers that fulfil every row", () => {
  // 5x + 7y = 31 has one answer: x = 2, y = 3.
  const rows = [row([0, 1], [5, 7], 31)];
  expect(search(propagation(rows, 2), from0(9, 9), 100)).toMatchObject({
    status: "found",
    point: Float64Array.of(2, 3),
  });
});

test("proves that there are none, though fractions would do", () => {
  // x + y = y + z = z + x = 5 leaves 2.5 for each.
  const rows = [row([0, 1], [1, 1], 5), row([1, 2], [1, 1], 5), row([0, 2], [1, 1], 5)];
  expect(search(propagation(rows, 3), from0(9, 9, 9), 100).status).toBe("none");
});

test("gives up where it would take too long", () => {
  const rows = [row([0, 1], [1000, -999], 1)];
  expect(search(propagation(rows, 2), from0(1e6, 1e6), 0)).toEqual({ status: "gave-up", nodes: 0 });
});
