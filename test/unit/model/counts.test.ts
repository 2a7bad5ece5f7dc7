import { describe, expect, test } from "vitest";
import {
  completeGroupCounts,
  countOfGroup,
  givesGroupsWithinBme,
  sumGroupCounts,
} from "../../../src/model/counts.ts";

const four = { asian: 1, black: 2, mixed: 3, other: 4 };

describe("BME", () => {
  test.each([
    { what: "is taken as given", counts: { ...four, bme: 10 }, bme: 10 },
    { what: "is its four groups where it is left out", counts: four, bme: 10 },
    { what: "is its four groups where it is null", counts: { ...four, bme: null }, bme: 10 },
    { what: "of nobody is 0", counts: { asian: 0, black: 0, mixed: 0, other: 0 }, bme: 0 },
    { what: "is not given where one of the four is not", counts: { ...four, other: null }, bme: null },
    { what: "is not given where nothing is", counts: {}, bme: null },
  ])("$what", ({ counts, bme }) => {
    expect(countOfGroup(counts, "bme")).toBe(bme);
  });
});

test("every group has its place, and what is left out is null, not 0", () => {
  expect(completeGroupCounts({ white: 5, asian: 0 })).toEqual({
    white: 5,
    bme: null,
    unknown: null,
    asian: 0,
    black: null,
    mixed: null,
    other: null,
  });
});

test("rows add up group by group, each with its own gaps", () => {
  // White 1 + 10; BME 2 + (1 + 2 + 3 + 4); unknown 3 + not given
  const sum = sumGroupCounts([
    { white: 1, bme: 2, unknown: 3 },
    { white: 10, ...four, unknown: null },
  ]);
  expect(sum).toMatchObject({ white: 11, bme: 12, unknown: null, asian: null });
});

test.each([
  { counts: { asian: 0 }, gives: true },
  { counts: { asian: null }, gives: false },
  { counts: { white: 1, bme: 1 }, gives: false },
])("$counts gives groups within BME: $gives", ({ counts, gives }) => {
  expect(givesGroupsWithinBme(counts)).toBe(gives);
});

test("what is no count is refused, with the group's name", () => {
  expect(() => countOfGroup({ asian: 1.5 }, "asian")).toThrow(/^asian is 1\.5/);
});
