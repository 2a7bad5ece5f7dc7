import { numberAt } from "../../foundation/lists.ts";
import { openProgram, type ProgramKind, type Solver } from "../solver/solver.ts";
import { type Attack, type Cut, isAnswerable, unmet } from "./attack.ts";

/** The cells that a search for cells to hide chooses from, and what they cost. */
export interface Search {
  /** The columns that are hidden, or may be. */
  readonly columns: readonly number[];
  readonly isAlwaysHidden: (column: number) => boolean;
  /** Returns what hiding a column costs, as the policy weighs it. */
  readonly weight: (column: number) => number;
  /** Returns the same, and a little more for a larger count: of cells that weigh the same, the smaller is hidden. */
  readonly cost: (column: number) => number;
  /** How much work may be done, in pivots of the solver. */
  readonly effort: number;
}

/**
 * Chooses columns to hide, in addition to those that always are, at the least cost or little more; null where the effort ends
 * before.
 */
export function cheapestHidden(solver: Solver, attack: Attack, search: Search): readonly number[] | null {
  const columns = search.columns.filter((column) => !search.isAlwaysHidden(column));
  const cover = openCoverProgram(solver, { columns, cost: search.cost, kind: "linear" });
  const found = hideByDegrees(attack, cover, search);
  cover.close();
  return found === null ? null : (improvedWholly(solver, attack, search, found) ?? found.chosen);
}

/** Searches in whole numbers among the columns that were hidden by degrees; null if that finds nothing cheaper. */
function improvedWholly(
  solver: Solver,
  attack: Attack,
  search: Search,
  { chosen, relaxed, cuts }: ByDegrees,
): readonly number[] | null {
  const choices = new Set([...chosen, ...relaxed.levels.keys()]);
  if (choices.size > MOST_CHOICES) return null;
  const columns = [...choices].sort((one, other) => one - other);
  const cover = openCoverProgram(solver, { columns, cost: search.weight, kind: "whole" });
  cuts.forEach(cover.learn);
  const spent = chosen.reduce((sum, column) => sum + search.weight(column), 0);
  const better = hideWholly(attack, cover, { ...search, effort: search.effort * WHOLE_SHARE }, spent);
  cover.close();
  return better;
}

/** The most columns for which whole numbers are searched: more of them can take very long. */
const MOST_CHOICES = 45;

/** The share of the effort that goes to a search in whole numbers. */
const WHOLE_SHARE = 0.012;

/** The columns that hiding by degrees chose, and what the cuts say of the least cost. */
interface ByDegrees {
  /** The columns that are hidden in the end, in addition to those that always are. */
  readonly chosen: readonly number[];
  /** The cheapest way to hide by degrees: nothing that is safe costs less. */
  readonly relaxed: CheapestCover;
  /** The cuts that the attacks added. */
  readonly cuts: readonly Cut[];
}

/** A cell as good as wholly hidden. */
const WHOLLY = 1 - 1e-6;

/**
 * Hides cells at little more than the least cost, by cutting planes: first by degrees, which can be decided exactly (the
 * relaxed program of Fischetti and Salazar-González 2001; each attack adds cuts to it), then the cell that is hidden most
 * of all for good, and again, until none is hidden in part. Null where the effort ends before.
 */
function hideByDegrees(attack: Attack, cover: CoverProgram, { columns, effort }: Search): ByDegrees | null {
  const worked = (): number => attack.effort() + cover.effort();
  const end = worked() + effort;
  const cuts: Cut[] = [];
  const fixed = new Set<number>();
  let relaxed: CheapestCover | null = null;
  while (worked() < end) {
    const cheapest = cover.cheapest();
    if (cheapest === null) return null;
    attack.hideBy(cheapest.levels);
    const learnt = weaknesses(attack, columns);
    learnt.forEach(cover.learn);
    cuts.push(...learnt);
    if (learnt.length > 0) continue;
    relaxed ??= cheapest;
    const open = [...cheapest.levels].filter(([column]) => !fixed.has(column));
    if (open.every(([, level]) => level >= WHOLLY))
      return { chosen: [...cheapest.levels.keys()], relaxed, cuts };
    const [most] = open.reduce((one, other) => (other[1] > one[1] ? other : one));
    for (const [column, level] of open) {
      if (level < WHOLLY && column !== most) continue;
      fixed.add(column);
      cover.fix(column);
    }
  }
  return null;
}

