import { expect, test } from "vitest";
import { groupedBy } from "../../../src/foundation/lists.ts";

test("elements that have a key in common stand together, in the order in which each key comes first", () => {
  expect(groupedBy(["b1", "a1", "b2", "c1", "a2"], (one) => one.charAt(0))).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]);
  expect(groupedBy([], String)).toEqual([]);
});
