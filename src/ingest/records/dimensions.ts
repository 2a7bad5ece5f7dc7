import type { Group } from "../../reference/groups.ts";
import { payBands, type WorkforcePartKey, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import type { AnswerCode, RecruitmentStage } from "../../model/record-mapping.ts";

// What each digit of a cell's number may be, lowest first: of a person's rows, the one with the highest number is taken.

/** A person is of the bank only with no substantive row. */
export const populations = ["bank", "substantive"] as const;

/** Pay bands, then medical grades; senior medical managers are consultants. */
export const rowsFromLowest: readonly WorkforceRowId[] = [
  ...payBands.map(({ id }) => id),
  ...(["other", "trainee-grades", "non-consultant-career-grades", "consultants"] as const),
  "senior-medical-managers",
];

/** Parts of the workforce. */
export const partsFromLowest: readonly WorkforcePartKey[] = ["nonClinical", "clinical", "medical"];

/** Groups: one that is known before one that is not. */
export const groupsFromLowest: readonly Group[] = [
  "unknown",
  "bme",
  "other",
  "mixed",
  "black",
  "asian",
  "white",
];

/** How far an application came. */
export const stagesFromFirst: readonly RecruitmentStage[] = ["applied", "shortlisted", "appointed"];

/** Answers to a question of the survey. */
export const answerCodes: readonly AnswerCode[] = ["missing", "not-sure", "no", "yes"];
