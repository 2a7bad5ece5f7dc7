import { describe, expect, test } from "vitest";
import { formRows } from "../../../../src/reference/return-form/form-rows.ts";
import { formSections } from "../../../../src/reference/return-form/form-sections.ts";

const numbered = formRows.filter(({ row }) => row !== null);

test("the national form has rows 1 to 59, in order", () => {
  expect(numbered.map(({ row }) => row)).toEqual(Array.from({ length: 59 }, (_, index) => index + 1));
});

// Where ESNEFT's submission prints what, from the figures of its Appendix 1.
describe.each([
  [4, "workforce.nonClinical.band-3"],
  [14, "workforce.nonClinical.vsm"],
  [15, "workforce.clinical.under-band-1"],
  [29, "workforce.medical.consultants"],
  [30, "workforce.medical.senior-medical-managers"],
  [33, "workforce.medical.other"],
  [34, "shortlisting.shortlisted"],
  [35, "shortlisting.appointed"],
  [36, { indicator: 2, kind: "likelihood" }],
  [37, { indicator: 2, kind: "relative-likelihood" }],
  [38, "workforce"],
  [40, { indicator: 3, kind: "likelihood" }],
  [41, { indicator: 3, kind: "relative-likelihood" }],
  [42, "workforce"],
  [44, { indicator: 4, kind: "likelihood" }],
  [45, { indicator: 4, kind: "relative-likelihood" }],
  [48, "non-voting"],
  [49, "board"],
  [51, "non-executive"],
  [52, "workforce"],
  [53, { indicator: 9, kind: "share", body: "board" }],
  [57, { indicator: 9, kind: "share", body: "non-executive" }],
  [58, { indicator: 9, kind: "share", body: "workforce" }],
  [59, { indicator: 9, kind: "difference", body: "board" }],
])("row %i", (number, of) => {
  test(`is of ${JSON.stringify(of)}`, () => {
    expect(formRows.find(({ row }) => row === number)?.of).toEqual(of);
  });
});

test("every row is in a section, and the sections follow one another", () => {
  const inOrder = [...new Set(formRows.map(({ section }) => section))];
  expect(inOrder).toEqual(formSections.map(({ id }) => id));
});
