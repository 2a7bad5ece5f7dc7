import { expect, test } from "vitest";
import { traceNarrowing } from "../../../../src/disclosure/audit/bound-propagation.ts";
import type { WholeRow } from "../../../../src/disclosure/table/whole-row.ts";

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
