import { expect, test } from "vitest";
import { cellText } from "../../../src/records/codes.ts";

/** As DuckDB gives a DATE: an object with words of its own. */
class Day {
  toString(): string {
    return "2022-03-31";
  }
}

test.each([
  ["A ", "A "],
  [7, "7"],
  [2n ** 60n, "1152921504606846976"],
  [true, "true"],
  [null, ""],
  [undefined, ""],
  [Symbol("A"), ""],
  [new Date(Date.UTC(2022, 2, 31)), "2022-03-31T00:00:00.000Z"],
  [new Date(Number.NaN), ""],
  [new Day(), "2022-03-31"],
  [{ code: "A" }, ""],
  [Object.create(null), ""],
])("what a cell holds, as text (%#)", (value, text) => {
  expect(cellText(value)).toBe(text);
});