/**
 * Hides columns wholly or not at all, at the least cost: takes the cheapest that satisfy every cut, attacks, adds the new
 * cuts, and so on until the attack fails.
 *
 * @returns The columns; null where they would cost as much as is spent already, or the effort ends before.
 */
function hideWholly(
  attack: Attack,
  cover: CoverProgram,
  { columns, effort }: Search,
  spent: number,
): readonly number[] | null {
  const worked = (): number => attack.effort() + cover.effort();
  const end = worked() + effort;
  while (worked() < end) {
    const cheapest = cover.cheapest();
    if (cheapest === null || cheapest.cost > spent - A_LITTLE) return null;
    const chosen = [...cheapest.levels].filter(([, level]) => level > 0.5).map(([column]) => column);
    attack.hideBy(new Map(chosen.map((column) => [column, 1])));
    const learnt = weaknesses(attack, columns);
    if (learnt.length === 0) return chosen;
    learnt.forEach(cover.learn);
  }
  return null;
}

const A_LITTLE = 1e-6;

/** How much of each column to hide, from 0 to 1, and what that costs. */
interface CheapestCover {
  readonly levels: ReadonlyMap<number, number>;
  readonly cost: number;
}

/** A program whose rows are the cuts learnt so far; it finds the cheapest columns that satisfy all of them. */
interface CoverProgram {
  readonly learn: (cut: Cut) => void;
  /** Hides a column wholly from now on. */
  readonly fix: (column: number) => void;
  /** Null where the solver finds none. */
  readonly cheapest: () => CheapestCover | null;
  readonly effort: () => number;
  readonly close: () => void;
}

/** The columns that may be hidden, and what each of them costs. */
interface Choices {
  readonly columns: readonly number[];
  readonly cost: (column: number) => number;
  /** `linear`: by degrees. `whole`: wholly, or not at all. */
  readonly kind: ProgramKind;
}

/** Gains are rounded up to so many parts of 1, so that no cut asks for more than is needed. */
const PARTS = 1e6;

const NOTHING = 1e-7;

/** Begins with no cut: then nothing need be hidden. Columns that are not among the choices stay shown. */
function openCoverProgram(solver: Solver, { columns, cost, kind }: Choices): CoverProgram {
  const indexOf = new Map(columns.map((column, index) => [column, index]));
  const total = columns.length;
  const upper = new Float64Array(total + 1).fill(1);
  upper[total] = Infinity;
  // The cost of everything together is a column of its own, so that the solver can be asked for the least of it.
  const costs = {
    columns: [...indexOf.values(), total],
    coefficients: [...columns.map(cost), -1],
    least: 0,
    greatest: 0,
  };
  const program = openProgram(solver, { lower: new Float64Array(total + 1), upper, rows: [costs] }, kind);
  return {
    learn: ({ gains, need, of, isOfChoice }) => {
      const own = isOfChoice ? indexOf.get(of) : undefined;
      if (isOfChoice && own === undefined) return;
      const entries = [...gains].flatMap(([column, gain]): (readonly [number, number])[] => {
        const at = indexOf.get(column);
        return at === undefined ? [] : [[at, Math.ceil(gain * PARTS) / PARTS]];
      });
      // A cell that is hidden to protect others needs protection itself only where it is hidden.
      if (own !== undefined) entries.push([own, -need]);
      program.add({
        columns: entries.map(([column]) => column),
        coefficients: entries.map(([, gain]) => gain),
        least: own === undefined ? need : 0,
        greatest: Infinity,
      });
    },
    fix: (column) => {
      program.confine(indexOf.get(column) ?? total, 1, 1);
    },
    cheapest: () => {
      const answer = program.extreme(total, "least");
      if (answer.status !== "optimal") return null;
      const levels = columns.map((column, index) => [column, numberAt(answer.point, index)] as const);
      return { levels: new Map(levels.filter(([, level]) => level > NOTHING)), cost: answer.bound };
    },
    effort: program.effort,
    close: program.close,
  };
}

