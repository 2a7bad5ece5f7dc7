import { describe, expect, test } from "vitest";
import { WresError } from "wres-metrics";
import { type RoundedTable, roundTable } from "../../../../src/disclosure/alternatives/rounding.ts";
import type { DisclosureTable } from "../../../../src/model/disclosure-table.ts";

const tableOf = (values: Readonly<Record<string, number | null>>, sums: DisclosureTable["sums"] = []) => ({
  cells: Object.entries(values).map(([id, value]) => ({ id, value })),
  sums,
});
const sum = (total: string, ...parts: readonly string[]) => ({ total, parts });

async function rounded(
  table: DisclosureTable,
  base: 5 | 10,
  method: RoundedTable["method"],
): Promise<RoundedTable> {
  const answer = await roundTable(table, { base, method });
  if (answer.status !== "rounded") throw new Error(answer.reason);
  return answer;
}
const valuesOf = ({ cells }: RoundedTable) => cells.map(({ value }) => value);
const boundsOf = ({ audit }: RoundedTable) => audit.cells.map(({ least, greatest }) => [least, greatest]);

const halves = tableOf({ a: 0, b: 4, c: 5, d: 14, e: 15, f: 97 });
const people = tableOf({ all: 26, white: 13, bme: 13 }, [sum("all", "white", "bme")]);

describe("conventional rounding", () => {
  test("is to the nearest multiple, a half up", async () => {
    expect(valuesOf(await rounded(halves, 10, "conventional"))).toEqual([0, 0, 10, 10, 20, 100]);
    // 97 is 2 from 95 and 3 from 100.
    expect(valuesOf(await rounded(halves, 5, "conventional"))).toEqual([0, 5, 5, 15, 15, 95]);
  });

  test("each printed number stands for what rounds to it", async () => {
    const bounds = boundsOf(await rounded(halves, 10, "conventional"));
    expect(bounds).toEqual([
      [0, 4],
      [0, 4],
      [5, 14],
      [5, 14],
      [15, 24],
      [95, 104],
    ]);
    expect(boundsOf(await rounded(halves, 5, "conventional"))).toEqual([
      [0, 2],
      [3, 7],
      [3, 7],
      [13, 17],
      [13, 17],
      [93, 97],
    ]);
  });

  test("sums need not hold, and narrow what the numbers stand for", async () => {
    const answer = await rounded(people, 10, "conventional");
    // 30 is not 10 + 10; the deviation is 4 + 3 + 3.
    expect([valuesOf(answer), answer.additive, answer.deviation]).toEqual([[30, 10, 10], false, 10]);
    // 25 to 34 in all, of two that are 14 at most: 25 to 28, each 25 − 14 to 14.
    expect(boundsOf(answer)).toEqual([
      [25, 28],
      [11, 14],
      [11, 14],
    ]);
    expect(answer.audit.safe).toBe(true);
  });

  test("a sum can give a small count away", async () => {
    // 50 stands for 45 to 54, each 10 for 14 at most, 0 for 4 at most.
    const small = tableOf({ all: 46, a: 14, b: 14, c: 14, d: 4 }, [sum("all", "a", "b", "c", "d")]);
    const answer = await rounded(small, 10, "conventional");
    expect(valuesOf(answer)).toEqual([50, 10, 10, 10, 0]);
    // 45 at least, of which three are 42 at most: 3 or 4.
    expect(answer.audit.cells.at(-1)).toMatchObject({ id: "d", least: 3, greatest: 4, atRisk: true });
    expect(answer.audit.safe).toBe(false);
  });
});

