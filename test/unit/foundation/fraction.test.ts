import { describe, expect, test } from "vitest";
import { difference, divide, fraction, quotient } from "../../../src/foundation/fraction.ts";

test.each([
  // (1/6)/(4/30) = 30/24 = 1.25 exactly
  { over: fraction(1, 6), under: fraction(4, 30), value: "1.25" },
  // (5/6)/(2/3) = 15/12 = 1.25 exactly
  { over: fraction(5, 6), under: fraction(2, 3), value: "1.25" },
  { over: fraction(0, 5), under: fraction(1, 5), value: "0" },
  // 3/7 = 0.428571 again and again: 6 × 6 + 4 digits
  { over: fraction(3, 7), under: fraction(1, 1), value: `0.${"428571".repeat(6)}4286` },
])("the quotient is $value", ({ over, under, value }) => {
  expect(divide(quotient(over, under)).toFixed()).toBe(value);
});

test.each([
  // 1/2 − 1/3 = 1/6 = 0.1666…67
  { from: fraction(1, 2), less: fraction(1, 3), value: `0.1${"6".repeat(38)}7` },
  // 1/3 − 1/2 = −1/6
  { from: fraction(1, 3), less: fraction(1, 2), value: `-0.1${"6".repeat(38)}7` },
  { from: fraction(2, 4), less: fraction(1, 2), value: "0" },
])("the difference is $value", ({ from, less, value }) => {
  expect(divide(difference(from, less)).toFixed()).toBe(value);
});

describe("the largest counts", () => {
  const most = Number.MAX_SAFE_INTEGER;

  // (m/1)/(1/m) = m² = 81129638414606663681390495662081, 32 digits and exact
  test("their product is exact", () => {
    expect(divide(quotient(fraction(most, 1), fraction(1, most))).toFixed()).toBe(
      "81129638414606663681390495662081",
    );
  });

  test("a share of one less than everybody is below 1", () => {
    expect(divide(fraction(most - 1, most)).lt(1)).toBe(true);
  });
});
