import { WresError } from "../../foundation/wres-error.ts";
import type { Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import { audit } from "../audit/audit.ts";
import { auditPolicy } from "../audit/audit-policy.ts";
import { openAuditor } from "../audit/auditor.ts";
import { isSafeFinding } from "../audit/cell-finding.ts";
import { beginHiding } from "./begin-hiding.ts";
import { cellRoles } from "./cell-roles.ts";
import { fittedFigures } from "./fitted-figures.ts";
import { publicationOf } from "./publication-of.ts";
import type { SuppressOptions } from "./suppress-options.ts";
import { suppressionIssues } from "./suppression-issues.ts";

/** In pivots, for each figure that is tried. */
const FIGURE_EFFORT = 20_000;

/**
 * Chooses what of a table may be shown, so that no small count can be worked out from the rest, and proves it by an audit.
 *
 * Counts below the threshold are hidden; then other cells, as few as can be found, so that no outsider can tell a small
 * count, or confine it more than the policy lets: first by Gaussian elimination (Langsrud 2024, R package
 * GaussSuppression), then by attacking the result and hiding what the attack needs, and showing again what it does not
 * need. A percentage, ratio or difference of a hidden count is withheld, or shown at fewer places, where more
 * would give a count away. What cannot be made safe, because cells may never be hidden, stands in the audit by name.
 * In tables of thousands of cells it is made sure that nothing can be worked out exactly; the audit says of each cell
 * what was checked.
 *
 * @param table - The true counts, the sums among them, and the figures to be printed beside them: their values, or null
 * where they are to be worked out from the counts.
 * @param policy - What is to be hidden; where it is left out, `table.policy`.
 * @param options - `effort`: how much work may be done; `onProgress`: told how far it has come.
 * @returns Every cell and figure, shown or hidden, and the audit of that. The same table gives the same answer.
 * @throws {@link WresError} `invalid-table` where the table contradicts itself, or a count is missing.
 * @example
 * ```ts
 * import { suppress } from "wres-metrics/disclosure";
 * const counts = { all: 300, white: 240, bme: 60, "band 8 white": 40, "band 8 bme": 3, "band 7 white": 200, "band 7 bme": 57 };
 * const { cells, audit } = await suppress({
 *   cells: Object.entries(counts).map(([id, value]) => ({ id, value })),
 *   sums: [
 *     { total: "all", parts: ["white", "bme"] },
 *     { total: "white", parts: ["band 8 white", "band 7 white"] },
 *     { total: "bme", parts: ["band 8 bme", "band 7 bme"] },
 *   ],
 * });
 * console.log(cells.filter(({ status }) => status === "hidden").map(({ id }) => id)); // [ 'band 8 bme', 'band 7 bme' ]
 * console.log(audit.safe); // true
 * ```
 * @since 0.1.0
 */
export async function suppress(
  table: DisclosureTable,
  policy: DisclosurePolicy = table.policy ?? {},
  { effort, onProgress }: SuppressOptions = {},
): Promise<Suppression> {
  const issues = suppressionIssues(table);
  if (issues.length > 0)
    throw new WresError("invalid-table", issues.map(({ message }) => message).join("\n"));
  const auditor = await openAuditor();
  const roles = cellRoles(table, policy);
  const hiding = await beginHiding(table, policy, roles, { effort, onProgress });
  for (;;) {
    const hidden = hiding.hidden();
    const figures = fittedFigures(auditor, {
      publish: (chosen) => publicationOf(table, policy, { hidden, figures: chosen }),
      figures: table.figures ?? [],
      hidden,
      counts: roles.counts,
      effort: effort ?? FIGURE_EFFORT,
      onProgress: (done, of) => onProgress?.({ phase: "figures", done, of }),
    });
    onProgress?.({ phase: "audit", done: 0, of: hidden.size });
    const publication = publicationOf(table, policy, { hidden, figures });
    const findings = await audit(publication, undefined, { effort });
    const confined = findings.cells.filter(
      (cell) => !isSafeFinding({ ...cell, proved: true }, auditPolicy(policy)),
    );
    if (findings.safe || !hiding.widen(confined.map(({ id }) => id))) {
      hiding.close();
      return { ...suppressed(publication), audit: findings };
    }
  }
}

function suppressed({ cells, figures = [] }: DisclosureTable): Pick<Suppression, "cells" | "figures"> {
  return {
    cells: cells.map(({ id, value }) => ({ id, status: value === null ? "hidden" : "shown", value })),
    figures: figures.map(({ id, places, value }) =>
      value === null
        ? { id, places, status: "hidden", value }
        : { id, places, status: "shown", value: String(value) },
    ),
  };
}
