import { capitalised } from "../foundation/capitals.ts";
import { describeValue } from "../foundation/wres-error.ts";
import { type Issue, type PathSegment, valueAt } from "../model/issue.ts";
import { purposeOf } from "../model/mapping-words.ts";
import type * as z from "zod";
import { keysMeant, shapeIssues } from "./shape-issues.ts";

/**
 * The issues of a mapping in the words of somebody who knows the columns of the file: the heading and the code, and not the keys of
 * the mapping, which `path` has for programs. A fault that several rules share is one issue.
 *
 * @param faults - What zod found in the shape of the mapping, with `withKnownKeys`.
 * @param mapping - The mapping as it was given.
 */
export function mappingIssues(faults: readonly z.core.$ZodIssue[], mapping: unknown): readonly Issue[] {
  const meant = keysMeant(faults);
  const said = shapeIssues(faults, mapping, undefined, undefined, describeValue).map((issue) => ({
    ...issue,
    message: messageOf(issue, mapping, meant.get(JSON.stringify(issue.segments))),
  }));
  return said.filter(({ message }, index) => said.findIndex((other) => other.message === message) === index);
}

function messageOf(
  { code, segments, expected, received, message }: Issue,
  mapping: unknown,
  meant: string | undefined,
): string {
  if (segments.length === 0) return message.replace(/^the data is/, "The mapping is");
  const depth = depthOfColumn(mapping, segments);
  const inside = segments.slice(depth);
  const place = placeWords(mapping, segments.slice(0, depth));
  if (code === "unknown-key") {
    const where = segments.length === 1 ? "the mapping" : place;
    return `In ${where}, nothing reads ${describeValue(String(segments.at(-1)))}. ${meant ?? "Check its spelling, or remove it; docs/guides/records.md says what a mapping may hold."}`;
  }
  const wanted = `expected ${expectedWords(expected, inside)}.`;
  if (inside.length === 0) return `${capitalised(place)} ${verbOf("is", received)}; ${wanted}`;
  const [subject, verb] = partWords(inside);
  return `In ${place}, ${subject} ${verbOf(verb, received)}; ${wanted}`;
}

/** What stands there: "is missing", "goes to "drop"". */
function verbOf(verb: string, received: string): string {
  if (received === "missing") return verb === "are" ? "are missing" : "is missing";
  return `${verb} ${received}`;
}

/** How many steps lead to the rules of a column, if the path leads into one. */
function depthOfColumn(mapping: unknown, segments: readonly PathSegment[]): number {
  for (let depth = segments.length; depth > 0; depth -= 1) {
    const there = valueAt(mapping, segments.slice(0, depth));
    if (typeof there === "object" && there !== null && headingIn(there) !== null) return depth;
  }
  // Whatever has no heading is called by what it is for.
  return Math.min(segments.length, typeof segments[1] === "number" || segments[0] === "questions" ? 2 : 1);
}

/** The heading of the column that some rules are about; null where it is missing, or none. */
function headingIn(rules: object): string | null {
  const column: unknown = "column" in rules ? rules.column : null;
  const heading: unknown = Array.isArray(column) ? column[0] : column;
  return typeof heading === "string" && heading.trim() !== "" ? describeValue(heading) : null;
}

function placeWords(mapping: unknown, segments: readonly PathSegment[]): string {
  const rules = valueAt(mapping, segments);
  const heading = typeof rules === "object" && rules !== null ? headingIn(rules) : null;
  if (heading !== null) return `the column ${heading}`;
  const [first, second] = segments;
  if (first === "kind") return "what the rows are";
  if (first === "year") return "the year";
  if (first === "measure") return "the name of the measure";
  if (first === "toDecide") return "the list of questions";
  if (first === "persons") return "the rule for counting each person once";
  const number = typeof second === "number" ? ` (number ${String(second + 1)})` : "";
  const purpose = purposeOf(segments.map(String).join("."));
  if (first === "questions") return `the column with the answers to the ${purpose}`;
  return `the column that says ${ownParts[String(first)] ?? purpose}${number}`;
}

/** What the columns of the parts of a mapping say of a row. */
const ownParts: Readonly<Record<string, string | undefined>> = {
  ethnicity: "the ethnicity",
  filters: "which rows count",
  dates: "from and to which day rows count",
  stages: "how far the application came",
  row: "the pay band or grade",
  part: "the part of the workforce",
  entered: "when the case was opened",
  outcome: "who is counted",
  hourly: "the hourly pay",
  bonus: "the bonuses",
};

/** A place inside the rules of a column, as a subject, and its verb. */
function partWords([first, second, third]: readonly PathSegment[]): readonly [subject: string, verb: string] {
  if (first !== "codes") return [ownWords[String(first)] ?? describeValue(String(first)), "is"];
  const text = describeValue(String(third));
  switch (second) {
    case undefined:
      return ["the rules for its codes", "are"];
    case "table":
      return [third === "" ? "a blank cell" : `the code ${text}`, "goes to"];
    case "prefixes":
      return [`a code that begins with ${text}`, "goes to"];
    case "patterns":
      return ["a pattern of its codes", "is"];
    case "otherwise":
      return ["every other code", "goes to"];
    case "use":
      return ["a ready-made table", "is"];
    default:
      return [describeValue(String(second)), "is"];
  }
}

const ownWords: Readonly<Record<string, string>> = {
  column: "its heading",
  name: "the name of its rule",
  from: "the first day",
  to: "the last day",
  blank: "what a blank cell is",
  formats: "a form of its days",
  year: "the year",
  window: "the window of the cases",
  choose: "the choice among the rows of a person",
  primary: "the column that says which row is the primary one",
};

const RULES_OF_COLUMN = "the heading of a column and the rules for its codes";

/** What is expected, where the words of JSON would say nothing to a reader. */
function expectedWords(expected: string, [first, second]: readonly PathSegment[]): string {
  if (first === "primary") return RULES_OF_COLUMN;
  if (!/^(?:an object|a list)$/.test(expected))
    return expected.replaceAll('"', "").replace("an object", "a column and its rules");
  if (first === "codes" && second === "patterns") return "a pattern, and where what fits it goes";
  if (first === "codes") return "rules, such as a ready-made table or codes with where they go";
  return first === undefined ? RULES_OF_COLUMN : expected;
}
