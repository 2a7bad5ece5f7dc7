import type { Issue } from "../../model/issue.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { parseRecordMapping } from "./parse-record-mapping.ts";

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
