import type { DisclosureTable } from "wres-metrics/disclosure";
import { expect, test } from "vitest";
import { earlierPublications } from "../../../../src/disclosure/table/earlier-publications.ts";

const sums = [{ total: "known", parts: ["white", "bme"] }];

/** A publication that shows how many people are of known ethnicity, and hides the two groups. */
function publication(known: number): DisclosureTable {
  return {
    cells: [
      { id: "known", value: known },
      { id: "white", value: null },
      { id: "bme", value: null },
    ],
    sums,
  };
}

test("where two publications say two numbers of a count, the later one holds", () => {
  const nothing = { counts: new Map<string, null>(), sums: [], empty: new Set<string>() };
  const together = earlierPublications([publication(68), publication(72)], nothing);
  expect(together?.cells).toEqual([
    { id: "restated-1/known", value: 68 },
    { id: "white", value: null },
    { id: "bme", value: null },
    { id: "known", value: 72 },
  ]);
});

test("a publication that hides a count between the two takes nothing of that away", () => {
  const nothing = { counts: new Map<string, null>(), sums: [], empty: new Set<string>() };
  const hidden = { cells: publication(0).cells.map(({ id }) => ({ id, value: null })), sums };
  const together = earlierPublications([publication(68), hidden, publication(72)], nothing);
  expect(together?.cells.filter(({ value }) => value !== null)).toEqual([
    { id: "restated-1/known", value: 68 },
    { id: "known", value: 72 },
  ]);
});

test("a count that follows from those of now says which publication was right", () => {
  // 21 White and 47 BME people are 68: the second publication was made of other numbers.
  const now = {
    counts: new Map([
      ["white", 21],
      ["bme", 47],
    ]),
    sums: [],
    empty: new Set<string>(),
  };
  const together = earlierPublications([publication(68), publication(72)], now);
  expect(together?.cells.filter(({ value }) => value !== null)).toEqual([
    { id: "known", value: 68 },
    { id: "restated-2/known", value: 72 },
  ]);
});

test("a hidden count is taken for another one in the publication that is named, and in no other", () => {
  const nothing = { counts: new Map<string, null>(), sums: [], empty: new Set<string>() };
  const isOther = (id: string, place: number): boolean => id === "white" && place === 0;
  const together = earlierPublications([publication(70), publication(70)], nothing, isOther);
  expect(together?.sums).toEqual([
    { total: "known", parts: ["restated-1/white", "bme"] },
    { total: "known", parts: ["white", "bme"] },
  ]);
});

test("a rest that the counts of now leave nobody for is asked about no more", () => {
  const earlier: DisclosureTable = {
    cells: ["everyone", "women", "men", "neither"].map((id) => ({
      id,
      value: id === "everyone" ? 30 : null,
    })),
    sums: [{ total: "everyone", parts: ["women", "men", "neither"] }],
  };
  // 21 and 9 are 30.
  const now = {
    counts: new Map([
      ["everyone", 30],
      ["women", 21],
      ["men", 9],
    ]),
    sums: [{ total: "everyone", parts: ["women", "men"] }],
  };
  expect(earlierPublications([earlier], { ...now, empty: new Set(["neither"]) })).toMatchObject({
    cells: [{ id: "everyone" }, { id: "women" }, { id: "men" }],
    sums: [{ total: "everyone", parts: ["women", "men"] }],
  });
  // Of another place it is not known.
  expect(earlierPublications([earlier], { ...now, empty: new Set(["elsewhere"]) })?.cells).toHaveLength(4);
});

test("a figure that two publications print alike is one, and goes by the ids of its publication where its count was restated", () => {
  const withFigure = (known: number, value: string): DisclosureTable => ({
    ...publication(known),
    figures: [{ id: "share", kind: "percentage", of: ["bme", "known"], places: 0, value }],
  });
  const nothing = { counts: new Map<string, null>(), sums: [], empty: new Set<string>() };
  const figure = { kind: "percentage", places: 0 };
  const alike = earlierPublications([withFigure(70, "30"), withFigure(70, "30")], nothing);
  expect(alike?.figures).toEqual([{ ...figure, id: "2/share", of: ["bme", "known"], value: "30" }]);
  const revised = earlierPublications([withFigure(70, "30"), withFigure(70, "31")], nothing);
  expect(revised?.figures).toEqual([
    { ...figure, id: "1/share", of: ["bme", "known"], value: "30" },
    { ...figure, id: "2/share", of: ["bme", "known"], value: "31" },
  ]);
  const restated = earlierPublications([withFigure(68, "30"), withFigure(72, "30")], nothing);
  expect(restated?.figures).toEqual([
    { ...figure, id: "1/share", of: ["bme", "restated-1/known"], value: "30" },
    { ...figure, id: "2/share", of: ["bme", "known"], value: "30" },
  ]);
});

test("two figures of other counts or other places are two, whatever their names are", () => {
  const cells = ["a", "b", "b1"].map((id) => ({ id, value: null }));
  const figures = [
    { id: "f", kind: "percentage", of: ["a", "b1"], places: 1, value: "2.0" },
    { id: "g", kind: "percentage", of: ["a", "b"], places: 11, value: "2.0" },
  ] as const;
  const nothing = { counts: new Map<string, null>(), sums: [], empty: new Set<string>() };
  expect(earlierPublications([{ cells, sums: [], figures }], nothing)?.figures).toHaveLength(2);
});

test("a sum of counts that are known now is kept where it is a sum of theirs too, in any order, and no other", () => {
  const counts = new Map([
    ["known", 70],
    ["white", 45],
    ["bme", 25],
    ["rest", 0],
  ]);
  const sumsOf = (now: DisclosureTable["sums"], known: ReadonlyMap<string, number> = counts) =>
    earlierPublications([publication(70)], { counts: known, sums: now, empty: new Set<string>() })?.sums;
  // With the rest the total has a third part: White and BME people alone are no sum.
  expect(sumsOf([{ total: "known", parts: ["white", "bme", "rest"] }])).toEqual([]);
  expect(sumsOf([{ total: "known", parts: ["white", "rest"] }])).toEqual([]);
  expect(sumsOf([{ total: "rest", parts: ["white", "bme"] }])).toEqual([]);
  expect(sumsOf([])).toEqual([]);
  for (const parts of [
    ["white", "bme"],
    ["bme", "white"],
  ])
    expect(sumsOf([{ total: "known", parts }])).toEqual(sums);
  // Nothing says that it is none where one of its counts is not known now.
  expect(sumsOf([], new Map([...counts].filter(([id]) => id !== "bme")))).toEqual(sums);
});
