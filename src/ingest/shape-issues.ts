import type * as z from "zod";
import { didYouMean } from "../foundation/mistyped.ts";
import { NOT_WHOLE } from "../model/schemas/count-schemas.ts";
import { quotedValue } from "../model/quoted-value.ts";
import { type Issue, type IssueCode, makeIssue, valueAt, unknownKey } from "../model/issue.ts";

type ZodIssue = z.core.$ZodIssue;

/** Says what stands there, where one of some words may be expected. */
type Quoting = (value: unknown, words: readonly unknown[]) => string;

/** Parts the keys in the message of an unknown one. */
const PART = " ";

/** What zod says of a schema in which an unknown key stands: an object has a shape, a record has none. */
interface WithShape {
  readonly _zod: { readonly def: { readonly shape?: object } };
}

/**
 * For a parser of zod: it puts the keys that are known where an unknown one stands into the message, from which `shapeIssues` takes the one
 * that was meant.
 */
export const withKnownKeys: { readonly error: (issue: z.core.$ZodRawIssue) => string | undefined } = {
  error: ({ code, inst }) =>
    code === "unrecognized_keys"
      ? Object.keys((inst as WithShape | undefined)?._zod.def.shape ?? {}).join(PART)
      : undefined,
};

/** What should stand at a key whose number is not one of people. */
export type NumberWords = Readonly<Record<string, string>>;

/**
 * Says what zod found in the words of this library, one issue a mistake, and where a reader finds the keys. What stands there is quoted as in a
 * file that may hold a person's data, unless `quoted` says otherwise.
 */
export function shapeIssues(
  zodIssues: readonly ZodIssue[],
  value: unknown,
  keysAreListed = "; `wres schema` lists the keys",
  numbers: NumberWords = {},
  quoted: Quoting = quotedValue,
): readonly Issue[] {
  const issues = zodIssues
    .flatMap(issuesOfMember)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) =>
            unknownKey(
              [...issue.path, key],
              didYouMean(issue.message.split(PART), key) ??
                `Check its spelling, or remove it${keysAreListed}.`,
            ),
          )
        : [shapeIssue(issue, valueAt(value, issue.path), numbers, quoted)],
    );
  // A number can break two rules of zod at once, and is one mistake.
  return [
    ...new Map(issues.toReversed().map((issue) => [issue.segments.join(PART), issue])).values(),
  ].toReversed();
}

/** The question for the key that was meant, by the path of each unknown one as JSON; nothing where no key is near. */
export function keysMeant(zodIssues: readonly ZodIssue[]): ReadonlyMap<string, string> {
  const unknown = zodIssues
    .flatMap(issuesOfMember)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [[...issue.path, key], didYouMean(issue.message.split(PART), key)] as const)
        : [],
    );
  return new Map(
    unknown.flatMap(([path, meant]) => (meant === undefined ? [] : [[JSON.stringify(path), meant] as const])),
  );
}

function shapeIssue(issue: ZodIssue, received: unknown, numbers: NumberWords, quoted: Quoting): Issue {
  const expected = expectedOf(issue, numbers);
  if (received === undefined) return makeIssue("missing", issue.path, expected, "missing");
  const words = "values" in issue ? issue.values : [];
  return makeIssue(codeOf(issue, received), issue.path, expected, quoted(received, words));
}

function codeOf(issue: ZodIssue, received: unknown): IssueCode {
  if (issue.code === "too_small") {
    return issue.origin === "string" ? "missing" : issue.minimum ? "out-of-range" : "negative";
  }
  if (issue.code === "too_big") return issue.path.at(-1) === "year" ? "out-of-range" : "too-large";
  if (/format|value/.test(issue.code) || (issue.code === "invalid_union" && typeof received === "string")) {
    return "not-allowed";
  }
  return isNotWhole(issue) ? "not-whole" : "wrong-type";
}

