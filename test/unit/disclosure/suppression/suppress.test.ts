import { describe, expect, test } from "vitest";
import {
  type DisclosurePolicy,
  type DisclosureTable,
  suppress,
  type Suppression,
  type SuppressOptions,
} from "wres-metrics/disclosure";

const cellsOf = (counts: Record<string, number | null>) =>
  Object.entries(counts).map(([id, value]) => ({ id, value }));
const hiddenOf = ({ cells }: Suppression) =>
  cells.filter(({ status }) => status === "hidden").map(({ id }) => id);

/** Two bands and two groups: all 300 = white 240 + bme 60, white = 40 + 200, bme = 3 + 57. */
const bands: DisclosureTable = {
  cells: cellsOf({ all: 300, white: 240, bme: 60, "8/white": 40, "8/bme": 3, "7/white": 200, "7/bme": 57 }),
  sums: [
    { total: "all", parts: ["white", "bme"] },
    { total: "white", parts: ["8/white", "7/white"] },
    { total: "bme", parts: ["8/bme", "7/bme"] },
  ],
};

describe("which cells are hidden", () => {
  test.each<[string, DisclosureTable, DisclosurePolicy, string[]]>([
    // 8/bme alone is 60 − 57. With 7/bme hidden, 8/bme is anything from 0 to 60.
    ["one other cell of the same sum", bands, {}, ["8/bme", "7/bme"]],
    // 7/bme may not be: then bme has to be, and, or 300 − 240 gives it back, white or all. The totals of 300 and 240
    // people: white would give itself back as 40 + 200, so all it is.
    ["what the policy allows", bands, { never: ["7/bme"] }, ["all", "bme", "8/bme"]],
    // Hiding 7/bme costs 5, all and bme 1 each.
    ["what costs the least", bands, { weights: { "7/bme": 5 } }, ["all", "bme", "8/bme"]],
    ["few cells before cheap ones", bands, { weights: { "7/bme": 1.5 } }, ["8/bme", "7/bme"]],
    ["nothing, where every count may be told", bands, { threshold: 3 }, []],
    // The policy decides that 3 is printed.
    ["no cell that may never be", bands, { never: ["8/bme"] }, []],
    // No range is asked for: but a count may not be the only one that is possible.
    ["as much as is needed that nothing is certain", bands, { minimumWidth: 0 }, ["8/bme", "7/bme"]],
    [
      // a + b = 13 with c shown: 0 to 13, width 13. a may be hidden though it is 10; all and c are shown.
      "a large cell beside a small one",
      {
        cells: cellsOf({ a: 10, b: 3, c: 70, all: 83 }),
        sums: [{ total: "all", parts: ["a", "b", "c"] }],
      },
      {},
      ["a", "b"],
    ],
    [
      // 2 + 3 = 5 is too narrow a range for either: at most 5. With c, 45.
      "a third cell where two small ones are too small together",
      {
        cells: cellsOf({ a: 2, b: 3, c: 40, d: 900, all: 945 }),
        sums: [{ total: "all", parts: ["a", "b", "c", "d"] }],
      },
      {},
      ["a", "b", "c"],
    ],
    [
      // The 0 is printed. b is 43 less c: both hidden, b is 1 to 42.
      "no zero that is always printed",
      { cells: cellsOf({ a: 0, b: 3, c: 40, all: 43 }), sums: [{ total: "all", parts: ["a", "b", "c"] }] },
      { zeros: "shown" },
      ["b", "c"],
    ],
    [
      // Zeros are hidden too: a and b are 0 to 3 together with c shown, width 3.
      "a zero that is hidden as any small count",
      { cells: cellsOf({ a: 0, b: 3, c: 40, all: 43 }), sums: [{ total: "all", parts: ["a", "b", "c"] }] },
      {},
      ["a", "b", "c"],
    ],
    [
      // Two years together 34, last year 30, which is printed already: this year is 4 unless the sum is hidden.
      "the sum of two years beside last year's count",
      {
        cells: cellsOf({ now: 4, both: 34 }),
        sums: [{ total: "both", parts: ["now", "last-year/now"] }],
        assumptions: { lastYear: { cells: cellsOf({ now: 30 }), sums: [] } },
      },
      {},
      ["now", "both"],
    ],
    [
      // Last year hid its count, which nobody here knows: 34 − 30 would tell it.
      "what last year's publication hid",
      {
        cells: cellsOf({ now: 30, both: 34 }),
        sums: [{ total: "both", parts: ["now", "last-year/now"] }],
        assumptions: { lastYear: { cells: cellsOf({ now: null }), sums: [] } },
      },
      {},
      ["now"],
    ],
    ["nothing of a table without cells", { cells: [], sums: [] }, {}, []],
  ])("%s", async (_, table, policy, hidden) => {
    const answer = await suppress(table, policy);
    expect(hiddenOf(answer)).toEqual(hidden);
    expect(answer.audit.safe).toBe(true);
    expect(answer.cells.map(({ id }) => id)).toEqual(table.cells.map(({ id }) => id));
    expect(
      answer.cells.filter(({ status }) => status === "shown").map(({ id, value }) => ({ id, value })),
    ).toEqual(table.cells.filter(({ id }) => !hidden.includes(id)));
    expect(
      answer.cells.filter(({ status }) => status === "hidden").every(({ value }) => value === null),
    ).toBe(true);
  });

  test("the policy of the table, where none is given", async () => {
    expect(hiddenOf(await suppress({ ...bands, policy: { threshold: 3 } }))).toEqual([]);
  });

  test("a cell that nothing may protect is named", async () => {
    const { cells, audit } = await suppress(bands, { never: ["7/bme", "bme"] });
    expect(cells.filter(({ status }) => status === "hidden")).toHaveLength(1);
    expect(audit.safe).toBe(false);
    expect(audit.cells.filter(({ atRisk }) => atRisk).map(({ id }) => id)).toEqual(["8/bme"]);
  });

  test("a mark that means 'below' hides nothing else by itself", async () => {
    // Below 10 are a and b alone: hidden, they are 0 to 9, which is all that the mark leaves.
    const table = { cells: cellsOf({ a: 2, b: 9, c: 40 }), sums: [], assumptions: { markMeansBelow: 10 } };
    const answer = await suppress(table);
    expect(hiddenOf(answer)).toEqual(["a", "b"]);
    expect(answer.audit.safe).toBe(true);
    expect(answer.audit.cells.map(({ least, greatest }) => [least, greatest])).toEqual([
      [0, 9],
      [0, 9],
    ]);
  });
});

