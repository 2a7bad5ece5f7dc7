import { recordCodes } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { unsafePattern } from "../../../src/model/record-pattern.ts";
import { codeReader } from "../../../src/records/codes.ts";

describe("ready-made codes", () => {
  const patterns = recordCodes.filter(({ fits }) => fits === "pattern");

  test.each(patterns.map(({ code }) => code))("%s is a safe pattern", (code) => {
    expect(unsafePattern(code)).toBeNull();
  });

  test("are all marked as from memory, until somebody has read a system's own list", () => {
    expect(new Set(recordCodes.map(({ source }) => source))).toEqual(new Set(["unverified"]));
  });

  test.each([
    ["BAND 8A", "band-8a"],
    ["REVIEW BODY BAND 8 - RANGE D", "band-8d"],
    ["NON REVIEW BODY BAND 1", "band-1"],
    ["VERY SENIOR MANAGER", "vsm"],
    ["NHS|YC72|CONSULTANT", "consultants"],
    ["SPECIALIST REGISTRAR", "trainee-grades"],
    ["SPECIALTY DOCTOR", "non-consultant-career-grades"],
    ["BAND 10", null],
    ["BAND 8", null],
  ])("%s is the row %s", (code, row) => {
    expect(codeReader({ use: ["agenda-for-change", "medical-grades"] })(code)).toBe(row);
  });
});