function isNotWhole(issue: ZodIssue): boolean {
  return issue.code === "custom" && issue.params === NOT_WHOLE;
}

/** Says in words the value that should have stood there. */
function expectedOf(issue: ZodIssue, numbers: NumberWords): string {
  const expectedNumber = (minimum?: number): string => numberWords(issue.path, numbers, minimum);
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "number") return expectedNumber();
      return issue.path.at(-1) === "percentage" ? formatAt(issue.path) : article(issue.expected);
    case "too_small":
      if (issue.origin === "array") return `a list of ${String(issue.minimum)}`;
      return issue.origin === "string" ? "a text that is not empty" : expectedNumber(Number(issue.minimum));
    case "too_big":
      if (issue.origin === "array") return `a list of ${String(issue.maximum)}`;
      return issue.origin === "string"
        ? `at most ${String(issue.maximum)} characters`
        : Number(issue.maximum) === 1
          ? expectedNumber()
          : `a whole number of at most ${String(issue.maximum)}`;
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      if ("options" in issue) return oneOf(issue.options);
      return isWordless(issue) ? expectedOfMembers(issue.errors, numbers) : issue.message;
    case "invalid_format":
      return formatAt(issue.path);
    default:
      return isNotWhole(issue) ? expectedNumber() : issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map((allowed) => JSON.stringify(allowed)).join(", ");
  return values.length === 1 ? words : `one of ${words}`;
}

function expectedOfMembers(members: readonly (readonly ZodIssue[])[], numbers: NumberWords): string {
  const words = members.flatMap(([first]) => (first === undefined ? [] : expectedOf(first, numbers)));
  return [...new Set(words)].join(" or ");
}

function formatAt(path: readonly PropertyKey[]): string {
  return path.at(-1) === "percentage"
    ? 'a decimal text from "0" to "100", such as "24.3"'
    : path.at(-1) === "value"
      ? 'a decimal text, such as "1.25"'
      : 'small letters, digits and hyphens, such as "clinical/band-5", and no word that measures use themselves';
}

function article(type: string): string {
  return { object: "an object", string: "a text", array: "a list", tuple: "a list of 2" }[type] ?? type;
}

type UnionIssue = Extract<ZodIssue, { readonly code: "invalid_union" }>;

/** The message of zod for a union for which nobody wrote words. */
const NO_WORDS = "Invalid input";

/** Returns true where a value is none of the members of a union for which nobody wrote words. */
function isWordless(issue: UnionIssue): boolean {
  return issue.message === NO_WORDS;
}

/** Gives the issue inside the member of a union that a value was meant to be; the issue itself where it is like none. */
function issuesOfMember(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== "invalid_union" || !isWordless(issue)) return [issue];
  const meant = issue.errors.find((member) => member.every(({ path }) => path.length > 0));
  if (meant === undefined) return [issue];
  return meant.flatMap((inside) => issuesOfMember({ ...inside, path: [...issue.path, ...inside.path] }));
}

/** Says in words the number that should have stood there. */
function numberWords(path: readonly PropertyKey[], numbers: NumberWords, minimum?: number): string {
  const key = String(path.at(-1));
  if (key === "year") {
    return minimum === undefined
      ? "a year of four digits, such as 2022"
      : `a year of four digits, from ${String(minimum)} on`;
  }
  if (path.at(-2) === "weights") return "a number from 0 on";
  return numbers[key] ?? 'a whole number of people from 0 on, or null for "not given"';
}

/** More than this, and the file is another one; reading on would bury the first mistake. */
const MOST_ISSUES = 1000;

/** The first issues of a list, and one that says how many more there are. */
export function atMostIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const rest = String(issues.length - MOST_ISSUES);
  return [
    ...issues.slice(0, MOST_ISSUES),
    makeIssue(
      "too-many-issues",
      "",
      `at most ${String(MOST_ISSUES)} issues`,
      `${rest} issues more than are listed`,
    ),
  ];
}
