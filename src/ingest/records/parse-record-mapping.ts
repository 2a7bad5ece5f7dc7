import type { Issue } from "../../model/issue.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { recordMappingSchema } from "../../model/schemas/record-mapping-schema.ts";
import { shapeIssues } from "../shape-issues.ts";

/**
 * A mapping that may be used, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type ParsedRecordMapping =
  | { readonly status: "valid"; readonly mapping: RecordMapping }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/**
 * Checks data from outside and lets it in as a mapping: wrong types, unknown keys, unknown words, patterns that could
 * take for ever. Every issue is reported at once. It never throws, whatever it is given.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The mapping, or the issues.
 * @example
 * ```ts
 * import { parseRecordMapping } from "wres-metrics/records";
 * const parsed = parseRecordMapping({
 *   kind: "training",
 *   persons: "one-row-each",
 *   ethnicity: { column: "Ethnic Origin", codes: { table: { A: "white", H: "indian" } } },
 * });
 * if (parsed.status === "invalid") for (const issue of parsed.issues) console.log(issue.path);
 * // ethnicity.codes.table.H
 * ```
 * @since 0.1.0
 */
export function parseRecordMapping(value: unknown): ParsedRecordMapping {
  const shape = recordMappingSchema().safeParse(value);
  return shape.success
    ? { status: "valid", mapping: shape.data }
    : { status: "invalid", issues: shapeIssues(shape.error.issues, value) };
}
