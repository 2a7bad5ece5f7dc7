import type { Issue } from "../model/issue.ts";
import type { Return } from "../model/return.ts";
import { returnFindings } from "../model/rules/return-findings.ts";
import { returnSchema } from "../model/schemas/return-schema.ts";
import { atMostIssues } from "./at-most-issues.ts";
import { withoutFaults } from "./without-faults.ts";
import { shapeIssues } from "./shape-issues.ts";

/**
 * A return that may come in, or everything that is wrong with it. Either way what is odd without being
 * wrong stands in `warnings`.
 *
 * @since 0.1.0
 */
export type ParsedReturn =
  | { readonly status: "valid"; readonly return: Return; readonly warnings: readonly Issue[] }
  | { readonly status: "invalid"; readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] };

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
  const shape = returnSchema().safeParse(value);
  if (shape.success) {
    const { issues, warnings } = returnFindings(shape.data);
    return issues.length === 0
      ? { status: "valid", return: shape.data, warnings }
      : { status: "invalid", issues: atMostIssues(issues), warnings };
  }
  const issues = shapeIssues(shape.error.issues, value);
  const { value: rest, rowsMissing } = withoutFaults(value, shape.error.issues);
  const { issues: contradictions, warnings } = returnFindings(rest, rowsMissing);
  return { status: "invalid", issues: atMostIssues([...issues, ...contradictions]), warnings };
}
