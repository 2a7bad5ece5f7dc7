import { expect, test } from "vitest";
import { formInputName } from "../../../../src/workbook/form/form-inputs.ts";

test.each([
  ["this-year", "workforce nonClinical under-band-1 white", "WRES_workforce_nonClinical_underBand1_white"],
  ["this-year", "workforce clinical band-8a inUse", "WRES_workforce_clinical_band8a_inUse"],
  ["last-year", "board total bme", "WRES_previous_board_total_bme"],
] as const)("%s: %s is %s", (year, path, name) => {
  expect(formInputName(path.split(" "), year)).toBe(name);
});
