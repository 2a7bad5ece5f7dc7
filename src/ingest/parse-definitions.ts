import { describeValue } from "../foundation/wres-error.ts";
import type { InvalidInput } from "../model/issue.ts";
import { definitionIssues } from "../model/rules/local-rules.ts";
import { definitionsShape } from "../model/schemas/local-schema.ts";
import { withReadyMade } from "../reference/standards-beside.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import { jsonText } from "./json-text.ts";
import { atMostIssues, shapeIssues, withKnownKeys } from "./shape-issues.ts";

/**
 * Definitions of local measures that may come in, or everything that is wrong with them.
 *
 * @since 0.1.0
 */
export type ParsedDefinitions =
  | {
      /** Nothing is wrong: the definitions can be used. */
      readonly status: "valid";
      /** The definitions, in their order. */
      readonly definitions: readonly MeasureDefinition[];
    }
  | InvalidInput;

/**
 * Checks definitions of local measures from outside: a list, of which each says which counts over which. It never throws, whatever JSON
 * holds.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The definitions, or the issues.
 * @example
 * ```ts
 * import { parseDefinitions } from "wres-metrics";
 * const parsed = parseDefinitions([
 *   { id: "panels", title: "Interview panels", kind: "difference-from-workforce", counted: "Members", worse: "fewer" },
 * ]);
 * if (parsed.status === "invalid") console.log(parsed.issues[0]?.message);
 * // [0].worse is "fewer"; expected one of "more", "less", "neither".
 * ```
 * @since 0.1.0
 */
export function parseDefinitions(value: unknown): ParsedDefinitions {
  const { success, data, error } = definitionsShape().safeParse(value, withKnownKeys);
  if (!success)
    return {
      status: "invalid",
      issues: atMostIssues(shapeIssues(error.issues, value, "", undefined, describeValue)),
    };
  // A definition may be out of those whom a ready-made one counts.
  const issues = definitionIssues(withReadyMade(data), []);
  return issues.length === 0 ? { status: "valid", definitions: data } : { status: "invalid", issues };
}

const LONGEST_TEXT = 1_000_000;

/** Reads the text of a JSON file as definitions of local measures. */
export function parseDefinitionsText(text: string): ParsedDefinitions {
  const json = jsonText(text, LONGEST_TEXT);
  return json.status === "read" ? parseDefinitions(json.value) : { status: "invalid", issues: json.issues };
}
