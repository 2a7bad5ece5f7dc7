import { rowsOfPart } from "../../reference/workforce-rows.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { ReadInput } from "./read-inputs.ts";
import type { ReturnBuilder } from "./return-builder.ts";

/**
 * Puts in what the rows of the workforce say of themselves, once their counts are in. A row with counts exists; one
 * without exists where it says so.
 */
export function putRows(settings: readonly ReadInput[], builder: ReturnBuilder): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { input, at, value } of settings.filter((setting) => setting.input.kind === "in-use")) {
    const row = input.path.slice(0, -1);
    if (value === "yes") builder.branch(row);
    if (value !== "no" || !builder.has(row)) continue;
    const whatToDo = "Delete the counts, or say that the row is in use.";
    issues.push(
      makeIssue("not-allowed", at, "yes, or a row without counts", "no in a row with counts", whatToDo),
    );
  }
  for (const { input, at, value } of settings.filter((setting) => setting.input.kind === "of-which")) {
    const row = input.path.slice(0, -1);
    if (builder.has(row)) builder.put(input.path, at, value === usually(row) ? undefined : value);
  }
  return issues;
}

/** The row that another is counted inside where a return does not say. */
function usually(row: readonly string[]): string | null {
  const [part, id] = row.slice(-2);
  const [, rows] = Object.entries(rowsOfPart).find(([key]) => key === part) ?? [];
  return rows?.find((one) => one.id === id)?.ofWhich ?? null;
}
