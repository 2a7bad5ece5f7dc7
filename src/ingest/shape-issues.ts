import type * as z from "zod";
import { describeValue } from "../foundation/describe-value.ts";
import { type Issue, type IssueCode, makeIssue } from "../model/issue.ts";
import { expectedNumber } from "./expected-number.ts";
import { issuePath } from "./issue-path.ts";
import { issuesOfMember, isWordless } from "./union-issues.ts";
import { valueAt } from "./value-at.ts";

type ZodIssue = z.core.$ZodIssue;

/** Says what zod found in the words of this library, one issue a mistake, and where a reader finds the keys. */
export function shapeIssues(
  zodIssues: readonly ZodIssue[],
  value: unknown,
  keysAreListed = "; `wres schema` lists the keys",
): readonly Issue[] {
  const issues = zodIssues
    .flatMap(issuesOfMember)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => unknownKey([...issue.path, key], keysAreListed))
        : [shapeIssue(issue, valueAt(value, issue.path))],
    );
  // A number can break two rules of zod at once, and is one mistake.
  return [...new Map(issues.toReversed().map((issue) => [issue.path, issue])).values()].toReversed();
}

function unknownKey(path: readonly PropertyKey[], keysAreListed: string): Issue {
  return makeIssue(
    "unknown-key",
    issuePath(path),
    "no such key",
    "given",
    `Check its spelling, or remove it${keysAreListed}.`,
  );
}

function shapeIssue(issue: ZodIssue, received: unknown): Issue {
  const path = issuePath(issue.path);
  if (received === undefined) return makeIssue("missing", path, expectedOf(issue), "missing");
  return makeIssue(codeOf(issue, received), path, expectedOf(issue), describeValue(received));
}

function codeOf(issue: ZodIssue, received: unknown): IssueCode {
  if (issue.code === "too_small") return issue.origin === "string" ? "missing" : underOrOut(issue.minimum);
  if (issue.code === "too_big") return issue.path.at(-1) === "year" ? "out-of-range" : "too-large";
  if (issue.code === "invalid_format") return "not-allowed";
  if (issue.code === "invalid_value") return "not-allowed";
  if (issue.code === "invalid_union" && typeof received === "string") return "not-allowed";
  const isFraction = issue.code === "invalid_type" && isWholeNumber(issue.expected);
  return isFraction && typeof received === "number" && Number.isFinite(received) ? "not-whole" : "wrong-type";
}

function underOrOut(minimum: number | bigint): IssueCode {
  return Number(minimum) === 0 ? "negative" : "out-of-range";
}

function isWholeNumber(expected: string): boolean {
  return expected === "int";
}

/** What should have stood there, in words. */
function expectedOf(issue: ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return isWholeNumber(issue.expected) || issue.expected === "number"
        ? expectedNumber(issue.path)
        : article(issue.expected);
    case "too_small":
      if (issue.origin === "array") return `a list of ${String(issue.minimum)}`;
      return issue.origin === "string"
        ? "a text that is not empty"
        : expectedNumber(issue.path, Number(issue.minimum));
    case "too_big":
      if (issue.origin === "array") return `a list of ${String(issue.maximum)}`;
      return issue.origin === "string"
        ? `at most ${String(issue.maximum)} characters`
        : `a whole number of at most ${String(issue.maximum)}`;
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      if ("options" in issue) return oneOf(issue.options);
      return isWordless(issue) ? expectedOfMembers(issue.errors) : issue.message;
    case "invalid_format":
      return formatAt(issue.path);
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map((allowed) => JSON.stringify(allowed)).join(", ");
  return values.length === 1 ? words : `one of ${words}`;
}

function expectedOfMembers(members: readonly (readonly ZodIssue[])[]): string {
  return [...new Set(members.flatMap(([first]) => (first === undefined ? [] : expectedOf(first))))].join(
    " or ",
  );
}

function formatAt(path: readonly PropertyKey[]): string {
  return path.at(-1) === "percentage"
    ? 'a decimal text from "0" to "100", such as "24.3"'
    : 'small letters, digits and hyphens, such as "clinical/band-5", and no word that measures use themselves';
}

function article(type: string): string {
  return { object: "an object", string: "a text", array: "a list" }[type] ?? type;
}
