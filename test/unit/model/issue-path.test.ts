import { fc, test as law } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { issuePath, pathSegments } from "../../../src/model/issue.ts";

test.each([
  { path: [], written: "" },
  { path: ["workforce", "nonClinical", "band-5", "white"], written: "workforce.nonClinical.band-5.white" },
  { path: ["shortlisting", "strata", 0, "of"], written: "shortlisting.strata[0].of" },
  {
    path: ["published", "indicator-2/relative-likelihood"],
    written: 'published["indicator-2/relative-likelihood"]',
  },
  { path: ["workforce", "wihte", "BME", "band5"], written: "workforce.wihte.BME.band5" },
])("$written", ({ path, written }) => {
  expect(issuePath(path)).toBe(written);
});

// Somebody may have made up a key, of a name or of a number.
test.each([
  ["Oluwaseun Adeyemi"],
  ["Adeyemi"],
  ["943 476 5919"],
  ["a9434765919"],
  ["x".repeat(61)],
  ["a\u001B[2J"],
  ["o@nhs.net"],
])("%j is not written", (key) => {
  expect(issuePath(["workforce", key, "white"])).toBe('workforce["a key that is not quoted"].white');
});

test.each(["White", "ASIAN", "Bme"])("the group %s, as columns are headed, is written", (key) => {
  expect(issuePath(["workforce", "total", key])).toBe(`workforce.total.${key}`);
});

const key = fc.stringMatching(/^(?:[A-Za-z0-9_-]{1,3}|[a-z][A-Za-z]{0,30}(?:-[a-z][a-z0-9]{0,2}){0,3})$/);

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
