import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { tableIssues } from "../table/check-table.ts";
import { idInLastYear } from "../table/last-year-id.ts";

/** Everything that is wrong with a table of which a part is to be hidden: it has to agree with itself, and be complete. */
export function suppressionIssues(table: DisclosureTable): readonly Issue[] {
  const isLastYears = (id: string): boolean =>
    table.assumptions?.lastYear !== undefined && idInLastYear(id) !== null;
  const missing = table.cells.flatMap(({ id, value }, index) =>
    value === null && !isLastYears(id)
      ? [
          makeIssue(
            "missing",
            `cells[${String(index)}].value`,
            `the true count of ${describeValue(id)}`,
            "null",
          ),
        ]
      : [],
  );
  return [...missing, ...tableIssues(table)];
}
