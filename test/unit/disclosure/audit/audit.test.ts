import {
  audit,
  type DerivedFigure,
  type DisclosureTable,
  type OutsiderAssumptions,
} from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";

type Shown = Readonly<Record<string, number | null>>;
type Rest = Partial<Omit<DisclosureTable, "cells">>;

const table = (shown: Shown, rest: Rest = {}): DisclosureTable => ({
  cells: Object.entries(shown).map(([id, value]) => ({ id, value })),
  sums: [],
  ...rest,
});
const percentage = (of: [string, string], places: number, value: string, id = "share"): DerivedFigure => ({
  id,
  kind: "percentage",
  of,
  places,
  value,
});
const ratio = (of: [string, string, string, string], places: number, value: string): DerivedFigure => ({
  id: "likelihood",
  kind: "ratio",
  of,
  places,
  value,
});

/** What is found of each cell: its least and greatest, and whether it is recovered or at risk. */
async function found(publication: DisclosureTable, assumptions?: OutsiderAssumptions) {
  const { cells } = await audit(publication, assumptions);
  return cells.map(({ id, least, greatest, recovered, atRisk }) => [
    id,
    least,
    greatest,
    ...(recovered ? ["recovered"] : []),
    ...(atRisk ? ["at risk"] : []),
  ]);
}

