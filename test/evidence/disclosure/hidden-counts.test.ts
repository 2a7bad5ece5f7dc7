import { describe, expect, test } from "vitest";
import { suppress } from "../../../src/disclosure/suppression/suppress.ts";
import type { DisclosureTable } from "../../../src/model/disclosure-table.ts";
import { readEvidence, readPatterns, readTables } from "./read-evidence.ts";

interface Optimum {
  readonly name: string;
  readonly atLeast: number;
  readonly proved: boolean;
}
interface GaussPattern {
  readonly hidden: number;
  /** Whether it is safe where the figures of hidden cells are withheld. */
  readonly counts: boolean;
}
type GaussAnswer = { readonly name: string } & {
  readonly [way in "default" | "elimination" | "intervals"]?: GaussPattern;
};

/** Patience, where other work goes on beside the tests: the slowest table takes some seconds. */
const PATIENCE = 120_000;

const optimum = new Map(readEvidence<readonly Optimum[]>("optimum.json").map((row) => [row.name, row]));
const gauss = new Map(
  readEvidence<{ tables: readonly GaussAnswer[] }>("gauss-attacked.json").tables.map((row) => [
    row.name,
    row,
  ]),
);

const patterns = readPatterns();

/** How many cells are hidden of a table without figures; where it has none anyway, patterns.test.ts has looked already. */
async function hiddenCells(name: string, table: DisclosureTable): Promise<number> {
  if (table.figures?.length === 0) return patterns.get(name)!.length;
  const { cells, audit } = await suppress({ ...table, figures: [] });
  expect(audit.safe).toBe(true);
  return cells.filter(({ status }) => status === "hidden").length;
}

describe("how many cells are hidden, where every figure of a hidden cell is withheld", () => {
  test.each([...readTables()])(
    "%s",
    async (name, table) => {
      const hidden = await hiddenCells(name, table);
      const { atLeast, proved } = optimum.get(name) ?? { atLeast: 0, proved: false };
      expect(hidden).toBeGreaterThanOrEqual(atLeast);
      if (proved) expect(hidden).toBeLessThanOrEqual(atLeast + 2);

      const { default: usual, elimination, intervals } = gauss.get(name)!;
      const safe = [usual, elimination, intervals].flatMap((way) => (way?.counts ? [way.hidden] : []));
      expect(hidden).toBeLessThanOrEqual(Math.min(...safe, Infinity));
    },
    PATIENCE,
  );

  test("the least number is proved of every table up to 120 cells, and most tables have a safe pattern of GaussSuppression", () => {
    const small = [...readTables()].filter(([, { cells }]) => cells.length <= 120);
    expect(small.filter(([name]) => optimum.get(name)?.proved)).toHaveLength(48);
    expect([...gauss.values()].filter((row) => row.intervals?.counts)).toHaveLength(40);
  });
});
