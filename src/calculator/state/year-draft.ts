import { jsonText } from "../../ingest/json-text.ts";
import { parseReturn } from "../../ingest/parse-return.ts";
import type { Issue } from "../../model/issue.ts";
import type { Return } from "../../model/return.ts";

/** The year that is reported, and the one that is set beside it. */
export type YearSlot = "current" | "previous";

/** One year's counts as they were given, right or wrong, and what is wrong with them. */
export interface YearDraft {
  /** As JSON holds it: what is typed into the form goes in here. */
  readonly value: unknown;
  /** Null while there are issues. */
  readonly return: Return | null;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** Longer than any return; a file beyond it is another one. */
const LONGEST_TEXT = 5_000_000;

/** Checks a value as a return, and keeps it whatever is wrong with it. */
export function draftOfValue(value: unknown): YearDraft {
  const parsed = parseReturn(withOrganisation(value));
  return parsed.status === "valid"
    ? { value, return: parsed.return, issues: [], warnings: parsed.warnings }
    : { value, return: null, issues: parsed.issues, warnings: parsed.warnings };
}

/** With an organisation of which nothing is said yet, each of its fields is asked for by itself. */
function withOrganisation(value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { organisation: {}, ...value }
    : value;
}

/** Reads the text of a file as a return. */
export function draftOfText(text: string): YearDraft {
  const json = jsonText(text, LONGEST_TEXT);
  return json.status === "read"
    ? draftOfValue(json.value)
    : { value: {}, return: null, issues: [json.issue], warnings: [] };
}
