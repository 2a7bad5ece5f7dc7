import type { DerivedFigure, DisclosureTable } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";
import { audit } from "../../../../src/disclosure/audit/audit.ts";
import { type Choice, minimality } from "../../../../src/disclosure/audit/minimality.ts";

const valueOf = ({ cells }: DisclosureTable, id: string): number =>
  cells.find((cell) => cell.id === id)?.value ?? Number.NaN;

/** What is shown of a table: all but these cells, and the figures that are left. */
async function showing(
  table: DisclosureTable,
  hidden: readonly string[],
  figures: readonly DerivedFigure[] = table.figures ?? [],
): Promise<Choice> {
  const cells = table.cells.map(({ id, value }) =>
    hidden.includes(id)
      ? { id, status: "hidden" as const, value: null }
      : { id, status: "shown" as const, value },
  );
  const publication = { cells, sums: table.sums, figures };
  return {
    cells,
    figures: figures.map(({ id, places, value }) =>
      value === null
        ? { id, places, status: "hidden", value }
        : { id, places, status: "shown", value: String(value) },
    ),
    publication,
    audit: await audit(publication),
  };
}

/** A total of two counts. */
const tableOf = (a: number, total: number, figures: readonly DerivedFigure[] = []): DisclosureTable => ({
  cells: [
    { id: "a", value: a },
    { id: "b", value: total - a },
    { id: "all", value: total },
  ],
  sums: [{ total: "all", parts: ["a", "b"] }],
  figures,
});

/** Attacks a program that hides both counts where the first is among some, and nothing elsewhere. */
async function attacked(
  { a, total, hides }: { a: number; total: number; hides: (a: number) => boolean },
  most = 100,
  policy = {},
) {
  const table = tableOf(a, total);
  const choose = (other: DisclosureTable) => showing(other, hides(valueOf(other, "a")) ? ["a", "b"] : []);
  return minimality(table, await choose(table), policy, { choose, most });
}

const HIDDEN = { result: "everything-hidden", tables: null, alike: null };
const TOO_MANY = { result: "too-many-tables", tables: null, alike: null };

// The total of 12 is shown: the first count is one of 0 to 12, in 13 tables. Below 10 is small, and its values have to be 9 apart.
describe("whoever knows the program", () => {
  test.each([
    { of: "all 13, of a program that always hides both", a: 3, hides: () => true, alike: 13 },
    { of: "0 to 9", a: 3, hides: (a: number) => a <= 9, alike: 10 },
    { of: "0 to 8, which are too few", a: 3, hides: (a: number) => a <= 8, alike: null },
    { of: "3 to 12, so that the other is 0 to 9", a: 5, hides: (a: number) => a >= 3, alike: 10 },
    { of: "4 to 12, so that the other is 0 to 8", a: 5, hides: (a: number) => a >= 4, alike: null },
    { of: "both ends", a: 0, hides: (a: number) => a === 0 || a === 12, alike: 2 },
  ])("is left with $of", async ({ a, hides, alike }) => {
    expect(await attacked({ a, total: 12, hides })).toEqual(
      alike === null ? HIDDEN : { result: "holds", tables: 13, alike },
    );
  });

  test.each([
    { least: 10, found: { result: "holds", tables: 31, alike: 3 } },
    { least: 9, found: HIDDEN },
  ])("narrows counts from $least to two more: small or not", async ({ least, found }) => {
    const hides = (a: number) => a >= least && a <= least + 2;
    expect(await attacked({ a: least, total: 30, hides })).toEqual(found);
  });

  test("narrows nothing that the publication leaves no wider: 0 to 5 of a total of 5", async () => {
    expect(await attacked({ a: 2, total: 5, hides: () => true })).toEqual({
      result: "holds",
      tables: 6,
      alike: 6,
    });
  });

  test("is held to the caller's threshold and width", async () => {
    const hides = (a: number) => a >= 4 && a <= 7;
    expect(await attacked({ a: 4, total: 12, hides }, 100, { threshold: 4 })).toMatchObject({ alike: 4 });
    expect(await attacked({ a: 4, total: 12, hides }, 100, { threshold: 5 })).toEqual(HIDDEN);
    expect(await attacked({ a: 4, total: 12, hides }, 100, { minimumWidth: 3 })).toMatchObject({ alike: 4 });
  });
});

