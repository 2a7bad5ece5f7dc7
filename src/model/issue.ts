import { everyGroup } from "../reference/groups.ts";

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
  | "repeated-key"
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
 * What stands in place of data from outside in which something is wrong: nothing of it is let in.
 *
 * @since 0.1.0
 */
export interface InvalidInput {
  /** Something is wrong. */
  readonly status: "invalid";
  /** Everything that is wrong, each with its place. */
  readonly issues: readonly Issue[];
}

/** A step into data: the key of an object, or the index of a list. */
export type PathSegment = string | number;

/**
 * One mistake in data from outside: where it is, what was expected there, what stands there.
 *
 * @since 0.1.0
 */
export interface Issue {
  /** What kind of mistake it is. */
  readonly code: IssueCode;
  /** Where: `workforce.nonClinical.band-5.white`; the empty text is the whole of it. */
  readonly path: string;
  /**
   * The keys and indexes that lead there: `["workforce", "nonClinical", "band-5", "white"]`. Empty for the whole of it, and
   * for the line of a text. Where `path` is a cell of a workbook, they lead to what was read from it.
   */
  readonly segments: readonly PathSegment[];
  /** What could stand there. */
  readonly expected: string;
  /** What stands there. */
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
  const segments = typeof at === "string" ? stepsOf(at) : at.map(asSegment);
  const path = typeof at === "string" ? at : issuePath(at);
  return issueAt({ path, segments }, code, expected, received, whatToDo);
}

/** The issue of a key that is not known where it stands. */
export function unknownKey(
  path: readonly PropertyKey[],
  whatToDo = "Check its spelling, or remove it.",
): Issue {
  return makeIssue("unknown-key", path, "no such key", "given", whatToDo);
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

/** A key of this library, or one that is nearly so. Any other key may be a name, or a number of a person. */
const isLikeKey = /^(?!.*\d{4}|.{61})([\w-]{1,3}|[a-z_][\w/-]*)$/;

/** "White" and "Asian", as columns are headed, are slips and nobody's name. */
const groupKeys: readonly string[] = everyGroup;

/** Writes a path as people write it in a program: `workforce.nonClinical.band-5`, `strata[0].of`. */
export function issuePath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${String(step)}]`;
      const key = String(step);
      if (!isLikeKey.test(key) && !groupKeys.includes(key.toLowerCase()))
        return '["a key that is not quoted"]';
      return key.includes("/") ? `["${key}"]` : index > 0 ? `.${key}` : key;
    })
    .join("");
}

/**
 * Reads a path that `issuePath` wrote of keys made of letters, digits and hyphens, as all keys of this library are. Null
 * where a text is none: other keys are not written, and cannot be read back.
 */
export function pathSegments(path: string): readonly PathSegment[] | null {
  const isWritten = /^(?:(?:[\w-]{1,60}|\[\d{1,9}\])(?:\.[\w-]{1,60}|\[\d{1,9}\])*)?$/.test(path);
  return isWritten ? stepsOf(path) : null;
}

function stepsOf(path: string): readonly PathSegment[] {
  return Array.from(path.matchAll(/\[(\d+)\]|[\w-]+/g), ([key, index]) =>
    index === undefined ? key : Number(index),
  );
}

/** What stands at a path; undefined where nothing does. Keys that every object inherits are not looked up. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}
