import { share } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { calculatedValue, reasonOf } from "../../support/calculated-value.ts";

test.each([
  { count: 1, of: 4, value: "0.25" },
  { count: 0, of: 4, value: "0" },
  { count: 4, of: 4, value: "1" },
  // Leavers are counted among those who entered, and not in the workforce.
  { count: 5, of: 4, value: "1.25" },
  { count: 1, of: 3, value: `0.${"3".repeat(40)}` },
])("$count of $of is $value", ({ count, of, value }) => {
  expect(calculatedValue(share({ count, of }))).toBe(value);
  expect(share({ count, of })).toHaveProperty("number", Number(value));
});

describe("there is no answer", () => {
  test.each([
    { count: 0, of: 0, reason: "nobody-in-the-denominator" },
    { count: null, of: 4, reason: "not-given" },
    { count: 1, of: null, reason: "not-given" },
    { count: null, of: 0, reason: "not-given" },
  ])("for $count of $of: $reason", ({ count, of, reason }) => {
    expect(reasonOf(share({ count, of }))).toBe(reason);
  });
});

test.each([
  { count: 1.5, of: 4 },
  { count: 1, of: -4 },
  { count: NaN, of: 4 },
  { count: 1, of: Infinity },
  { count: 1, of: 2 ** 53 },
])("$count of $of are not counts", (counts) => {
  expect(() => share(counts)).toThrow(expect.objectContaining({ code: "not-a-count" }));
});
