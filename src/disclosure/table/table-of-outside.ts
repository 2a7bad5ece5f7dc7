import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { lastYearId } from "./last-year-id.ts";

/**
 * Moves the counts that are not given out of a table. Somebody may know them and nobody may learn them from it: they are
 * to it what hidden counts of last year's publication are, and it speaks of them as of those, as `last-year/<id>`.
 */
export function withNotGivenOutside(
  { cells, sums, figures, assumptions }: DisclosureTable,
  hidden: ReadonlySet<string>,
): DisclosureTable {
  const lastYear = assumptions?.lastYear;
  const missing = cells.filter(({ id, value }) => value === null && !hidden.has(id));
  if (missing.length === 0) return { cells, sums, figures, ...(lastYear && { assumptions: { lastYear } }) };
  const outside = new Set(missing.map(({ id }) => id));
  const before = new Set(lastYear?.cells.map(({ id }) => id));
  const named = (id: string): string => (outside.has(id) ? lastYearId(id) : id);
  return {
    cells: cells.filter(({ id }) => !outside.has(id)),
    sums: sums
      .map(({ total, parts }) => ({ total: named(total), parts: parts.map(named) }))
      .filter(({ total, parts }) => !parts.includes(total)),
    figures,
    assumptions: {
      lastYear: {
        // What is not given can be 0, whatever the mark says of what is hidden.
        ...(lastYear ?? { sums: [], assumptions: {} }),
        cells: [...(lastYear?.cells ?? []), ...missing.filter(({ id }) => !before.has(id))],
      },
    },
  };
}
