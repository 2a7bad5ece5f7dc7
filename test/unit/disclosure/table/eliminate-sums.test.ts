import { describe, expect, test } from "vitest";
import {
  restrictedRow,
  solvedForLast,
  type SparseRow,
  sparseRow,
  timesOf,
  withoutColumn,
} from "../../../../src/disclosure/table/elimination.ts";

const row = (entries: Readonly<Record<number, number>>): SparseRow =>
  sparseRow(Object.entries(entries).map(([column, times]) => [Number(column), times] as const));
const entriesOf = ({ columns, times }: SparseRow) =>
  Object.fromEntries([...columns].map((column, at) => [column, times[at]]));

describe("a row", () => {
  test("is ascending, without zeros and without a common divisor", () => {
    const made = row({ 7: -4, 2: 6, 5: 0 });
    expect([...made.columns]).toEqual([2, 7]);
    expect([...made.times]).toEqual([3, -2]);
    expect([timesOf(made, 2), timesOf(made, 7), timesOf(made, 5)]).toEqual([3, -2, 0]);
  });

  // (x2 + 2·x5) − 2·(x3 + x5) = x2 − 2·x3
  test("loses a column by another row that has it", () => {
    expect(entriesOf(withoutColumn(row({ 2: 1, 5: 2 }), row({ 3: 1, 5: 1 }), 5))).toEqual({ 2: 1, 3: -2 });
  });

  // 3·(x1 + 2·x4) − 2·(x2 + 3·x4) = 3·x1 − 2·x2
  test("stays whole where neither number divides the other", () => {
    expect(entriesOf(withoutColumn(row({ 1: 1, 4: 2 }), row({ 2: 1, 4: 3 }), 4))).toEqual({ 1: 3, 2: -2 });
  });

  test("keeps what it is asked to", () => {
    expect(entriesOf(restrictedRow(row({ 1: 2, 2: 4, 3: 1 }), (column) => column < 3))).toEqual({
      1: 1,
      2: 2,
    });
  });

  test("is refused where its numbers are no longer exact", () => {
    const large = row({ 1: 2 ** 52, 2: 1 });
    expect(() => withoutColumn(row({ 0: 1, 2: 4 }), large, 2)).toThrow(RangeError);
  });
});

describe("rows solved for their last column", () => {
  test("one for each column, none that follows from others", () => {
    // x0 = x1 + x2, x3 = x1 + x2: so x3 = x0, and the sum of both with x0 + x3 says nothing new.
    const solved = solvedForLast(
      [row({ 0: 1, 1: -1, 2: -1 }), row({ 3: 1, 1: -1, 2: -1 }), row({ 0: 1, 3: -1 })],
      4,
    );
    expect([...solved.keys()].sort()).toEqual([2, 3]);
    expect(entriesOf(solved.get(3)!.row)).toEqual({ 0: 1, 3: -1 });
    expect(entriesOf(solved.get(2)!.row)).toEqual({ 0: 1, 1: -1, 2: -1 });
    expect([...solved.values()].map(({ from }) => from).sort()).toEqual([0, 2]);
  });

  test("exact where columns stand there more than once", () => {
    // 2·x0 = 3·x2 and x1 = 2·x2: solved for x2 by the shorter, or first; then 4·x0 = 3·x1.
    const solved = solvedForLast([row({ 0: 2, 2: -3 }), row({ 1: 1, 2: -2 })], 3);
    expect(entriesOf(solved.get(1)!.row)).toEqual({ 0: -4, 1: 3 });
  });
});
