import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { everyGroup } from "../../reference/groups.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import { type Issue, makeIssue, type PathSegment, unknownKey } from "../issue.ts";

/** The keys of an object, and what each holds: a value, an object of such keys, or a list of such objects. */
export interface KeysOf {
  readonly [key: string]: KeysOf | readonly [KeysOf] | null;
}

const group: KeysOf = /* @__PURE__ */ (() => keysOf(everyGroup, null))();

const stratum: KeysOf = { by: null, of: null };

const workforce: KeysOf = /* @__PURE__ */ (() => ({
  ...Object.fromEntries(
    workforceParts.map(({ key }) => [
      key,
      keysOf(
        rowsOfPart[key].map(({ id }) => id),
        { ...group, ofWhich: null },
      ),
    ]),
  ),
  total: group,
  strata: [{ ...stratum, workforce: group }],
}))();

const disciplinary: KeysOf = /* @__PURE__ */ (() => ({
  entered: group,
  enteredPreviousYear: group,
  window: null,
  strata: [{ ...stratum, workforce: group, entered: group }],
}))();

const questions = /* @__PURE__ */ (() =>
  keysOf(
    surveyQuestions.map(({ key }) => key),
    keysOf(everyGroup, { yes: null, answered: null, invited: null, percentage: null }),
  ))();

const survey: KeysOf = /* @__PURE__ */ (() => ({
  year: null,
  recalculated: null,
  ...questions,
  strata: [{ ...stratum, ...questions }],
}))();

const members = /* @__PURE__ */ (() =>
  keysOf(
    boardBodies.map(({ key }) => key),
    group,
  ))();

/** Every key that a return may have. A test holds it against the schema, which needs zod and is not at hand here. */
export const keysOfReturn: KeysOf = /* @__PURE__ */ (() => ({
  format: null,
  organisation: { code: null, name: null, type: null, region: null, partOf: null },
  year: null,
  period: null,
  workforce,
  shortlisting: {
    shortlisted: group,
    appointed: group,
    strata: [{ ...stratum, shortlisted: group, appointed: group }],
  },
  disciplinary,
  training: { accessed: group, counted: null, strata: [{ ...stratum, workforce: group, accessed: group }] },
  survey,
  board: { ...members, strata: [{ ...stratum, ...members }] },
  bank: { workforce, disciplinary, survey },
  // Its keys are the ids of measures, which have rules of their own.
  published: null,
  population: {
    area: null,
    source: null,
    percentages: keysOf(
      everyGroup.filter((group) => group !== "unknown"),
      null,
    ),
  },
  acknowledged: [{ code: null, path: null, reason: null, by: null, on: null }],
  // Nothing is calculated from it: parseReturn checks its shape.
  sources: null,
  // Their keys are the definitions', and are checked where local measures are calculated.
  local: null,
  localWorkforces: null,
  definitions: null,
}))();

function keysOf(keys: readonly string[], inside: KeysOf | null): KeysOf {
  return Object.fromEntries(keys.map((key) => [key, inside]));
}

/** Stops a program whose return has issues, which are the cause of the error. */
export function refuseReturn(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  throw new WresError("invalid-return", issues.map(({ message }) => message).join("\n"), { cause: issues });
}

/**
 * What a program without types may get wrong: a key that is misspelt, an object that is none, and no organisation or year.
 * It costs a small part of what a calculation does; values are for the calculation itself to check.
 *
 * @param path - What the return is called in the messages, where there are several.
 */
export function keyIssues(wresReturn: unknown, path: readonly PathSegment[] = []): readonly Issue[] {
  const issues: Issue[] = [];
  checkKeys(wresReturn, keysOfReturn, [...path], issues);
  if (issues.length > 0) return issues;
  const { organisation, year } = wresReturn as { organisation?: unknown; year?: unknown };
  const expectedYear = "a year of four digits, such as 2022";
  return [
    ...(organisation === undefined
      ? [makeIssue("missing", [...path, "organisation"], "an object", "missing")]
      : (["code", "name"] as const).flatMap((key) => {
          const text = (organisation as Readonly<Record<string, unknown>>)[key];
          return typeof text === "string" ? [] : [notThere([...path, "organisation", key], "a text", text)];
        })),
    ...(Number.isInteger(year) ? [] : [notThere([...path, "year"], expectedYear, year)]),
  ];
}

function notThere(path: readonly PathSegment[], expected: string, received: unknown): Issue {
  return received === undefined
    ? makeIssue("missing", path, expected, "missing")
    : makeIssue("wrong-type", path, expected, describeValue(received));
}

function checkKeys(value: unknown, keys: KeysOf, path: PathSegment[], issues: Issue[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push(makeIssue("wrong-type", path, "an object", describeValue(value)));
    return;
  }
  // Faster than Object.entries; a key that is inherited is as wrong as one that is not.
  for (const key in value) {
    const inside = Object.hasOwn(keys, key) ? keys[key] : undefined;
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (inside === null || item === undefined) continue;
    path.push(key);
    if (inside === undefined) issues.push(unknownKey(path));
    else if (isListOf(inside)) checkList(item, inside[0], path, issues);
    else checkKeys(item, inside, path, issues);
    path.pop();
  }
}

function checkList(list: unknown, keys: KeysOf, path: PathSegment[], issues: Issue[]): void {
  if (!Array.isArray(list)) {
    issues.push(makeIssue("wrong-type", path, "a list", describeValue(list)));
    return;
  }
  list.forEach((item: unknown, index) => {
    path.push(index);
    checkKeys(item, keys, path, issues);
    path.pop();
  });
}

function isListOf(inside: KeysOf | readonly [KeysOf]): inside is readonly [KeysOf] {
  return Array.isArray(inside);
}