describe("the tables that agree with what is shown", () => {
  test("are tried where there are no more than were asked for", async () => {
    const always = { a: 3, total: 12, hides: () => true };
    expect(await attacked(always, 13)).toMatchObject({ result: "holds" });
    expect(await attacked(always, 12)).toEqual(TOO_MANY);
  });

  test("have no end where the total is hidden too", async () => {
    const choose = (table: DisclosureTable) => showing(table, ["a", "b", "all"]);
    const table = tableOf(3, 12);
    expect(await minimality(table, await choose(table), {}, { choose, most: 1000 })).toEqual(TOO_MANY);
  });

  test("are only those that a figure agrees with", async () => {
    const figures = [{ id: "f", kind: "percentage", of: ["a", "all"], places: 0, value: 25 }] as const;
    const choose = (table: DisclosureTable) => showing(table, ["a", "b"], figures);
    const table = tableOf(3, 12, figures);
    // 3 of 12 are 25%; 2 are 16.7%, and 4 are 33.3%.
    const found = await minimality(table, await choose(table), {}, { choose, most: 20 });
    expect(found).toEqual({ result: "holds", tables: 1, alike: 1 });
  });

  test("are not tried where a figure multiplies what is hidden", async () => {
    // (a/b) / (b/a) is a² / b²: 9 / 81 for 3 and 9.
    const figures = [{ id: "f", kind: "ratio", of: ["a", "b", "b", "a"], places: 2, value: "0.11" }] as const;
    const choose = (table: DisclosureTable) => showing(table, ["a", "b"], figures);
    const table = tableOf(3, 12, figures);
    expect(await minimality(table, await choose(table), {}, { choose, most: 20 })).toEqual(TOO_MANY);
  });

  test("show the same only where the figures are the same", async () => {
    const figures = [{ id: "f", kind: "percentage", of: ["all", "all"], places: 0, value: 100 }] as const;
    const choose = (table: DisclosureTable) =>
      showing(table, ["a", "b"], valueOf(table, "a") <= 8 ? figures : [{ ...figures[0], value: null }]);
    const table = tableOf(3, 12, figures);
    expect(await minimality(table, await choose(table), {}, { choose, most: 20 })).toEqual(HIDDEN);
  });

  test("are given to the program as whole tables, their figures to be worked out anew", async () => {
    const table: DisclosureTable = {
      cells: [...tableOf(3, 12).cells, { id: "known", value: 40 }, { id: "nobody-knows", value: null }],
      sums: tableOf(3, 12).sums,
      figures: [
        { id: "f", kind: "percentage", of: ["a", "known"], places: 0, value: 7 },
        { id: "g", kind: "percentage", of: ["nobody-knows", "known"], places: 0, value: 50 },
      ],
    };
    const tried: DisclosureTable[] = [];
    const choose = (other: DisclosureTable) => {
      tried.push(other);
      return showing(other, ["a", "b"], []);
    };
    const choice = await showing(table, ["a", "b"], []);
    // What nobody knows here has an end: at most the 40.
    const sums = [...choice.publication.sums, { total: "known", parts: ["nobody-knows"] }];
    const bounded = { ...choice, publication: { ...choice.publication, sums } };
    await minimality(table, bounded, {}, { choose, most: 20 });
    expect(tried.map((other) => valueOf(other, "a")).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 13 }, (_, a) => a),
    );
    for (const other of tried) {
      expect(valueOf(other, "a") + valueOf(other, "b")).toBe(12);
      expect(other.cells.slice(2)).toEqual(table.cells.slice(2));
      expect(other.figures?.map(({ value }) => value)).toEqual([null, 50]);
    }
  });
});
