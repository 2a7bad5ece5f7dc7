/** Every mistake that a return, or a table to be published, can hold, by a stable name. */
export type IssueCode =
  | "file-too-large"
  | "not-json"
  | "wrong-type"
  | "missing"
  | "unknown-key"
  | "not-whole"
  | "negative"
  | "too-large"
  | "out-of-range"
  | "not-allowed"
  | "part-over-whole"
  | "totals-disagree"
  | "groups-disagree"
  | "percentage-disagrees"
  | "whole-missing"
  | "repeated-stratum"
  | "entered-over-workforce"
  | "survey-year"
  | "too-many-issues"
  | "repeated-id"
  | "unknown-cell"
  | "sum-disagrees"
  | "figure-disagrees"
  | "no-solution"
  | "not-a-workbook"
  | "damaged-workbook"
  | "unsafe-workbook"
  | "workbook-too-large"
  | "formula-in-input"
  | "inputs-disagree";

/**
 * One mistake in data from outside: where it is, what was expected there, what stands there.
 *
 * @since 0.1.0
 */
export interface Issue {
  readonly code: IssueCode;
  /** Where: `workforce.nonClinical.band-5.white`; the empty text is the whole of it. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  /** One sentence that a person can act on. */
  readonly message: string;
}

/** The issues that refuse a return, and the warnings that go with one that is accepted. */
export interface Findings {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** Makes an issue, with the sentence that goes with it. */
export function makeIssue(
  code: IssueCode,
  path: string,
  expected: string,
  received: string,
  whatToDo?: string,
): Issue {
  const where = path === "" ? "the data" : path;
  const sentence = `${where} is ${received}; expected ${expected}.`;
  return {
    code,
    path,
    expected,
    received,
    message: whatToDo === undefined ? sentence : `${sentence} ${whatToDo}`,
  };
}
