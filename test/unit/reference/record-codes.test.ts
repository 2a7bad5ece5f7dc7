import { recordCodes } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { codeReader, normalCode } from "../../../src/records/codes.ts";
import type { ReadyMadeCodes } from "../../../src/reference/record-codes.ts";

describe("ready-made codes", () => {
  test.each(recordCodes.map(({ code }) => code))("%s is a pattern that every engine reads alike", (code) => {
    expect(code).toMatch(/^[A-Z0-9 .()|?*[\]{}+-]*$/);
    expect(() => new RegExp(code)).not.toThrow();
  });

  test("are all marked as from memory, until somebody has read a system's own list", () => {
    expect(new Set(recordCodes.map(({ source }) => source))).toEqual(new Set(["unverified"]));
  });

  const pay: readonly ReadyMadeCodes[] = ["agenda-for-change", "medical-grades"];
  test.each([
    ["Band 8a", "band-8a"],
    ["8A", "band-8a"],
    ["Review Body Band 8 - Range D", "band-8d"],
    ["Review Body Band 8 – Range D", "band-8d"],
    ["NHS|XN08|Non Review Body Band 8 - Range A", "band-8a"],
    ["NHS|XR05|Review Body Band 5", "band-5"],
    ["XR06", "band-6"],
    ["XN12", "band-9"],
    ["Non Review Body Band 1", "band-1"],
    ["B5", "band-5"],
    ["AfC Band 05", "band-5"],
    ["Apprentice", "apprentices"],
    ["Under band 1", "under-band-1"],
    ["VSM", "vsm"],
    ["Very Senior Manager (VSM)", "vsm"],
    ["NHS|YC72|Consultant", "consultants"],
    ["YC72|Consultant (post 31 Oct 2003)", "consultants"],
    ["YC72", "consultants"],
    ["Locum Consultant", "consultants"],
    ["Specialist Registrar", "trainee-grades"],
    ["Foundation Year 1", "trainee-grades"],
    ["FY2", "trainee-grades"],
    ["Specialty Doctor", "non-consultant-career-grades"],
    ["Associate Specialist (closed)", "non-consultant-career-grades"],
    ["Medical Director", "senior-medical-managers"],
    ["Consultant (old contract)", "consultants"],
    ["Consultant Anaesthetist", "consultants"],
    ["Consultant in Obstetrics", null],
    ["Specialty Doctor (Oct 2021)", "non-consultant-career-grades"],
    ["Medical trainee", "trainee-grades"],
    // People who are no doctors: with a clinical staff group they would be counted as medical.
    ["Consultant Podiatrist", null],
    ["Consultant Dietitian", null],
    ["Consultant Admin", null],
    ["Consultants' Secretary", null],
    ["Consultant Audiologist", null],
    ["Trainee", null],
    ["Specialist", null],
    // Each of these can be more than one thing.
    ["Band 2/3", null],
    ["Band 5-6", null],
    ["Bands 8a-9", null],
    ["Band 51", null],
    ["Consultant Psychologist", null],
    ["Spot Salary", null],
    ["Band 10", null],
    ["Band 8", null],
    ["XR05 Band 6", null],
    ["Trust Contract", null],
    ["Consultant Nurse", null],
    ["Nurse Consultant", null],
    ["Consultant (Trust Contract)", null],
    ["Trainee Nursing Associate", null],
    ["Specialist Nurse", null],
    ["Apprentice Band 2", null],
    ["Other", null],
  ])("%s is the row %s", (code, row) => {
    expect(codeReader({ use: pay })(normalCode(code))).toBe(row);
  });

  test.each<readonly [ReadyMadeCodes, string, string | null]>([
    ["staff-groups", "Nursing & Midwifery Registered", "clinical"],
    ["staff-groups", "Add Prof Scientific and Technic", "clinical"],
    ["staff-groups", "Administrative and Clerical", "nonClinical"],
    ["staff-groups", "Non-Clinical", "nonClinical"],
    ["staff-groups", "Medical and Dental", "medical"],
    ["staff-groups", "Management", null],
    ["staff-groups", "A&C", "nonClinical"],
    ["staff-groups", "AHP", "clinical"],
    ["staff-groups", "Dental", "medical"],
    ["staff-groups", "Corporate", null],
    ["assignment-categories", "Perm FT", "count"],
    ["assignment-categories", "FTC", "count"],
    ["assignment-categories", "NED", "exclude"],
    ["assignment-categories", "Hon", "exclude"],
    // A temporary contract may be an agency's, and a locum may be on the bank.
    ["assignment-categories", "Temporary", null],
    ["assignment-categories", "Locum", null],
    ["assignment-categories", "Zero Hours", null],
    ["recruitment-statuses", "Sifted out", "applied"],
    ["recruitment-statuses", "Rejected - Not shortlisted", "applied"],
    // Whoever is offered a post may not have taken it, and whoever is unsuccessful may have been interviewed.
    ["recruitment-statuses", "Offered", null],
    ["recruitment-statuses", "Unsuccessful", null],
    ["recruitment-statuses", "Successful", null],
    ["case-types", "Disciplinary - Informal", null],
    ["case-types", "Suspension", null],
    ["case-formality", "Non-formal", "exclude"],
    ["case-formality", "Not formal", "exclude"],
    ["case-formality", "Pre-formal", null],
    ["case-formality", "Stage 1", null],
    ["attendance", "Not completed", "exclude"],
    ["attendance", "Attended - Failed", null],
    ["attendance", "In progress", null],
    ["primary-assignment", "1", "primary"],
    ["primary-assignment", "0", "other"],
    ["assignment-categories", "Fixed Term Temp", "count"],
    ["assignment-categories", "Non-Exec Director/Chair", "exclude"],
    ["assignment-categories", "Bank", "bank"],
    ["recruitment-statuses", "Rejected at shortlisting", "applied"],
    ["recruitment-statuses", "Interviewed – Unsuccessful", "shortlisted"],
    ["recruitment-statuses", "Withdrawn", null],
    ["shortlisted-yes-no", "Yes", "shortlisted"],
    ["appointed-yes-no", "N", "applied"],
    ["case-types", "Disciplinary", "count"],
    ["case-types", "Bullying & Harassment", "exclude"],
    ["case-types", "Conduct", null],
    ["case-formality", "Informal", "exclude"],
    ["training-categories", "Non-Mandatory", "count"],
    ["training-categories", "Statutory", "exclude"],
    ["training-categories", "Role Essential", null],
    ["attendance", "Did Not Attend", "exclude"],
    ["attendance", "Attended", "count"],
    ["how-often", "1-2", "yes"],
    ["yes-no-not-sure", "Don't know", "not-sure"],
    ["primary-assignment", "", "other"],
  ])("%s: %s goes to %s", (table, code, to) => {
    expect(codeReader({ use: [table] })(normalCode(code))).toBe(to);
  });
});
