import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { openHiddenEquations } from "./eliminate-hidden.ts";
import { sumRelations } from "./eliminate-relations.ts";
import { solvedForLast } from "./eliminate-sums.ts";
import { placedTable } from "./placed-table.ts";
import { publishedKnowledge } from "./published-knowledge.ts";

/**
 * Which hidden cells of a publication follow exactly from its sums and from what it shows, be it by adding and
 * subtracting many of them. It says nothing of cells that are merely confined, and does not look at the figures.
 *
 * It is exact: whole numbers, no rounding. Of a table whose sums make these numbers grow beyond 2^53, every hidden
 * cell is named, for none is shown to be safe.
 */
export function recoverableCells(table: DisclosureTable): readonly string[] {
  const hidden = [...placedTable(table).values].filter(([, value]) => value === null).map(([id]) => id);
  const columns = new Map(hidden.map((id, column) => [id, column]));
  try {
    const solved = solvedForLast(sumRelations(publishedKnowledge(table).sums, columns), hidden.length);
    const known = openHiddenEquations();
    hidden.forEach((_, column) => {
      const row = solved.get(column)?.row;
      if (row !== undefined) known.add(known.reduced(row), column);
    });
    return hidden.filter((_, column) => known.of(column)?.columns.length === 1);
  } catch (error) {
    if (error instanceof RangeError) return hidden;
    throw error;
  }
}
