import { expect, test } from "vitest";
import { unionFind } from "../../../src/foundation/union-find.ts";

test("numbers that are linked, be it over others, have one component, which goes by its smallest number", () => {
  expect([...unionFind(7, [[5, 4], [3, 1], [4, 3], [6]])]).toEqual([0, 1, 2, 1, 1, 1, 6]);
});

test("a list of many links them all, and an empty one links nothing", () => {
  expect([...unionFind(5, [[], [4, 2, 0]])]).toEqual([0, 1, 0, 3, 0]);
  expect([...unionFind(0, [])]).toEqual([]);
});
