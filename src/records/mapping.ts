import type { Issue } from "../model/issue.ts";
import type { RecordMapping } from "../model/record-mapping.ts";
import { recordMappingSchema } from "../model/schemas/record-mapping-schema.ts";
import { shapeIssues } from "../ingest/shape-issues.ts";
import { WresError } from "../foundation/wres-error.ts";

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

/** Stops a program that passes something that is no mapping: a pattern in it could take for ever. */
export function checkedMapping(mapping: RecordMapping): RecordMapping {
  const parsed = parseRecordMapping(mapping);
  if (parsed.status === "valid") return parsed.mapping;
  throw new WresError(
    "invalid-mapping",
    `The mapping cannot be used. ${parsed.issues.map(({ message }) => message).join(" ")}`,
  );
}

type ParsedMappings =
  | { readonly status: "valid"; readonly mappings: readonly RecordMapping[] }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/** Checks a mapping, or a list of them; valid where all are, and otherwise with every issue of each. */
export function parseRecordMappings(value: unknown): ParsedMappings {
  const parsed = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(parseRecordMapping);
  const issues = parsed.flatMap((one) => (one.status === "invalid" ? one.issues : []));
  return issues.length > 0
    ? { status: "invalid", issues }
    : { status: "valid", mappings: parsed.flatMap((one) => (one.status === "valid" ? [one.mapping] : [])) };
}
