import { expect, test } from "vitest";
import { smallestFirst } from "../../../src/foundation/lists.ts";

test("the indexes of numbers, the smallest first, and equal ones in their order", () => {
  expect(smallestFirst([0.5, 0.01, 0.5, 0, 0.2])).toEqual([3, 1, 4, 0, 2]);
});

test("of none there are none", () => {
  expect(smallestFirst([])).toEqual([]);
});
