import { numberAt } from "../../foundation/lists.ts";
import type { MinimalityAudit, Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import { copyOf, propagation, unbounded } from "./bound-propagation.ts";
import { satisfiesRows } from "./part-solver.ts";
import { auditPolicy } from "./safety.ts";
import { constraintSystem } from "../table/constraint-system.ts";

/** What is chosen to be shown of a table, and the table as it is published. */
export interface Choice extends Suppression {
  readonly publication: DisclosureTable;
}

/** Chooses what may be shown of a table: always the same of the same counts. */
export type ChooseCells = (table: DisclosureTable) => Choice | Promise<Choice>;

/**
 * Attacks the choice itself, as somebody does who knows the program: runs it on every table that agrees with what is shown, and keeps those
 * of which it would have shown the same (the minimality attack of Wong, Fu, Wang and Pei 2007).
 *
 * What is found depends on the publication alone, not on the true counts: so that to hear that a publication has passed tells nobody anything.
 *
 * @param table - The true table.
 * @param choice - What is chosen to be shown of it.
 * @param most - So many tables are tried; where more agree with what is shown, none is.
 */
export async function minimality(
  table: DisclosureTable,
  choice: Choice,
  policy: DisclosurePolicy,
  { choose, most }: { readonly choose: ChooseCells; readonly most: number },
): Promise<MinimalityAudit> {
  const { threshold, minimumWidth } = auditPolicy(policy);
  const hidden = choice.cells.flatMap(({ id, value }) => (value === null ? [id] : []));
  const candidates = agreeingCounts(choice.publication, hidden, most);
  if (candidates === null) return { result: "too-many-tables", tables: null, alike: null };
  const alike: ReadonlyMap<string, number>[] = [];
  for (const counts of candidates) {
    if (shownBy(await choose(withCounts(table, counts))) === shownBy(choice)) alike.push(counts);
  }
  const spread = (among: readonly ReadonlyMap<string, number>[], id: string): readonly [number, number] => {
    const values = among.map((counts) => counts.get(id) ?? 0);
    return [Math.min(...values), Math.max(...values)];
  };
  const isNarrowed = (id: string): boolean => {
    const [[least, greatest], [from, to]] = [spread(alike, id), spread(candidates, id)];
    return least < threshold && greatest - least < Math.min(minimumWidth, to - from);
  };
  // How many tables there were would say something of what is hidden now.
  if (hidden.some(isNarrowed)) return { result: "everything-hidden", tables: null, alike: null };
  return { result: "holds", tables: candidates.length, alike: alike.length };
}

/** Everything that is shown: which cells and figures, and their values. */
function shownBy({ cells, figures }: Suppression): string {
  return JSON.stringify([cells.map(({ value }) => value), figures.map(({ value }) => value)]);
}

/** The same table with other counts of some cells; figures of known counts are worked out anew. */
function withCounts(table: DisclosureTable, counts: ReadonlyMap<string, number>): DisclosureTable {
  const known = new Set(table.cells.flatMap(({ id, value }) => (value === null ? [] : [id])));
  return {
    ...table,
    cells: table.cells.map((cell) => ({
      ...cell,
      value: cell.value === null ? null : (counts.get(cell.id) ?? cell.value),
    })),
    figures: (table.figures ?? []).map((figure) =>
      figure.of.every((id) => known.has(id)) ? { ...figure, value: null } : figure,
    ),
  };
}

/** So many steps of the search are done for each table that may be found. */
const STEPS = 100;

/** Every way to fill in the hidden cells that agrees with what is shown; null where there are more ways, or no end of them. */
function agreeingCounts(
  publication: DisclosureTable,
  hidden: readonly string[],
  most: number,
): readonly ReadonlyMap<string, number>[] | null {
  const { columns, rows, products } = constraintSystem(publication);
  const narrow = propagation(rows, columns.length);
  const start = unbounded(columns.length);
  if (products.length > 0 || !narrow(start) || start.upper.includes(Infinity)) return null;
  const columnOf = new Map(columns.map((id, column) => [id, column]));
  const found = new Map<string, ReadonlyMap<string, number>>();
  let steps = 0;
  const isSearched = (bounds: typeof start): boolean => {
    steps += 1;
    if (found.size > most || steps > STEPS * most) return false;
    const open = columns.findIndex((_, column) => bounds.lower[column] !== bounds.upper[column]);
    if (open === -1) {
      if (!satisfiesRows(rows, bounds, bounds.lower)) return true;
      const counts = hidden.map((id): readonly [string, number] => [
        id,
        numberAt(bounds.lower, columnOf.get(id) ?? -1),
      ]);
      found.set(counts.map(([, count]) => count).join(), new Map(counts));
      return true;
    }
    for (let value = numberAt(bounds.lower, open); value <= numberAt(bounds.upper, open); value += 1) {
      const held = copyOf(bounds);
      held.lower[open] = value;
      held.upper[open] = value;
      if (narrow(held, open) && !isSearched(held)) return false;
    }
    return true;
  };
  return isSearched(start) && found.size <= most ? [...found.values()] : null;
}
