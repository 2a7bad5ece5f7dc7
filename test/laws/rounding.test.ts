import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { roundTable } from "../../src/disclosure/alternatives/rounding.ts";
import type { DisclosureTable } from "../../src/model/disclosure-table.ts";

const base = 5;

/** Two by two, with all margins. */
const tables = fc
  .tuple(...Array.from({ length: 4 }, () => fc.nat(30)))
  .map(([a = 0, b = 0, c = 0, d = 0]): DisclosureTable => {
    const values = { a, b, c, d, ab: a + b, cd: c + d, ac: a + c, bd: b + d, all: a + b + c + d };
    return {
      cells: Object.entries(values).map(([id, value]) => ({ id, value })),
      sums: ["ab", "cd", "ac", "bd"]
        .map((total) => ({ total, parts: total.split("") }))
        .concat({ total: "all", parts: ["ab", "cd"] }, { total: "all", parts: ["ac", "bd"] }),
    };
  });

const options = { numRuns: 20 };

describe("conventional rounding", () => {
  test.prop([tables], options)("the audit finds what trying every table finds", async (table) => {
    const answer = await roundTable(table, { base, method: "conventional" });
    if (answer.status !== "rounded") throw new Error(answer.reason);
    const printed = answer.cells.map(({ value }) => value ?? 0);
    const found = answer.audit.cells.map(({ least, greatest }) => [least, greatest]);
    expect(found).toEqual(everyTableThatPrints(printed));
  });
});

describe("controlled rounding", () => {
  test.prop([tables], options)(
    "sums hold, no count moves a whole step, and the truth is possible",
    async (table) => {
      const answer = await roundTable(table, { base, method: "controlled" });
      if (answer.status !== "rounded") throw new Error(answer.reason);
      expect(answer.additive).toBe(true);
      answer.cells.forEach(({ value }, index) => {
        const truth = table.cells[index]?.value ?? 0;
        const { least = NaN, greatest = NaN } = answer.audit.cells[index] ?? {};
        expect(Math.abs((value ?? NaN) - truth)).toBeLessThan(base);
        expect(least <= truth && truth <= (greatest ?? Infinity)).toBe(true);
      });
      expect(answer.audit.cells.filter(({ proved }) => !proved)).toEqual([]);
    },
  );
});

/** The least and the greatest of each cell over all two-by-two tables that print so: the nearest 5 is at most 2 away. */
function everyTableThatPrints(printed: readonly number[]): readonly (readonly number[])[] {
  const from = printed.map((value) => Array.from({ length: base }, (_, more) => value + more - 2));
  const bounds = printed.map(() => [Infinity, -Infinity]);
  const [as = [], bs = [], cs = [], ds = []] = from;
  for (const a of as)
    for (const b of bs)
      for (const c of cs)
        for (const d of ds) {
          const cells = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
          const isPrinted = cells.every(
            (cell, index) => cell >= 0 && Math.abs(cell - (printed[index] ?? 0)) <= 2,
          );
          if (!isPrinted) continue;
          cells.forEach((cell, index) => {
            const [least = Infinity, greatest = -Infinity] = bounds[index] ?? [];
            bounds[index] = [Math.min(least, cell), Math.max(greatest, cell)];
          });
        }
  return bounds;
}
