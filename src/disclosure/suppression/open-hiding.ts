import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import { auditPolicy } from "../audit/audit-policy.ts";
import type { Solver } from "../solver/load-solver.ts";
import { type AttackedTable, attackedTable } from "./attacked-table.ts";
import type { CellRoles } from "./cell-roles.ts";
import { cheapestHidden } from "./cheapest-hidden.ts";
import { giveBack } from "./give-back.ts";
import { hideGreedily } from "./hide-greedily.ts";
import { openAttack } from "./open-attack.ts";
import type { Search } from "./search.ts";

/** What is hidden of a table, which can be made more. */
export interface Hiding {
  /** The ids of the cells that are hidden now. */
  readonly hidden: () => ReadonlySet<string>;
  /** Hides more, so that the ranges of some cells become wider; whether anything helped. */
  readonly widen: (ids: readonly string[]) => boolean;
  readonly close: () => void;
}

/** A table of which cells are to be hidden. */
export interface HidingTask {
  readonly table: DisclosureTable;
  readonly policy: DisclosurePolicy;
  readonly roles: CellRoles;
  /** The ids of the cells that the elimination hides. */
  readonly eliminated: readonly string[];
  /** How much work each search may do, in pivots of the solver. */
  readonly effort: number;
}

/** Up to so many cells the cheapest of all ways is looked for; in a larger table that takes too long. */
const SMALL = 150;

/** Up to so many cells more than one way is tried. */
const MIDDLE = 400;

/**
 * Hides cells until an attack on the sums fails, and shows again what need not be hidden. It starts from the cells that the
 * elimination hides; in a small table also from the cheapest, and from none. The best of these stays.
 */
export function openHiding(solver: Solver, task: HidingTask): Hiding {
  const { table, policy, roles, eliminated, effort } = task;
  const attacked = attackedTable(table, roles, policy.zeros ?? "hidden");
  const { threshold, minimumWidth } = auditPolicy(policy);
  // However little is asked, no hidden cell may have one value alone.
  const asked = { threshold, minimumWidth: Math.max(1, minimumWidth) };
  const attack = openAttack(solver, attacked, { ...asked, reach: Infinity });
  // No cell need move further up than is asked of one. Held to that, an attack teaches more of what has to be hidden.
  const strict = openAttack(solver, attacked, { ...asked, reach: asked.minimumWidth });
  const search = searchOf(attacked, roles, effort);
  const { columns, isAlwaysHidden, cost } = search;
  const isLarge = columns.length > MIDDLE;
  const placeOf = new Map(attacked.ids.map((id, column) => [id, column]));
  const columnsOf = (ids: readonly string[]): readonly number[] =>
    ids.map((id) => placeOf.get(id)).filter((column) => column !== undefined);

  const hiddenStrictly = (start: readonly number[]): readonly number[] => {
    strict.hideBy(wholly(start));
    hideGreedily(strict, search);
    return columns.filter(strict.isHidden);
  };
  const improved = (start: readonly number[]): readonly number[] => {
    attack.hideBy(wholly(isLarge ? start : hiddenStrictly(start)));
    hideGreedily(attack, search);
    giveBack(attack, search);
    return columns.filter((column) => attack.isHidden(column) && !isAlwaysHidden(column));
  };
  const spent = (chosen: readonly number[]): number => chosen.reduce((sum, column) => sum + cost(column), 0);

  const starts = [columnsOf(eliminated)];
  const cheapest = columns.length > SMALL ? null : cheapestHidden(solver, strict, search);
  if (cheapest !== null) starts.unshift(cheapest);
  else if (!isLarge) starts.push([]);
  const best = starts.map(improved).reduce((one, other) => (spent(other) < spent(one) ? other : one));
  strict.close();
  attack.hideBy(wholly(best));

  return {
    hidden: () => new Set(attacked.ids.filter((_, column) => attack.isHidden(column))),
    widen: (ids) => {
      const before = columns.filter(attack.isHidden).length;
      columnsOf(ids).forEach(attack.demandMore);
      hideGreedily(attack, search);
      return columns.filter(attack.isHidden).length > before;
    },
    close: attack.close,
  };
}

function wholly(columns: readonly number[]): ReadonlyMap<number, number> {
  return new Map(columns.map((column) => [column, 1]));
}

/** More than anything else costs that is hidden for the size of its count alone. */
const WEIGHT = 1000;

function searchOf(
  { ids, isAlwaysHidden }: AttackedTable,
  { weight, candidates }: CellRoles,
  effort: number,
): Search {
  const rank = new Map([...candidates].reverse().map((id, index) => [id, index]));
  const weightOf = (column: number): number => weight(ids[column] ?? "");
  return {
    columns: [...ids.keys()],
    isAlwaysHidden,
    weight: weightOf,
    cost: (column) => {
      const size = (rank.get(ids[column] ?? "") ?? 0) / candidates.length;
      return WEIGHT * weightOf(column) + 1 + Math.round(99 * size);
    },
    effort,
  };
}
