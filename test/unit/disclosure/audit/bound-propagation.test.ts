import { describe, expect, test } from "vitest";
import { narrowByRow, traceNarrowing } from "../../../../src/disclosure/audit/bound-propagation.ts";
import type { WholeRow } from "../../../../src/disclosure/table/whole-row.ts";

describe("one row", () => {
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
});

describe("the trace of a propagation", () => {
  const row = (columns: readonly number[], sum: number): WholeRow => ({
    columns,
    coefficients: columns.map(() => 1),
    least: sum,
    greatest: sum,
    source: { kind: "zeros-shown" },
  });

  test("the rows behind a column are those that its ends rest on, and no others", () => {
    // z = 4 by row 2, y = 6 − 4 by row 1, x = 9 − 2 by row 0; row 3 is about other columns.
    const trace = traceNarrowing([row([0, 1], 9), row([1, 2], 6), row([2], 4), row([3, 4], 5)], 5);
    expect([0, 1, 2].map((column) => [trace.bounds.lower[column], trace.bounds.upper[column]])).toEqual([
      [7, 7],
      [2, 2],
      [4, 4],
    ]);
    expect([0, 1, 2, 3].map(trace.rowsBehind)).toEqual([[0, 1, 2], [1, 2], [2], [3]]);
  });
});