describe("which figures are shown", () => {
  const figure = { id: "figure", kind: "percentage", of: ["part", "whole"] } as const;
  const share = (part: number, whole: number, places: number): DisclosureTable => ({
    cells: cellsOf({ part, whole }),
    sums: [],
    figures: [{ ...figure, places, value: null }],
  });

  test.each<[string, DisclosureTable, { places: number; value: string | null }]>([
    ["as they are, beside shown counts", share(300, 1400, 1), { places: 1, value: "21.4" }],
    // 2.5 to 3.5 parts in 1,000: 3 of 1,200 alone. At no places 0% is below 0.5%: 0 to 5, too narrow.
    ["not at all, where they tell a count at any places", share(3, 1200, 1), { places: 1, value: null }],
    // 0.02% of 14,000 is 2.1 to 3.5; 0.0% below 7; 0% below 70.
    ["at fewer places, where these tell less", share(3, 14_000, 2), { places: 0, value: "0" }],
    // 1/8 is 12.5%: a half goes away from zero.
    ["rounded half away from zero", share(20, 160, 0), { places: 0, value: "13" }],
    ["not at all, where nothing can be divided", share(0, 0, 1), { places: 1, value: null }],
  ])("%s", async (_, table, { places, value }) => {
    const { figures, audit } = await suppress(table);
    expect(figures).toEqual([{ id: "figure", places, status: value === null ? "hidden" : "shown", value }]);
    expect(audit.safe).toBe(true);
  });

  test("a ratio of 1.80 beside its two denominators is withheld", async () => {
    // (3/1200) / (5/3600) = 1.80: of counts below 10, 3 and 5 alone and 6 and 10 no more.
    const { figures, audit } = await suppress({
      cells: cellsOf({ white: 3, "white of": 1200, bme: 5, "bme of": 3600 }),
      sums: [],
      figures: [
        {
          id: "likelihood",
          kind: "ratio",
          of: ["white", "white of", "bme", "bme of"],
          places: 2,
          value: "1.80",
        },
      ],
      assumptions: { markMeansBelow: 10 },
    });
    expect(figures).toEqual([{ id: "likelihood", places: 2, status: "hidden", value: null }]);
    expect(audit.safe).toBe(true);
  });

  test("two figures that each tell little do not tell a count together", async () => {
    // Of part / 14,000 either 0% alone leaves 70 counts; the difference to a shown share would leave fewer.
    const { figures, audit } = await suppress({
      cells: cellsOf({ part: 3, whole: 14_000, other: 700, all: 14_000 }),
      sums: [],
      figures: [
        { id: "share", kind: "percentage", of: ["part", "whole"], places: 0, value: null },
        { id: "apart", kind: "difference", of: ["other", "all", "part", "whole"], places: 2, value: null },
      ],
    });
    // 5.00 − 0.02 = 4.98 would leave 2.1 to 3.5; 5.0 at one place leaves 0 to 6; 5 at none leaves 0 to 69.
    expect(figures.map(({ value }) => value)).toEqual(["0", "5"]);
    expect(audit.safe).toBe(true);
  });
});

