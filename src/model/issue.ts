import { issuePath, pathSegments, type PathSegment } from "./issue-path.ts";

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
  /**
   * The keys and indexes that lead there: `["workforce", "nonClinical", "band-5", "white"]`. Empty for the whole of it, and
   * for the line of a text. Where `path` is a cell of a workbook, they lead to what was read from it.
   */
  readonly segments: readonly PathSegment[];
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

/**
 * Makes an issue, with the sentence that goes with it.
 *
 * @param at - The path as a text, or the keys and indexes where a key may hold any character.
 */
export function makeIssue(
  code: IssueCode,
  at: string | readonly PropertyKey[],
  expected: string,
  received: string,
  whatToDo?: string,
): Issue {
  const segments = typeof at === "string" ? (pathSegments(at) ?? []) : at.map(asSegment);
  const path = typeof at === "string" ? at : issuePath(at);
  return issueAt({ path, segments }, code, expected, received, whatToDo);
}

/** Makes an issue of a file that is no tree, such as of line 4, or of a cell of a workbook. */
export function makeFileIssue(
  code: IssueCode,
  place: string,
  expected: string,
  received: string,
  whatToDo?: string,
): Issue {
  return issueAt({ path: place, segments: [] }, code, expected, received, whatToDo);
}

function issueAt(
  { path, segments }: Pick<Issue, "path" | "segments">,
  code: IssueCode,
  expected: string,
  received: string,
  whatToDo: string | undefined,
): Issue {
  const where = path === "" ? "the data" : path;
  const sentence = `${where} is ${received}; expected ${expected}.`;
  const message = whatToDo === undefined ? sentence : `${sentence} ${whatToDo}`;
  return { code, path, segments, expected, received, message };
}

function asSegment(key: PropertyKey): PathSegment {
  return typeof key === "number" ? key : String(key);
}
