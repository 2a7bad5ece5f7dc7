import { groups } from "../reference/groups.ts";
import { medicalGrades, payBands, workforceParts } from "../reference/workforce-rows.ts";
import type {
  AnswerCode,
  FilterOutcome,
  RecordKind,
  RecordMapping,
  RecruitmentStage,
} from "./record-mapping.ts";

/** How far an application came. */
export const stageWords: readonly RecruitmentStage[] = ["applied", "shortlisted", "appointed"];

/** What somebody answered. */
export const answerWords: readonly AnswerCode[] = ["yes", "no", "not-sure", "missing"];

/** Which of a person's rows counts. */
export const primaryWords: readonly ("primary" | "other")[] = ["primary", "other"];

/** What becomes of a row; of applications and training nobody is counted beside as bank. */
export function filterWords(kind: RecordKind): readonly FilterOutcome[] {
  return kind === "shortlisting" || kind === "training" ? ["count", "exclude"] : ["count", "exclude", "bank"];
}

/** The words that a code may go to, by the place of its column in a mapping: `filters[0]`, `row`. */
export function wordsOfPath({ kind }: Pick<RecordMapping, "kind">, path: string): readonly string[] {
  if (path.startsWith("filters")) return filterWords(kind);
  if (path.startsWith("stages")) return stageWords;
  if (path.startsWith("questions")) return answerWords;
  if (path.startsWith("persons")) return primaryWords;
  if (path === "row") return [...payBands, ...medicalGrades].map(({ id }) => id);
  return path === "part" ? workforceParts.map(({ key }) => key) : groups.map(({ id }) => id);
}
