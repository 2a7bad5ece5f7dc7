import { expect, test } from "vitest";
import { numberAt } from "../../../src/foundation/lists.ts";

test("is the number at a place", () => {
  expect(numberAt([4, 0, 7], 2)).toBe(7);
  expect(numberAt(Float64Array.of(4, 0, 7), 1)).toBe(0);
});

test.each([
  [[], 0],
  [[1], 1],
  [[1], -1],
] as const)("%j has none at %d, which is a fault", (values, place) => {
  expect(() => numberAt(values, place)).toThrow(
    new RangeError(`There is no number at place ${String(place)}.`),
  );
});
