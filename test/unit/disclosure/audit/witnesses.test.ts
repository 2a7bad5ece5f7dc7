import { expect, test } from "vitest";
import { unbounded } from "../../../../src/disclosure/audit/bound-propagation.ts";
import { openWitnesses } from "../../../../src/disclosure/audit/part-solver.ts";
import type { WholeRow } from "../../../../src/disclosure/table/whole-row.ts";

/** x + y = 12. */
const rows: readonly WholeRow[] = [
  { columns: [0, 1], coefficients: [1, 1], least: 12, greatest: 12, source: { kind: "zeros-shown" } },
];

test("a point is taken only if its whole numbers fulfil every row exactly", () => {
  const { take, least, values } = openWitnesses(rows, unbounded(2), 10);
  expect(take([5, 8])).toBe(false);
  expect(take([5.5, 6.5])).toBe(false);
  expect(take([-1, 13])).toBe(false);
  expect(values.map(({ size }) => size)).toEqual([0, 0]);
  expect(take([5.000000001, 6.999999999])).toBe(true);
  expect([...least]).toEqual([5, 7]);
});

test("what lies on the line between two witnesses is a witness, as long as there are not enough", () => {
  const { take, least, greatest, values } = openWitnesses(rows, unbounded(2), 4);
  take([2, 10]);
  take([8, 4]);
  // From 2 to 8 in steps of 1: after 2 and 8 there is room for two more.
  expect([...(values[0] ?? [])]).toEqual([2, 8, 3, 4]);
  expect([...least]).toEqual([2, 4]);
  expect([...greatest]).toEqual([8, 10]);
});

test("large numbers are checked in whole numbers, not in doubles", () => {
  const huge = 2 ** 50 + 1;
  const row: WholeRow = {
    columns: [0, 1],
    coefficients: [2 ** 45 + 1, -(2 ** 45)],
    least: 0,
    greatest: 0,
    source: { kind: "zeros-shown" },
  };
  // (2^45 + 1)·x = 2^45·y needs y = x + x/2^45, and x is no multiple of 2^45.
  expect(openWitnesses([row], unbounded(2), 4).take([huge, huge + 32])).toBe(false);
});
