import { fc, test as law } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { issuePath, pathSegments } from "../../../src/model/issue.ts";

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

const key = fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);

law.prop([fc.array(fc.oneof(key, fc.nat({ max: 999_999_999 })), { maxLength: 8 })])(
  "what is written is read back, step by step",
  (path) => {
    expect(pathSegments(issuePath(path))).toEqual(path);
  },
);

law.prop([fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.nat({ max: 999_999_999 })), { minLength: 1 })])(
  "a path with another key is never read as a path without it",
  (path) => {
    const read = pathSegments(issuePath(path));
    if (read !== null) expect(read).toEqual(path);
  },
);

test.each([
  "line 4",
  "line 4, label",
  "Workforce!D17",
  "a..b",
  ".a",
  "a.",
  "[x]",
  "a[",
  "a]",
  "a b",
  "a[1]b",
])("%s is no path of keys and indexes", (text) => {
  expect(pathSegments(text)).toBeNull();
});