describe("how it is done", () => {
  test("says how far it is", async () => {
    const phases = new Set<string>();
    const options: SuppressOptions = {
      onProgress: ({ phase, done, of }) => {
        phases.add(phase);
        expect(done).toBeLessThanOrEqual(of);
      },
    };
    await suppress(
      {
        ...bands,
        figures: [{ id: "share", kind: "percentage", of: ["8/bme", "bme"], places: 1, value: null }],
      },
      {},
      options,
    );
    expect([...phases]).toEqual(["elimination", "attack", "figures", "audit"]);
  });

  test("without effort no cell can be worked out exactly, and nothing is called safe that was not proved", async () => {
    const { audit, cells } = await suppress(bands, {}, { effort: 0 });
    expect(cells.filter(({ status }) => status === "hidden").map(({ id }) => id)).toEqual(["8/bme", "7/bme"]);
    expect(audit.safe).toBe(false);
    expect(audit.cells.map(({ checked, recovered }) => ({ checked, recovered }))).toEqual([
      { checked: "recovery", recovered: false },
      { checked: "recovery", recovered: false },
    ]);
  });

  // Each is the sum of the two before: the 79th is a sum of more than 2^53 times the first two.
  test(
    "where sums grow beyond what is exact, nothing is shown that may be hidden",
    { tags: ["night"] },
    async () => {
      const ids = Array.from({ length: 90 }, (_, index) => `cell ${String(index)}`);
      const { cells } = await suppress({
        cells: [...ids.map((id) => ({ id, value: 0 })), { id: "apart", value: 50 }],
        sums: ids.slice(2).map((total, index) => ({ total, parts: [ids[index]!, ids[index + 1]!] })),
      });
      expect(cells.every(({ status }) => status === "hidden")).toBe(true);
    },
  );
});

test("everything that is wrong with a table is said at once", async () => {
  const table: DisclosureTable = {
    cells: cellsOf({ all: 50, white: 30, bme: 19, unknown: null }),
    sums: [{ total: "all", parts: ["white", "bme"] }],
    figures: [{ id: "share", kind: "percentage", of: ["white", "nobody"], places: 0, value: null }],
  };
  const failure: unknown = await suppress(table).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "invalid-table" });
  const { message } = failure as Error;
  expect(message).toContain('the cell "unknown" (cells[3].value) is null; expected its true count.');
  expect(message).toContain("cells[0].value");
  expect(message).toContain('"nobody"');
});

