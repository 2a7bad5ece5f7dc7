import { WresError } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { assertCount, isWholeCount, subtractCounts, sumCounts } from "../../../src/model/counts.ts";

const most = Number.MAX_SAFE_INTEGER;

test.each([0, 1, most])("%s is a count", (value) => {
  expect(isWholeCount(value)).toBe(true);
  expect(() => {
    assertCount(value, "white");
  }).not.toThrow();
});

test.each([-1, 0.5, most + 1, NaN, Infinity])("%s is none", (value) => {
  expect(isWholeCount(value)).toBe(false);
  expect(() => {
    assertCount(value, "white");
  }).toThrow(WresError);
});

test("the message says which count, and what stands there", () => {
  expect(() => {
    assertCount(-1, "shortlisted.white");
  }).toThrow(/^shortlisted\.white is -1; a count is a whole number/);
});

test("a text or a missing value is no count either", () => {
  expect([isWholeCount("5"), isWholeCount(null), isWholeCount(undefined)]).toEqual([false, false, false]);
});

describe("a sum", () => {
  test.each([
    { counts: [1, 2, 3], sum: 6 },
    { counts: [0, 0], sum: 0 },
    { counts: [1, null, 3], sum: null },
    { counts: [], sum: 0 },
  ])("of $counts is $sum: not given where one is not", ({ counts, sum }) => {
    expect(sumCounts(counts)).toBe(sum);
  });
});

describe("a difference", () => {
  test.each([
    { whole: 25, part: 17, rest: 8 },
    { whole: 1, part: 1, rest: 0 },
    { whole: null, part: 1, rest: null },
    { whole: 1, part: null, rest: null },
  ])("$whole less $part is $rest", ({ whole, part, rest }) => {
    expect(subtractCounts(whole, part)).toBe(rest);
  });

  test("a part greater than its whole is a mistake of the program", () => {
    expect(() => subtractCounts(1, 2)).toThrow(expect.objectContaining({ code: "part-over-whole" }));
  });
});
