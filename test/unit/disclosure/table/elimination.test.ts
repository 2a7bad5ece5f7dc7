import { describe, expect, test } from "vitest";
import {
  recoverableCells,
  restrictedRow,
  solvedForLast,
  type SparseRow,
  sparseRow,
  sumRelations,
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

const cellsOf = (counts: Record<string, number | null>) =>
  Object.entries(counts).map(([id, value]) => ({ id, value }));

describe("cells that follow from the sums alone", () => {
  test.each([
    {
      says: "the rest of one sum",
      counts: { all: 9, a: null, b: 4 },
      sums: [["all", "a", "b"]],
      found: ["a"],
    },
    {
      says: "a total of shown parts",
      counts: { all: null, a: 5, b: 4 },
      sums: [["all", "a", "b"]],
      found: ["all"],
    },
    { says: "not one of two", counts: { all: 9, a: null, b: null }, sums: [["all", "a", "b"]], found: [] },
    {
      // r1 = 9 − 4 = 5 and c2 = 9 − 6 = 3, and still a + b = 5, b + d = 3 leave all four open.
      says: "margins, and no inner cell",
      counts: { all: 9, r1: null, r2: 4, c1: 6, c2: null, a: null, b: null, c: null, d: null },
      sums: [
        ["r1", "a", "b"],
        ["r2", "c", "d"],
        ["c1", "a", "c"],
        ["c2", "b", "d"],
        ["all", "r1", "r2"],
        ["all", "c1", "c2"],
      ],
      found: ["r1", "c2"],
    },
    {
      // a + b = 5, b + c = 6, a + c = 7: (5 + 7 − 6) / 2 = 3.
      says: "half of what three sums say together",
      counts: { ab: 5, bc: 6, ac: 7, a: null, b: null, c: null },
      sums: [
        ["ab", "a", "b"],
        ["bc", "b", "c"],
        ["ac", "a", "c"],
      ],
      found: ["a", "b", "c"],
    },
    {
      // 0 people in all, which only counts of at least 0 make certain: not by adding and subtracting.
      says: "not what only signs tell",
      counts: { all: 0, a: null, b: null },
      sums: [["all", "a", "b"]],
      found: [],
    },
  ])("$says", ({ counts, sums, found }) => {
    const table = {
      cells: cellsOf(counts),
      sums: sums.map(([total = "", ...parts]) => ({ total, parts })),
    };
    expect(recoverableCells(table)).toEqual(found);
  });

  test("last year's publication tells as well", () => {
    // 34 in two years, 30 of them last year, and last year's 30 are its 50 less 20.
    const table = {
      cells: cellsOf({ now: null, both: 34 }),
      sums: [{ total: "both", parts: ["now", "last-year/now"] }],
      assumptions: {
        lastYear: {
          cells: cellsOf({ now: null, other: 20, all: 50 }),
          sums: [{ total: "all", parts: ["now", "other"] }],
        },
      },
    };
    expect(new Set(recoverableCells(table))).toEqual(new Set(["now", "last-year/now"]));
  });

  // Each is the sum of the two before, so the first two make up the 79th more than 2^53 times.
  test("where numbers grow beyond what is exact, no hidden cell is said to be safe", () => {
    const ids = Array.from({ length: 90 }, (_, index) => String(index));
    const table = {
      cells: ids.map((id) => ({ id, value: null })),
      sums: ids.slice(2).map((total, index) => ({ total, parts: [ids[index]!, ids[index + 1]!] })),
    };
    expect(recoverableCells(table)).toEqual(ids);
  });
});

describe("sums as rows", () => {
  test("have the cells that have a column, the total on one side and its parts on the other", () => {
    const columns = new Map([
      ["all", 0],
      ["a", 1],
      ["c", 2],
    ]);
    const rows = sumRelations(
      [
        { total: "all", parts: ["a", "b", "c"] },
        { total: "b", parts: ["a"] },
        // Nothing of it is hidden.
        { total: "x", parts: ["y", "z"] },
      ],
      columns,
    );
    // all − a − c, and −a, of which the first number counts up.
    expect(rows).toHaveLength(2);
    expect(rows.map(({ columns: own }) => [...own])).toEqual([[0, 1, 2], [1]]);
    const [first] = rows;
    expect(first === undefined ? [] : [...first.times].map((times) => times / (first.times[0] ?? 1))).toEqual(
      [1, -1, -1],
    );
  });
});