describe("names that every object inherits are names like any other", () => {
  const counts = { toString: 20, constructor: 3, hasOwnProperty: 17 };
  const table: DisclosureTable = {
    cells: Object.entries(counts).map(([id, value]) => ({ id, value })),
    sums: [{ total: "toString", parts: ["constructor", "hasOwnProperty"] }],
  };

  test("of cells, with weights and without", async () => {
    // 3 is hidden; with the total or with 17 beside it, it is 0 to 20 or more. The smaller of the two costs less.
    for (const weights of [undefined, {}, { valueOf: 1 }]) {
      const isNamed = weights !== undefined && "valueOf" in weights && Object.hasOwn(weights, "valueOf");
      const cells = isNamed ? [...table.cells, { id: "valueOf", value: 40 }] : table.cells;
      const answer = await suppress({ ...table, cells }, { weights });
      expect(hiddenOf(answer)).toEqual(["constructor", "hasOwnProperty"]);
      expect(answer.audit.safe).toBe(true);
    }
    const dear = await suppress(table, { weights: { hasOwnProperty: 5 } });
    expect(hiddenOf(dear)).toEqual(["toString", "constructor"]);
  });
});

describe("where the choice itself is attacked", () => {
  // a + b = 13: in each of the fourteen tables from 0 + 13 to 13 + 0 one of the two is below ten, so that both are hidden in all.
  const small: DisclosureTable = {
    cells: cellsOf({ a: 10, b: 3, c: 70, all: 83 }),
    sums: [{ total: "all", parts: ["a", "b", "c"] }],
  };

  test("the tables that agree are tried, and that they leave enough values is said", async () => {
    const { minimality, cells } = await suppress(small, {}, { candidates: 100 });
    expect(minimality).toMatchObject({ result: "holds" });
    expect(cells).toStrictEqual((await suppress(small)).cells);
  });

  test("that there are too many is said, and the choice stays", async () => {
    const { minimality, cells } = await suppress(small, {}, { candidates: 2 });
    expect(minimality).toMatchObject({ result: "too-many-tables", tables: null, alike: null });
    expect(cells).toStrictEqual((await suppress(small)).cells);
  });

  test("nothing is said where nobody asks", async () => {
    expect(await suppress(small)).not.toHaveProperty("minimality");
  });
});

describe("a table that is not complete is refused", () => {
  const refused = async (table: DisclosureTable): Promise<string> => {
    try {
      await suppress(table);
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return "";
  };
  const half: DisclosureTable = {
    cells: cellsOf({ a: 40, b: null, all: 100 }),
    sums: [{ total: "all", parts: ["a", "b"] }],
  };

  test("where it does not give a count, by its place", async () => {
    expect(await refused(half)).toBe('the cell "b" (cells[1].value) is null; expected its true count.');
    const two = { ...half, cells: cellsOf({ a: null, b: null, all: 100 }) };
    expect((await refused(two)).split("\n")).toHaveLength(2);
  });

  test("also one of last year, where nothing is said of last year", async () => {
    const cells = [...cellsOf({ a: 40, b: 60, all: 100 }), { id: "last-year/a", value: null }];
    expect(await refused({ ...half, cells })).toBe(
      'the cell "last-year/a" (cells[3].value) is null; expected its true count.',
    );
    const assumptions = { lastYear: { cells: cellsOf({ a: 30, b: 60, all: 90 }), sums: half.sums } };
    expect(await refused({ ...half, cells, assumptions })).toBe("");
  });

  test("and a count of this year is missing, whatever is said of last year", async () => {
    const assumptions = { lastYear: { cells: cellsOf({ a: 30, b: 60, all: 90 }), sums: half.sums } };
    expect(await refused({ ...half, assumptions })).toBe(
      'the cell "b" (cells[1].value) is null; expected its true count.',
    );
  });
});
