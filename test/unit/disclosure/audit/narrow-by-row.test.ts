import { expect, test } from "vitest";
import { narrowByRow } from "../../../../src/disclosure/audit/bound-propagation.ts";
import type { WholeRow } from "../../../../src/disclosure/table/whole-row.ts";

const row = (coefficients: readonly number[], least: number, greatest: number): WholeRow => ({
  columns: [...coefficients.keys()],
  coefficients,
  least,
  greatest,
  source: { kind: "zeros-shown" },
});
const bounds = (...ends: readonly (readonly [number, number])[]) => ({
  lower: Float64Array.from(ends, ([lower]) => lower),
  upper: Float64Array.from(ends, ([, upper]) => upper),
});

test("what the others leave bounds each column, rounded inwards", () => {
  // 3x + 2y is at most 11: x is at most 3, and y at most 5.
  const free = bounds([0, Infinity], [0, Infinity]);
  expect(narrowByRow(row([3, 2], -Infinity, 11), free)).toEqual([0, 1]);
  expect([...free.upper]).toEqual([3, 5]);
});

test("a column that has no end leaves the others none, and gets one from them", () => {
  // x − y = 0 with x from 2 to 5.
  const one = bounds([2, 5], [0, Infinity]);
  expect(narrowByRow(row([1, -1], 0, 0), one)).toEqual([1]);
  expect([one.lower[1], one.upper[1]]).toEqual([2, 5]);
  const neither = bounds([2, Infinity], [0, Infinity]);
  narrowByRow(row([1, -1], 0, 0), neither);
  expect([...neither.upper]).toEqual([Infinity, Infinity]);
});

test("a row that cannot be leaves nothing", () => {
  expect(narrowByRow(row([1, 1], 12, Infinity), bounds([0, 5], [0, 6]))).toBeNull();
  expect(narrowByRow(row([1], -Infinity, 4), bounds([5, 9]))).toBeNull();
  // 2x = 7.
  expect(narrowByRow(row([2], 7, 7), bounds([0, 9]))).toBeNull();
});

test("what is too large to be exact narrows nothing, and excludes nothing", () => {
  const large = bounds([2 ** 50, 2 ** 50 + 5], [2 ** 50, 2 ** 50 + 5]);
  expect(narrowByRow(row([3, 3], -Infinity, 2 ** 51), large)).toEqual([]);
});