/** So many weaknesses are searched for each cell that was hidden last: more would say much the same. */
const FOR_EACH_HIDDEN = 12;

/** Hides more and more until the attack on every hidden cell fails, or nothing is left that would help. */
export function hideGreedily(attack: Attack, { columns, cost, effort }: Search): void {
  const end = attack.effort() + effort;
  let most = Infinity;
  while (attack.effort() < end) {
    const cuts = weaknesses(attack, columns, { end, most });
    const chosen = greedyCover(cuts, { isHidden: attack.isHidden, cost });
    if (chosen.length === 0) return;
    chosen.forEach(attack.hide);
    most = FOR_EACH_HIDDEN * chosen.length;
  }
}

/** Ends a search for weaknesses: when so much work is done, or when so many are found. */
interface AttackLimits {
  readonly end: number;
  readonly most: number;
}

/** Attacks every hidden cell, unless the limits end it before; returns a cut for each that is not safe and can be made so. */
function weaknesses(
  attack: Attack,
  columns: readonly number[],
  { end, most }: AttackLimits = { end: Infinity, most: Infinity },
): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const column of columns) {
    if (attack.effort() >= end || cuts.length >= most) break;
    const cut = attack.isHidden(column) ? attack.cut(column) : null;
    if (cut !== null && isAnswerable(cut)) cuts.push(cut);
  }
  return cuts;
}

/**
 * Chooses more columns to hide by greedy set cover, until every cut has what it needs or can have: each time the one that
 * gives the most for what it costs; of equal ones the first in the table.
 */
export function greedyCover(
  cuts: readonly Cut[],
  { isHidden, cost }: Pick<Attack, "isHidden"> & Pick<Search, "cost">,
): readonly number[] {
  const left = cuts.map((cut) => unmet(cut, isHidden));
  const users = new Map<number, number[]>();
  cuts.forEach(({ gains }, index) => {
    for (const column of gains.keys()) {
      if (isHidden(column) || left[index] === 0) continue;
      const list = users.get(column) ?? [];
      list.push(index);
      users.set(column, list);
    }
  });
  const value = (column: number): number =>
    (users.get(column) ?? []).reduce(
      (sum, index) => sum + Math.min(numberAt(left, index), cuts[index]?.gains.get(column) ?? 0),
      0,
    ) / cost(column);
  const chosen: number[] = [];
  for (;;) {
    let best = -1;
    let most = 0;
    for (const column of users.keys()) {
      const own = value(column);
      if (own > most || (own === most && own > 0 && column < best)) [best, most] = [column, own];
    }
    if (best === -1) return chosen;
    chosen.push(best);
    for (const index of users.get(best) ?? []) {
      left[index] = Math.max(0, numberAt(left, index) - (cuts[index]?.gains.get(best) ?? 0));
    }
    users.delete(best);
  }
}

/** Shows again every cell that the attack can do nothing with, the dearest first. */
export function giveBack(attack: Attack, { columns, isAlwaysHidden, cost, effort }: Search): void {
  const end = attack.effort() + effort;
  const hidden = columns.filter(attack.isHidden);
  // A cell that nothing can protect is no reason to hide another.
  const lost = new Set(hidden.filter((column) => attack.cut(column) !== null));
  const isSafe = (column: number): boolean =>
    !attack.isHidden(column) || lost.has(column) || attack.cut(column) === null;
  const dearestFirst = hidden
    .filter((column) => !isAlwaysHidden(column))
    .sort((one, other) => cost(other) - cost(one) || one - other);
  for (const column of dearestFirst) {
    if (attack.effort() >= end) return;
    if (!attack.canShow(column)) continue;
    const takeBack = attack.snapshot();
    attack.show(column);
    // The cells in the same sums are the likeliest to be given away.
    if (!attack.neighbours(column).every(isSafe) || !hidden.every(isSafe)) takeBack();
  }
}
