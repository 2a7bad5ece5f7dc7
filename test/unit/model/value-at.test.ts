import { expect, test } from "vitest";
import { valueAt } from "../../../src/model/issue.ts";

const value = { a: [{ b: 1 }], c: null };

test.each([
  { path: [], found: value },
  { path: ["a", 0, "b"], found: 1 },
  { path: ["a", 1, "b"], found: undefined },
  { path: ["c", "d"], found: undefined },
  { path: ["constructor"], found: undefined },
  { path: ["a", "map"], found: undefined },
])("at $path", ({ path, found }) => {
  expect(valueAt(value, path)).toEqual(found);
});
