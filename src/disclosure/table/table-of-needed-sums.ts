import type { TableSum } from "../../model/disclosure-table.ts";
import type { CellCounts } from "./table-of-counts.ts";

/**
 * Leaves out the sums that say nothing of a count that anybody has. What is not given and is in no other sum can be
 * anything; so can a total that is not given, where each of its sums has such a part to make up for it.
 */
export function neededSums(
  sums: readonly TableSum[],
  known: { readonly counts: CellCounts; readonly hidden: ReadonlySet<string> },
): readonly TableSum[] {
  const uses = new Map<string, number>();
  for (const id of sums.flatMap(({ total, parts }) => [total, ...parts])) {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const isNotGiven = (id: string): boolean =>
    (known.counts.get(id) ?? null) === null && !known.hidden.has(id);
  const isFree = (id: string): boolean => isNotGiven(id) && uses.get(id) === 1;
  const tied = new Set(sums.flatMap(({ total, parts }) => (parts.some(isFree) ? parts : [total, ...parts])));
  const needed = sums.filter(({ total, parts }) => {
    const isLoose = isNotGiven(total) && !tied.has(total);
    return !isLoose && !isFree(total) && !parts.every(isFree);
  });
  return needed.length === sums.length ? needed : neededSums(needed, known);
}
