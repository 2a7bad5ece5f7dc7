import type { SurveyQuestionKey } from "../reference/survey-questions.ts";
import type { GroupCounts } from "./group-counts.ts";
import type { RecordIssue } from "./record-issue.ts";
import type { AnswerCode, RecordKind } from "./record-mapping.ts";
import type { Return, SurveyQuestion } from "./return.ts";

/** The parts of a return that rows can be counted into. */
export type RecordPart = Pick<
  Return,
  "workforce" | "shortlisting" | "disciplinary" | "training" | "survey" | "bank"
>;

/** Why rows were rejected: they were to be counted, and could not be. */
export type RejectionReason =
  | "unmapped-code"
  | "unreadable-date"
  | "missing-date"
  | "missing-person"
  | "row-and-part-disagree"
  | "short-row"
  | "long-row";

/**
 * What became of the rows: `read` is `counted` and `bank` and all that were excluded and rejected. Rows, not people,
 * and with `persons` the rows that were taken are as many as the people.
 */
export interface RecordBalance {
  readonly read: number;
  readonly counted: number;
  /** Counted beside, as people who work solely on the bank. */
  readonly bank: number;
  /** By the name of the filter; `outside-window` and `same-person` are the library's own. */
  readonly excluded: readonly { readonly name: string; readonly rows: number }[];
  readonly rejected: readonly { readonly reason: RejectionReason; readonly rows: number }[];
}

/** What counting each person once did. */
export interface PersonBalance {
  /** People with a row that was counted. */
  readonly people: number;
  /** Of them, those with several rows that would have been counted. */
  readonly withSeveralRows: number;
  /** Of those, the ones whose rows differ in what is counted: here the rule decided. */
  readonly decidedByRule: number;
}

/** How often each answer was given, by group. */
export type AnswerCounts = { readonly [answer in AnswerCode]: GroupCounts };

/** What was counted that a return has no place for. */
export interface BesideCounts {
  /** Everybody who applied, those shortlisted and appointed included. */
  readonly applied?: GroupCounts | undefined;
  /** Every answer to each question, indicator 6's among them; substantive staff only. */
  readonly answers?: { readonly [question in SurveyQuestionKey]?: AnswerCounts | undefined } | undefined;
  /** Indicator 7 under both definitions of who has answered. */
  readonly equalOpportunities?:
    { readonly "yes-or-no": SurveyQuestion; readonly "yes-no-or-not-sure": SurveyQuestion } | undefined;
}

/**
 * The counts of some rows as a part of a return, and what became of every row.
 *
 * @since 0.1.0
 */
export interface RecordCounts {
  readonly kind: RecordKind;
  /** Goes into a return as it is: `{ organisation, year, ...part }`. Empty where a column is missing. */
  readonly part: RecordPart;
  readonly beside: BesideCounts;
  readonly balance: RecordBalance;
  /** Null where every row was taken for a person of its own. */
  readonly persons: PersonBalance | null;
  readonly issues: readonly RecordIssue[];
}
