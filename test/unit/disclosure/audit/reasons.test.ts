import { describe, expect, test } from "vitest";
import { factWords } from "../../../../src/disclosure/audit/reasons.ts";
import type { KnownCell } from "../../../../src/disclosure/table/figure-rows.ts";

const counts: Readonly<Record<string, number>> = {
  all: 1400,
  one: 700,
  two: 500,
  three: 100,
  four: 50,
  "last-year/x": 12,
};
const cell = (id: string): KnownCell => (id in counts ? { count: counts[id] ?? 0 } : { column: 0 });
const sum = (total: string, parts: readonly string[]): string =>
  factWords({ kind: "sum", sum: { total, parts } }, cell);

describe("a sum", () => {
  test("says what is shown, and what it leaves for whom", () => {
    expect(sum("all", ["one", "two", "x"])).toBe("all: 1,400, less 1,200 in one and two, leaves 200 for x");
    expect(sum("all", ["x", "y"])).toBe("all: 1,400 in x and y together");
    expect(sum("x", ["one", "two"])).toBe("x: the sum of 1,200 in one and two");
    expect(sum("x", ["one", "y", "z"])).toBe("x: the sum of 700 in one and of y and z");
    expect(sum("x", ["y", "z"])).toBe("x: the sum of y and z");
  });

  test("counts the cells that are too many to be named", () => {
    expect(sum("all", ["one", "two", "three", "four", "x"])).toBe(
      "all: 1,400, less 1,350 in the 4 cells that are shown, leaves 50 for x",
    );
  });
});

describe("a figure", () => {
  test("stands beside the counts that are shown", () => {
    const placed = { kind: "figure", path: "figures[0]" } as const;
    const ratio = { id: "r", kind: "ratio", of: ["x", "one", "y", "two"], places: 2, value: 1.8 } as const;
    const bare = { ...ratio, of: ["x", "n", "y", "m"] } as const;
    const share = { id: "p", kind: "percentage", of: ["x", "all"], places: 1, value: "0.2" } as const;
    expect(factWords({ ...placed, figure: ratio }, cell)).toBe(
      "a ratio of 1.80 beside 700 (one) and 500 (two)",
    );
    expect(factWords({ ...placed, figure: bare }, cell)).toBe("a ratio of 1.80 beside x, n, y and m");
    expect(factWords({ ...placed, figure: share }, cell)).toBe("0.2% of 1,400 (all) is x");
  });
});

test("what is assumed is said, too", () => {
  expect(factWords({ kind: "mark", below: 10 }, cell)).toBe("the mark means below 10");
  expect(factWords({ kind: "zeros-shown" }, cell)).toBe("a hidden count is never 0");
  expect(factWords({ kind: "went-down", id: "x" }, cell)).toBe("x went down from 12 last year");
  expect(factWords({ kind: "went-up", id: "y" }, cell)).toBe("y went up since last year");
});
