import { describe, expect, test } from "vitest";
import { issuePath, valueAt } from "../../../src/ingest/issue-path.ts";

test.each([
  { path: [], written: "" },
  { path: ["workforce", "nonClinical", "band-5", "white"], written: "workforce.nonClinical.band-5.white" },
  { path: ["shortlisting", "strata", 0, "of"], written: "shortlisting.strata[0].of" },
  { path: ["workforce", "Band 5"], written: 'workforce["Band 5"]' },
  { path: ["a\u001B[2J"], written: '["a\u{FFFD}[2J"]' },
  { path: ["x".repeat(61)], written: `["${"x".repeat(60)}"]` },
])("$written", ({ path, written }) => {
  expect(issuePath(path)).toBe(written);
});

describe("the value at a path", () => {
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
});
