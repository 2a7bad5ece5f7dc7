import type { Findings, Issue } from "../model/issue.ts";
import type { Return } from "../model/return.ts";
import { type PartialReturn, returnFindings } from "../model/rules/return-findings.ts";
import { definitionIssues, localFindings } from "../model/rules/local-rules.ts";
import { withReadyMade } from "../reference/standards-beside.ts";
import { returnShape } from "../model/schemas/return-schema.ts";
import { atMostIssues, shapeIssues, withKnownKeys } from "./shape-issues.ts";
import type * as z from "zod";
import { jsonText } from "./json-text.ts";

/**
 * A return that may come in, or everything that is wrong with it. Either way what is odd without being
 * wrong stands in `warnings`.
 *
 * @since 0.1.0
 */
export type ParsedReturn =
  | {
      /** Nothing is wrong: the return can be used. */
      readonly status: "valid";
      /** The return as it was given. */
      readonly return: Return;
      /** What is odd without being wrong, each with its place. */
      readonly warnings: readonly Issue[];
    }
  | {
      /** Something is wrong, and the return is not let in. */
      readonly status: "invalid";
      /** Everything that is wrong, each with its place. */
      readonly issues: readonly Issue[];
      /** What is odd without being wrong, each with its place. */
      readonly warnings: readonly Issue[];
    };

/**
 * Checks data from outside and lets it in as a return: wrong types, unknown keys, parts that exceed their
 * wholes, totals that disagree. Every issue is reported at once, each with its path, what was expected and
 * what was received. It never throws, whatever JSON holds.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The return, or the issues.
 * @example
 * ```ts
 * import { parseReturn } from "wres-metrics";
 * const parsed = parseReturn({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 30 }, appointed: { white: 31 } },
 * });
 * if (parsed.status === "invalid") for (const issue of parsed.issues) console.log(issue.message);
 * // shortlisting.appointed.white is 31; expected at most 30, the number shortlisted. One of the two is wrong.
 * ```
 * @since 0.1.0
 */
export function parseReturn(value: unknown): ParsedReturn {
  // Else zod writes a program for each schema first, which pays only after a thousand returns.
  const { success, data, error } = returnShape().safeParse(value, { ...withKnownKeys, jitless: true });
  const { issues, warnings } = findingsOfReturn(value, success ? [] : error.issues);
  return success && issues.length === 0
    ? { status: "valid", return: data, warnings }
    : { status: "invalid", issues, warnings };
}

/** Everything that is wrong with a return, and what is odd in it: its faults of shape, and the rules on what is left. */
export function findingsOfReturn(value: unknown, faults: readonly z.core.$ZodIssue[]): Findings {
  const { value: rest, rowsMissing } = withoutFaults(value, faults);
  const { issues, warnings } = returnFindings(rest, rowsMissing);
  // The local counts of a return without faults are held against the definitions that are known here; others may be given beside it.
  const local = faults.length === 0 ? localFindingsOf(value as Return) : { issues: [], warnings: [] };
  return {
    issues: atMostIssues([...shapeIssues(faults, value), ...issues, ...local.issues]),
    warnings: [...warnings, ...local.warnings],
  };
}

function localFindingsOf(wresReturn: Return): Findings {
  const { definitions: own = [], local } = wresReturn;
  if (own.length === 0 && local === undefined) return { issues: [], warnings: [] };
  const known = withReadyMade(own);
  const issues = definitionIssues(known, ["definitions"]);
  return issues.length > 0 ? { issues, warnings: [] } : localFindings(wresReturn, known, "left");
}

/** The rest of a faulty return, and the paths of the workforces that lost a row. */
interface Remainder {
  readonly value: PartialReturn;
  readonly rowsMissing: ReadonlySet<string>;
}

/**
 * A faulty return less its faults, so that the rules on what is left can be checked in the same breath: a
 * wrong type in one place hides no contradiction in another. What is copied is bounded by the shape of a
 * return, since an unknown key is a fault and is left out whole.
 */
function withoutFaults(value: unknown, faults: readonly z.core.$ZodIssue[]): Remainder {
  // What has no fault has the shape of a return.
  if (faults.length === 0) return { value: value as Return, rowsMissing: new Set() };
  const faulty = new Set(
    faults.flatMap((fault) =>
      fault.code === "unrecognized_keys"
        ? fault.keys.map((key) => pathKey([...fault.path, key]))
        : [pathKey(fault.path)],
    ),
  );
  return {
    // The rest has the shape of a return: zod found no fault in it.
    value: copyWithout(value, [], faulty) ?? {},
    rowsMissing: new Set(faults.flatMap(workforceOfLostRow)),
  };
}

/** A row or a part of a workforce that is lost makes the sum of its rows say nothing about the total. */
function workforceOfLostRow(fault: z.core.$ZodIssue): readonly string[] {
  const index = fault.path.indexOf("workforce");
  const depth = fault.path.length - 1 - index + (fault.code === "unrecognized_keys" ? 1 : 0);
  return index >= 0 && depth <= 2 ? [fault.path.slice(0, index + 1).join(".")] : [];
}

function copyWithout(value: unknown, path: readonly PropertyKey[], faulty: ReadonlySet<string>): unknown {
  if (faulty.has(pathKey(path))) return undefined;
  if (Array.isArray(value)) {
    return value.map((item, index) => copyWithout(item, [...path, index], faulty) ?? {});
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, copyWithout(item, [...path, key], faulty)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept);
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

/** A return with every row, group and stratum stays far below this; what exceeds it is another file. */
const LONGEST_TEXT = 5_000_000;

/**
 * Reads the text of a JSON file as a return. A text that is not JSON, or far too long for a return, is an
 * issue like any other.
 *
 * @param text - The whole text of the file.
 * @returns The return, or the issues.
 * @example
 * ```ts
 * import { parseReturnText } from "wres-metrics";
 * const parsed = parseReturnText("{ year: 2022 }");
 * if (parsed.status === "invalid") console.log(parsed.issues[0]?.code); // not-json
 * ```
 * @since 0.1.0
 */
export function parseReturnText(text: string): ParsedReturn {
  const json = jsonText(text, LONGEST_TEXT);
  return json.status === "read"
    ? parseReturn(json.value)
    : { status: "invalid", issues: json.issues, warnings: [] };
}