describe("what is given away", () => {
  // (a/1200)/(b/3600) = 3a/b is from 1.795 to 1.805, so a/b from 0.5983 to 0.6016…: below 10 only 3/5 is.
  const likelihood = table(
    { a: null, b: null, n: 1200, m: 3600 },
    { figures: [ratio(["a", "n", "b", "m"], 2, "1.80")] },
  );

  test("a ratio beside its two denominators, where the mark means below 10", async () => {
    const { safe, cells, issues } = await audit(likelihood, { markMeansBelow: 10 });
    expect(safe).toBe(false);
    expect(issues).toEqual([]);
    const given = { recovered: true, atRisk: true, proved: true, checked: "interval" };
    expect(cells).toMatchObject([
      { id: "a", least: 3, greatest: 3, ...given },
      { id: "b", least: 5, greatest: 5, ...given },
    ]);
    for (const { because } of cells) {
      expect(because?.split("; ").sort()).toEqual([
        "a ratio of 1.80 beside 1,200 (n) and 3,600 (m)",
        "the mark means below 10",
      ]);
    }
  });

  test("not so where the mark says nothing", async () => {
    const { safe, cells } = await audit(likelihood);
    expect(safe).toBe(true);
    // 3 over 5 is the least of them, and there is no greatest.
    expect(cells).toMatchObject([
      { least: 3, greatest: null, because: null },
      { least: 5, greatest: null, because: null },
    ]);
  });

  test("a percentage on a known base", async () => {
    // 0.2% of 1,400 is from 1400·0.0015 = 2.1 to 1400·0.0025 = 3.5.
    const publication = table({ a: null, n: 1400 }, { figures: [percentage(["a", "n"], 1, "0.2")] });
    expect(await found(publication)).toEqual([["a", 3, 3, "recovered", "at risk"]]);
    expect((await audit(publication)).cells[0]?.because).toBe("0.2% of 1,400 (n) is a");
  });

  test("a hidden base of a known count", async () => {
    // 3 of n is 25%: n is above 3/0.255 = 11.8 and at most 3/0.245 = 12.2.
    const publication = table({ a: 3, n: null }, { figures: [percentage(["a", "n"], 0, "25")] });
    expect(await found(publication)).toEqual([["n", 12, 12, "recovered"]]);
    expect((await audit(publication)).safe).toBe(true);
  });

  test("two hidden counts and their percentage", async () => {
    // a of n is 33% with n at most 10: a/n from 0.325 to 0.335 is 1/3, 2/6 or 3/9.
    const publication = table(
      { a: null, n: null, rest: null, all: 10 },
      { sums: [{ total: "all", parts: ["n", "rest"] }], figures: [percentage(["a", "n"], 0, "33")] },
    );
    expect(await found(publication)).toEqual([
      ["a", 1, 3, "at risk"],
      ["n", 3, 9, "at risk"],
      ["rest", 1, 7, "at risk"],
    ]);
  });

  test("a difference of two shares, one of them known", async () => {
    // a/50 − 10/40 is above −11.05 and at most −10.95 points: a is above 6.975 and at most 7.025.
    const difference: DerivedFigure = {
      id: "gap",
      kind: "difference",
      of: ["a", "n", "b", "m"],
      places: 1,
      value: "-11.0",
    };
    const publication = table({ a: null, n: 50, b: 10, m: 40 }, { figures: [difference] });
    expect(await found(publication)).toEqual([["a", 7, 7, "recovered", "at risk"]]);
    expect((await audit(publication)).cells[0]?.because).toBe(
      "a difference of -11.0 percentage points beside 50 (n), 10 (b) and 40 (m)",
    );
  });

  test("a ratio that leaves nothing but multiples of 3", async () => {
    // a/b is from 0.745 to 0.755 with b at most 12: 3/4, 6/8 or 9/12. From 3 to 9 is wide enough here; three values are not.
    const publication = table(
      { a: null, n: 100, b: null, m: 100, c: null, all: 12 },
      {
        sums: [{ total: "all", parts: ["b", "c"] }],
        figures: [ratio(["a", "n", "b", "m"], 2, "0.75")],
        policy: { minimumWidth: 5 },
      },
    );
    expect(await found(publication)).toEqual([
      ["a", 3, 9, "at risk"],
      ["b", 4, 12, "at risk"],
      ["c", 0, 8, "at risk"],
    ]);
    expect((await audit(publication)).cells[0]?.because).toBe(
      "all: 12 in b and c together; a ratio of 0.75 beside 100 (n) and 100 (m)",
    );
  });

  test("a ratio in which two hidden counts are multiplied", async () => {
    // (2/n)/(b/40) = 80/nb is from 1.995 to 2.005, so nb is 40: 4·10, 5·8, 8·5, 10·4 or 20·2.
    const publication = table(
      { a: 2, n: null, k: null, people: 20, b: null, c: null, cases: 10, m: 40 },
      {
        sums: [
          { total: "people", parts: ["n", "k"] },
          { total: "cases", parts: ["b", "c"] },
        ],
        figures: [ratio(["a", "n", "b", "m"], 2, "2.00")],
        policy: { minimumWidth: 4 },
      },
    );
    const { cells, safe } = await audit(publication);
    expect(cells).toMatchObject([
      { id: "n", least: 4, greatest: 20, atRisk: false, proved: true },
      { id: "k", least: 0, greatest: 16, atRisk: false, proved: true },
      { id: "b", least: 2, greatest: 10, atRisk: false, proved: true },
      { id: "c", least: 0, greatest: 8, atRisk: false, proved: true },
    ]);
    expect(safe).toBe(true);
  });

  test("two groups of five, where the others are shown", async () => {
    // 60 less 30 and 22 is 8 for the two: from 0 to 8 is less than the mark itself leaves, from 0 to 9.
    const publication = table(
      { bme: 60, asian: 30, black: 22, mixed: null, other: null },
      { sums: [{ total: "bme", parts: ["asian", "black", "mixed", "other"] }] },
    );
    expect(await found(publication)).toEqual([
      ["mixed", 0, 8, "at risk"],
      ["other", 0, 8, "at risk"],
    ]);
    const because = "bme: 60, less 52 in asian and black, leaves 8 for mixed and other";
    expect((await audit(publication)).cells.map((cell) => cell.because)).toEqual([because, because]);
  });

  test("nothing where one more is left for the two", async () => {
    const publication = table(
      { bme: 61, asian: 30, black: 22, mixed: null, other: null },
      { sums: [{ total: "bme", parts: ["asian", "black", "mixed", "other"] }] },
    );
    const { safe, cells } = await audit(publication);
    expect(safe).toBe(true);
    expect(cells.map(({ least, greatest, because }) => [least, greatest, because])).toEqual([
      [0, 9, null],
      [0, 9, null],
    ]);
  });

  test("a hidden total of shown parts, and its part through another sum", async () => {
    // The total is 12 + 30 = 42, so of 50 there are 8 left.
    const publication = table(
      { one: 12, two: 30, both: null, rest: null, all: 50 },
      {
        sums: [
          { total: "both", parts: ["one", "two"] },
          { total: "all", parts: ["both", "rest"] },
        ],
      },
    );
    expect(await found(publication)).toEqual([
      ["both", 42, 42, "recovered"],
      ["rest", 8, 8, "recovered", "at risk"],
    ]);
    expect((await audit(publication)).cells.map(({ because }) => because)).toEqual([
      "both: the sum of 42 in one and two",
      "both: the sum of 42 in one and two; all: 50 in both and rest together",
    ]);
  });
});

