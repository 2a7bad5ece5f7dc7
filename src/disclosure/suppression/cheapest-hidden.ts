import type { Solver } from "../solver/load-solver.ts";
import { type ByDegrees, hideByDegrees } from "./hide-by-degrees.ts";
import { hideWholly } from "./hide-wholly.ts";
import type { Attack } from "./open-attack.ts";
import { openCover } from "./open-cover.ts";
import type { Search } from "./search.ts";

/** So many columns are decided wholly at most: more of them can take very long. */
const MOST_CHOICES = 45;

/** Deciding wholly is dear: it gets so much of the effort. */
const WHOLE_SHARE = 0.012;

/** Columns to hide, besides those that always are, at the least cost or little more; null where the effort ends before. */
export function cheapestHidden(solver: Solver, attack: Attack, search: Search): readonly number[] | null {
  const columns = search.columns.filter((column) => !search.isAlwaysHidden(column));
  const cover = openCover(solver, { columns, cost: search.cost, kind: "linear" });
  const found = hideByDegrees(attack, cover, search);
  cover.close();
  return found === null ? null : (improvedWholly(solver, attack, search, found) ?? found.chosen);
}

/** The cheapest among what was chosen and what was hidden by degrees, where that is better than what was chosen. */
function improvedWholly(
  solver: Solver,
  attack: Attack,
  search: Search,
  { chosen, relaxed, cuts }: ByDegrees,
): readonly number[] | null {
  const choices = new Set([...chosen, ...relaxed.levels.keys()]);
  if (choices.size > MOST_CHOICES) return null;
  const columns = [...choices].sort((one, other) => one - other);
  const cover = openCover(solver, { columns, cost: search.weight, kind: "whole" });
  cuts.forEach(cover.learn);
  const spent = chosen.reduce((sum, column) => sum + search.weight(column), 0);
  const better = hideWholly(attack, cover, { ...search, effort: search.effort * WHOLE_SHARE }, spent);
  cover.close();
  return better;
}
