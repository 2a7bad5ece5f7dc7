import { medicalGrades, type WorkforceRowId } from "../../reference/workforce-rows.ts";

const medicalRows: ReadonlySet<WorkforceRowId> = new Set(medicalGrades.map(({ id }) => id));

/** Whether a row is of medical and dental staff. */
export function isMedicalGrade(row: WorkforceRowId): boolean {
  return medicalRows.has(row);
}
