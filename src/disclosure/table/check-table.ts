import type { DisclosureTable } from "../../model/disclosure-table.ts";
import type { Issue } from "../../model/issue.ts";
import { cellIssues } from "./cell-issues.ts";
import { figureIssues } from "./figure-issues.ts";
import { idIssues } from "./id-issues.ts";
import { placedTable } from "./placed-table.ts";
import { sumCircleIssues } from "./sum-circle-issues.ts";
import { sumIssues } from "./sum-issues.ts";

/**
 * Says everything that is wrong with a table that is to be published, or that has been: ids that are given twice or
 * that no cell has, totals among their own parts, cells that are shown and do not add up, figures that are no
 * numbers or that contradict the counts beside them. Last year's publication is checked with it.
 *
 * @param table - The table; what is hidden in it is null.
 * @returns Every issue with its path; none where the table agrees with itself.
 * @example
 * ```ts
 * import { tableIssues } from "wres-metrics/disclosure";
 * const cells = [{ id: "all", value: 91 }, { id: "white", value: 70 }, { id: "bme", value: 20 }];
 * const issues = tableIssues({ cells, sums: [{ total: "all", parts: ["white", "bme"] }] });
 * console.log(issues.map(({ message }) => message));
 * // [ 'cells[0].value is 91 for "all", 1 more; expected 90, the sum of sums[0].parts. One of these cells is wrong.' ]
 * ```
 * @since 0.1.0
 */
export function tableIssues(table: DisclosureTable): readonly Issue[] {
  return issuesAt(table, "");
}

function issuesAt(table: DisclosureTable, at: string): readonly Issue[] {
  const placed = placedTable(table, at);
  const lastYear = table.assumptions?.lastYear;
  return [
    ...cellIssues(placed),
    ...idIssues(placed),
    ...sumIssues(placed),
    ...sumCircleIssues(placed),
    ...figureIssues(placed),
    ...(lastYear === undefined ? [] : issuesAt(lastYear, `${at}assumptions.lastYear.`)),
  ];
}
