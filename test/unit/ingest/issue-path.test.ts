import { expect, test } from "vitest";
import { issuePath } from "../../../src/ingest/issue-path.ts";

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