describe("controlled rounding", () => {
  test("every sum holds, at the least deviation", async () => {
    const answer = await rounded(people, 10, "controlled");
    // 20 = 10 + 10 is 6 + 3 + 3 away, 30 = 20 + 10 is 4 + 7 + 3.
    expect([valuesOf(answer), answer.additive, answer.deviation]).toEqual([[20, 10, 10], true, 12]);
  });

  test("what is a multiple stays, and each number stands for what lies between its neighbours", async () => {
    const answer = await rounded(tableOf({ a: 10, b: 11, c: 9, d: 0 }), 10, "controlled");
    expect(valuesOf(answer)).toEqual([10, 10, 10, 0]);
    expect(boundsOf(answer)).toEqual([
      [1, 19],
      [1, 19],
      [1, 19],
      [0, 9],
    ]);
    expect(answer.audit.safe).toBe(true);
  });

  test("of a table with margins both ways no other rounding is nearer", async () => {
    const margins = [
      sum("row 1", "a", "b", "c"),
      sum("row 2", "d", "e", "f"),
      sum("column 1", "a", "d"),
      sum("column 2", "b", "e"),
      sum("column 3", "c", "f"),
      sum("all", "row 1", "row 2"),
      sum("all", "column 1", "column 2", "column 3"),
    ];
    const inner = { a: 3, b: 8, c: 14, d: 1, e: 22, f: 6 };
    // 3 + 8 + 14, 1 + 22 + 6; 3 + 1, 8 + 22, 14 + 6; 54 in all.
    const outer = { "row 1": 25, "row 2": 29, "column 1": 4, "column 2": 30, "column 3": 20, all: 54 };
    const table = tableOf({ ...inner, ...outer }, margins);
    for (const base of [5, 10] as const) {
      const answer = await rounded(table, base, "controlled");
      expect([answer.additive, answer.deviation]).toEqual([true, leastDeviation(table, base)]);
      const away = answer.cells.map(({ value }, index) =>
        Math.abs((value ?? 0) - (table.cells[index]?.value ?? 0)),
      );
      expect(Math.max(...away)).toBeLessThan(base);
    }
  });

  test("of a table whose sums no rounding fits there is none, and that is the answer", async () => {
    // Each pair stays 10, so that one of it goes up and the other down; of three that is impossible.
    const table = tableOf({ x: 5, y: 5, z: 5, xy: 10, yz: 10, zx: 10 }, [
      sum("xy", "x", "y"),
      sum("yz", "y", "z"),
      sum("zx", "z", "x"),
    ]);
    expect(await roundTable(table, { base: 10, method: "controlled" })).toEqual({
      status: "not-possible",
      base: 10,
      method: "controlled",
      reason: "no-additive-rounding",
    });
  });
});

test("what is not given stays out of it, and hides under no assumption", async () => {
  const table = {
    ...tableOf({ all: null, a: 14, b: 7 }, [sum("all", "a", "b")]),
    assumptions: { markMeansBelow: 5 },
    figures: [{ id: "f", kind: "percentage", of: ["a", "b"], places: 0, value: "200" } as const],
  };
  const answer = await rounded(table, 10, "conventional");
  expect([valuesOf(answer), answer.audit.issues]).toEqual([[null, 10, 10], []]);
  // 5 to 14 twice.
  expect(boundsOf(answer)[0]).toEqual([10, 28]);
});

test("the policy of the table decides what is too narrow, where it says so", async () => {
  const table = { ...tableOf({ a: 3 }), policy: { minimumWidth: 9 } };
  expect((await rounded(table, 10, "conventional")).audit.safe).toBe(false);
  expect((await rounded(table, 10, "controlled")).audit.safe).toBe(true);
  expect((await rounded({ ...table, policy: {} }, 10, "conventional")).audit.safe).toBe(true);
});

test("a table at odds with itself is an error", async () => {
  const table = tableOf({ all: 5, a: 4 }, [sum("all", "a")]);
  const rounding = roundTable(table, { base: 5, method: "conventional" });
  await expect(rounding).rejects.toThrow(WresError);
  await expect(rounding).rejects.toThrow('the cell "all" (cells[0].value) is 5, 1 more; expected 4');
});

/** By trying every rounding of every cell. */
function leastDeviation({ cells, sums }: DisclosureTable, base: number): number {
  const choices = cells.map(({ value }) => {
    const down = Math.floor((value ?? 0) / base) * base;
    return down === value ? [down] : [down, down + base];
  });
  let least = Infinity;
  const total = choices.reduce((product, { length }) => product * length, 1);
  for (let number = 0; number < total; number += 1) {
    let rest = number;
    const values = new Map<string, number>();
    let deviation = 0;
    cells.forEach(({ id, value }, index) => {
      const options = choices[index] ?? [];
      const printed = options[rest % options.length] ?? 0;
      rest = Math.floor(rest / options.length);
      values.set(id, printed);
      deviation += Math.abs(printed - (value ?? 0));
    });
    const holds = sums.every(
      (one) => values.get(one.total) === one.parts.reduce((part, id) => part + (values.get(id) ?? 0), 0),
    );
    if (holds) least = Math.min(least, deviation);
  }
  return least;
}
