import { expect, test } from "vitest";
import { formInputName, formInputs } from "../../../../src/workbook/form/form-inputs.ts";

const without = formInputs({ bank: "without-bank", strata: 0, queries: 0 });
const all = formInputs({ bank: "with-bank", strata: 2, queries: 3 });

// Details: 13. Workforce: 15 + 15 + 5 rows with 7 groups and 2 settings, and the stated total with 7 groups.
// Likelihoods: 5 rows and Board: 5 rows, with 7. Survey: 6 questions with 4 figures for each of 7.
test("a form without bank workers or strata has 573 cells to fill in", () => {
  expect(without).toHaveLength(13 + (35 * 9 + 7) + 5 * 7 + 5 * 7 + 6 * 4 * 7);
});

// Bank: 2 details, the same workforce and survey, 2 rows of the disciplinary process. A stratum: 3 words, 2 × 7 counts. A query: its code and place,
// the reason, by whom and when.
test("bank workers, strata and queries come on top", () => {
  expect(all.length - without.length).toBe(2 + (35 * 9 + 7) + 2 * 7 + 6 * 4 * 7 + 2 * (3 + 14) + 3 * 5);
});

test("no two have one name", () => {
  const names = all.map(({ path }) => formInputName(path, "this-year"));
  expect(new Set(names).size).toBe(names.length);
});

test("no two stand at the crossing of one row and one column", () => {
  const places = all.map(({ sheet, row, column }) => [sheet, ...row, column].join(" | "));
  expect(new Set(places).size).toBe(places.length);
});

test.each([
  ["this-year", "workforce nonClinical under-band-1 white", "WRES_workforce_nonClinical_underBand1_white"],
  ["this-year", "workforce clinical band-8a inUse", "WRES_workforce_clinical_band8a_inUse"],
  ["last-year", "board total bme", "WRES_previous_board_total_bme"],
] as const)("%s: %s is %s", (year, path, name) => {
  expect(formInputName(path.split(" "), year)).toBe(name);
});