describe("what last year's publication adds", () => {
  const sums = [{ total: "two-years", parts: ["cases", "last-year/cases"] }];

  test("a sum over two years less last year's", async () => {
    const lastYear = table({ cases: 24 });
    const publication = table({ cases: null, "two-years": 31 }, { sums, assumptions: { lastYear } });
    expect(await found(publication)).toEqual([["cases", 7, 7, "recovered", "at risk"]]);
    expect((await audit(publication)).cells[0]?.because).toBe(
      "two-years: 31, less 24 in last-year/cases, leaves 7 for cases",
    );
  });

  test("a hidden count of last year, where the table lists it", async () => {
    const lastYear = table({ cases: null });
    const assumptions = { lastYear };
    const listed = table({ cases: 12, "last-year/cases": null, "two-years": 17 }, { sums, assumptions });
    expect(await found(listed)).toEqual([["last-year/cases", 5, 5, "recovered", "at risk"]]);
    expect(await found(table({ cases: 12, "two-years": 17 }, { sums, assumptions }))).toEqual([]);
  });

  test("that a count went down, or up", async () => {
    const lastYear = table({ down: 3, up: 3 });
    const publication = table({ down: null, up: null });
    const assumptions = { lastYear, wentDown: ["down"], wentUp: ["up"] };
    expect(await found(publication, assumptions)).toEqual([
      ["down", 0, 2, "at risk"],
      ["up", 4, null],
    ]);
    expect((await audit(publication, assumptions)).cells[0]?.because).toBe("down went down from 3 last year");
  });
});

describe("what is assumed", () => {
  test("no hidden count is 0", async () => {
    const publication = table({ all: 10, a: null, b: null }, { sums: [{ total: "all", parts: ["a", "b"] }] });
    expect(await found(publication)).toEqual([
      ["a", 0, 10],
      ["b", 0, 10],
    ]);
    expect(await found(publication, { zerosAlwaysShown: true })).toEqual([
      ["a", 1, 9, "at risk"],
      ["b", 1, 9, "at risk"],
    ]);
  });

  test("the mark alone gives nothing away, whether zeros are hidden or shown", async () => {
    const alone = table({ a: null });
    expect(await found(alone, { markMeansBelow: 10 })).toEqual([["a", 0, 9]]);
    const zerosShown = { ...alone, policy: { zeros: "shown" as const } };
    expect(await found(zerosShown, { markMeansBelow: 10, zerosAlwaysShown: true })).toEqual([["a", 1, 9]]);
  });

  test("what the publication says of the outsider is used where nothing else is said", async () => {
    const publication = table({ a: null }, { assumptions: { markMeansBelow: 3 } });
    expect(await found(publication)).toEqual([["a", 0, 2, "at risk"]]);
    expect(await found(publication, {})).toEqual([["a", 0, null]]);
  });
});

test("a range that follows from several sums together, and from none alone", async () => {
  // b + c is 40 − p, which is q, which is 20 − s: so a is 80 + s, and s from 0 to 20. Each sum alone leaves a at 60 or more.
  const chain = table(
    { abc: 100, bcp: 40, pq: 40, qs: 20, a: null, b: null, c: null, p: null, q: null, s: null },
    {
      sums: [
        { total: "abc", parts: ["a", "b", "c"] },
        { total: "bcp", parts: ["b", "c", "p"] },
        { total: "pq", parts: ["p", "q"] },
        { total: "qs", parts: ["q", "s"] },
      ],
    },
  );
  const { cells } = await audit(chain);
  expect(cells.map(({ id, least, greatest, proved }) => [id, least, greatest, proved])).toEqual([
    ["a", 80, 100, true],
    ["b", 0, 20, true],
    ["c", 0, 20, true],
    ["p", 20, 40, true],
    ["q", 0, 20, true],
    ["s", 0, 20, true],
  ]);
});

