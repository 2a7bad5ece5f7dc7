import type { SourceId } from "../sources.ts";

interface SurveyFigureRow {
  /** The key in a return. */
  readonly key: "yes" | "answered" | "percentage" | "invited";
  readonly title: string;
  readonly kind: "count" | "percentage";
  readonly source: SourceId;
}

/** What can be filled in for each question of the survey. */
export const surveyFigures = [
  { key: "yes", title: "Said yes", kind: "count", source: "lpt-2022" },
  { key: "answered", title: "Answered the question", kind: "count", source: "lpt-2022" },
  { key: "percentage", title: "Percentage as published", kind: "percentage", source: "esneft-2022" },
  { key: "invited", title: "Invited to answer (optional)", kind: "count", source: "unverified" },
] as const;
surveyFigures satisfies readonly SurveyFigureRow[];
