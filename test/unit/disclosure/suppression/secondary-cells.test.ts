import { describe, expect, test } from "vitest";
import { secondaryCells } from "../../../../src/disclosure/suppression/hiding.ts";

const across = (total: string, ...parts: string[]) => ({ total, parts });

/** Two by two with margins: r1, r2 over rows, c1, c2 over columns. */
const twoByTwo = [
  across("r1", "a", "b"),
  across("r2", "c", "d"),
  across("c1", "a", "c"),
  across("c2", "b", "d"),
  across("all", "r1", "r2"),
  across("all", "c1", "c2"),
];

describe("cells that would give a hidden one away are hidden instead", () => {
  test.each([
    // With the margins shown, any of b, c, d gives all four away: d first (largest), then c, then b.
    { hidden: ["a"], candidates: ["all", "r1", "c1", "r2", "c2", "d", "c", "b"], secondary: ["d", "c", "b"] },
    // d is offered first and shown, with all; then r2 and c2 would give c and b, which is allowed, and r1 = a + b and
    // c1 = a + c are refused, as is what would lead to them.
    {
      hidden: ["a"],
      candidates: ["d", "b", "c", "all", "r1", "r2", "c1", "c2"],
      secondary: ["all", "r1", "c1"],
    },
    // a + b is shown, neither of them.
    { hidden: ["a", "b"], candidates: ["all", "r1", "c1", "r2", "c2", "d", "c"], secondary: ["d", "c"] },
    // All four hidden: no margin tells one of them.
    { hidden: ["a", "b", "c", "d"], candidates: ["all", "r1", "c1", "r2", "c2"], secondary: [] },
    // A total is a hidden cell as any other: all − r2, a + b and all − (c + d) would each give r1 away.
    {
      hidden: ["r1"],
      candidates: ["all", "r2", "a", "b", "c", "d", "c1", "c2"],
      secondary: ["r2", "b", "d"],
    },
    // It is known already, as all − r2, both of which are shown whatever is offered: then nothing protects it.
    { hidden: ["r1"], candidates: ["a", "b"], secondary: [] },
  ])("$hidden, offered $candidates", ({ hidden, candidates, secondary }) => {
    expect(secondaryCells({ sums: twoByTwo, hidden, candidates })).toEqual(secondary);
  });

  test("a multiple gives a cell away too", () => {
    // double = p + p', where p' is p + 0: with zero shown, double is twice p.
    const sums = [across("p'", "p", "zero"), across("double", "p", "p'")];
    expect(secondaryCells({ sums, hidden: ["p"], candidates: ["double", "zero", "p'"] })).toEqual([
      "zero",
      "p'",
    ]);
  });

  test("cells that are neither hidden nor offered are shown", () => {
    expect(secondaryCells({ sums: [across("all", "a", "b")], hidden: ["a"], candidates: ["b"] })).toEqual([
      "b",
    ]);
    expect(secondaryCells({ sums: [across("all", "a", "b")], hidden: ["a"], candidates: [] })).toEqual([]);
  });

  test("says how many are done", () => {
    const done: number[] = [];
    const candidates = Array.from({ length: 2500 }, (_, index) => String(index));
    secondaryCells({ sums: [], hidden: [], candidates, onProgress: (count) => done.push(count) });
    expect(done).toEqual([0, 1000, 2000]);
  });
});