describe("what is wrong with a publication", () => {
  test("a figure that contradicts the counts beside it is left out", async () => {
    // 31 of 60 is 51.7%.
    const publication = table({ a: 31, n: 60, c: null }, { figures: [percentage(["a", "n"], 1, "50.0")] });
    const { safe, issues, cells } = await audit(publication);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["figure-disagrees", "figures[0].value"]]);
    expect(cells).toHaveLength(1);
    expect(safe).toBe(true);
  });

  test("of figures that contradict each other, as few as can be are left out", async () => {
    // 90% and 80% of 10 are 9 and 8, and 10 is all of them; 20% agrees with 8. Without the first everything does.
    const figures = [
      percentage(["a", "all"], 0, "90"),
      percentage(["b", "all"], 0, "80", "second"),
      percentage(["a", "all"], 0, "20", "third"),
    ];
    const publication = table(
      { a: null, b: null, all: 10 },
      { sums: [{ total: "all", parts: ["a", "b"] }], figures },
    );
    const { issues, cells } = await audit(publication);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["figure-disagrees", "figures[0].value"]]);
    expect(cells.map(({ least, greatest }) => [least, greatest])).toEqual([
      [2, 2],
      [8, 8],
    ]);
  });

  test("a sum of shown cells that does not hold is never safe", async () => {
    const publication = table({ a: 5, b: 6, all: 12 }, { sums: [{ total: "all", parts: ["a", "b"] }] });
    const { safe, issues } = await audit(publication);
    expect(safe).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(["sum-disagrees"]);
  });

  test("a publication that no counts fit has no solution, and nothing of it is proved", async () => {
    const sums = [
      { total: "all", parts: ["a", "b"] },
      { total: "more", parts: ["a", "b"] },
    ];
    const { safe, issues, cells } = await audit(table({ a: null, b: null, all: 12, more: 13 }, { sums }));
    expect(safe).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(["no-solution"]);
    expect(cells.map(({ proved }) => proved)).toEqual([false, false]);
  });

  test("a publication that only fractions fit has none either, whatever stands beside it", async () => {
    // Each pair of a, b and c makes 3, so that twice their sum is 9: only one and a half of each would do.
    const odd = { ab: 3, bc: 3, ac: 3, a: null, b: null, c: null };
    const pairs = [
      { total: "ab", parts: ["a", "b"] },
      { total: "bc", parts: ["b", "c"] },
      { total: "ac", parts: ["a", "c"] },
    ];
    const other = { de: 60, d: null, e: null };
    const sum = { total: "de", parts: ["d", "e"] };
    for (const publication of [
      table({ ...odd, ...other }, { sums: [...pairs, sum] }),
      table({ ...other, ...odd }, { sums: [sum, ...pairs] }),
    ]) {
      const { safe, issues, cells } = await audit(publication);
      expect(safe).toBe(false);
      expect(issues.map(({ code }) => code)).toEqual(["no-solution"]);
      expect(cells.every(({ proved }) => !proved)).toBe(true);
    }
  });

  test("a cell that is not there, and one that is there twice, are issues and stop nothing", async () => {
    const publication = table({ a: null }, { sums: [{ total: "all", parts: ["a", "b"] }] });
    const twice = { ...publication, cells: [...publication.cells, { id: "a", value: 3 }] };
    expect((await audit(publication)).issues.map(({ code }) => code)).toEqual([
      "unknown-cell",
      "unknown-cell",
    ]);
    expect((await audit(twice)).issues.map(({ code }) => code)).toContain("repeated-id");
    expect((await audit(twice)).safe).toBe(false);
  });
});

describe("the budget", () => {
  const publication = table(
    { all: 40, a: null, b: null, c: null },
    { sums: [{ total: "all", parts: ["a", "b", "c"] }] },
  );

  test("that is large enough proves that this is safe", async () => {
    expect((await audit(publication)).safe).toBe(true);
  });

  test("that has ended leaves nothing proved, and is never safe", async () => {
    const { safe, cells } = await audit(publication, undefined, { effort: 0 });
    expect(safe).toBe(false);
    for (const cell of cells) {
      expect(cell).toMatchObject({ proved: false, recovered: false, checked: "recovery" });
    }
  });

  test("is too small for a product of hidden counts that can be anything", async () => {
    const figures = [ratio(["a", "n", "b", "m"], 2, "2.00")];
    const { safe, cells } = await audit(table({ a: 2, n: null, b: null, m: 40 }, { figures }));
    expect(safe).toBe(false);
    expect(cells.map(({ proved }) => proved)).toEqual([false, false]);
  });
});

test("the same publication gives the same audit, on any run", async () => {
  const publication = table(
    { a: null, b: null, c: null, d: null, ab: 40, cd: 35, ac: 30, bd: 45 },
    {
      sums: [
        { total: "ab", parts: ["a", "b"] },
        { total: "cd", parts: ["c", "d"] },
        { total: "ac", parts: ["a", "c"] },
        { total: "bd", parts: ["b", "d"] },
      ],
    },
  );
  const first = await audit(publication);
  expect(await audit(publication)).toEqual(first);
  // a is at most 30, the whole of its column; b is then at least 10, and d at most 35, the whole of its row.
  expect(first.cells.map(({ least, greatest }) => [least, greatest])).toEqual([
    [0, 30],
    [10, 40],
    [0, 30],
    [5, 35],
  ]);
});
