import { expect, test } from "vitest";
import {
  medicalGrades,
  payBands,
  rowsOfPart,
  workforceParts,
} from "../../../src/reference/workforce-rows.ts";

test("the bands are in order: apprentices, under band 1, 1 to 7, 8a to 8d, 9, VSM", () => {
  expect(payBands.map(({ id }) => id).join(" ")).toBe(
    "apprentices under-band-1 band-1 band-2 band-3 band-4 band-5 band-6 band-7 band-8a band-8b band-8c band-8d band-9 vsm",
  );
});

test("senior medical managers are counted among the consultants, and nothing else is counted in another row", () => {
  const inside = [...payBands, ...medicalGrades].filter(({ ofWhich }) => ofWhich !== null);
  expect(inside.map(({ id, ofWhich }) => [id, ofWhich])).toEqual([
    ["senior-medical-managers", "consultants"],
  ]);
});

test("every part has its rows: bands for clinical and non-clinical staff, grades for medical", () => {
  expect(workforceParts.map(({ key }) => rowsOfPart[key])).toEqual([payBands, payBands, medicalGrades]);
});
