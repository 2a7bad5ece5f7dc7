import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { recoverableCells } from "../table/recoverable-cells.ts";

/**
 * Of cells whose range was not worked out when the work that may be done had been done, says at least whether they follow exactly
 * from the sums: linear algebra tells, for all of them at once.
 */
export function recoveryChecked(
  findings: readonly CellFinding[],
  publication: DisclosureTable,
): readonly CellFinding[] {
  const recoverable = new Set(recoverableCells(publication));
  return findings.map((finding) =>
    finding.proved
      ? finding
      : { ...finding, checked: "recovery", recovered: finding.recovered || recoverable.has(finding.id) },
  );
}
