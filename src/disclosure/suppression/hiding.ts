import { anything, type RulesOf, someWork } from "../table/checked-policy.ts";
import { numberAt } from "../../foundation/lists.ts";
import type { DisclosurePolicy, DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import { auditPolicy } from "../audit/safety.ts";
import { loadSolver, type SolverOptions } from "../solver/load-solver.ts";
import type { Solver } from "../solver/solver.ts";
import { publishedKnowledge } from "../table/constraint-system.ts";
import {
  commonDivisor,
  type HiddenEquations,
  openHiddenEquations,
  restrictedRow,
  solvedForLast,
  type SparseRow,
  sumRelations,
} from "../table/elimination.ts";
import { attackedParts, type AttackedTable, attackedTable, openAttack } from "./attack.ts";
import type { CellRoles } from "./cell-roles.ts";
import { cheapestHidden, giveBack, hideGreedily, type Search } from "./hiding-search.ts";

/**
 * How far a suppression has come.
 *
 * @since 0.1.0
 */
export interface SuppressProgress {
  /** What is being done: cells are offered for publication, attacked, figures fitted in, the result audited. */
  readonly phase: "elimination" | "attack" | "figures" | "audit";
  /** How many cells, or figures, this phase has dealt with. */
  readonly done: number;
  /** How many there are in this phase. */
  readonly of: number;
}

/**
 * How a suppression may be done.
 *
 * @since 0.1.0
 */
export interface SuppressOptions extends SolverOptions {
  /**
   * How much work each of its searches, and the audit, may do, in pivots of the solver: counted, so that every machine ends at
   * the same point. 0: nothing but that no hidden cell can be worked out exactly by adding and subtracting.
   */
  readonly effort?: number | undefined;
  /** Told now and then how far it has come. */
  readonly onProgress?: ((progress: SuppressProgress) => void) | undefined;
  /**
   * Attacks the choice of cells too: this program is run on every table that agrees with what is shown, where these are no more than so
   * many (400 take some seconds). Where that narrows a small count, everything is hidden that may be. Left out: it is not done.
   */
  readonly candidates?: number | undefined;
}

/** What the options of `suppress` may be. */
export const suppressOptionRules: RulesOf<SuppressOptions> = {
  solver: anything,
  effort: someWork,
  candidates: someWork,
  onProgress: anything,
};

/** Keeps which cells of a table are hidden, and can hide more. */
interface Hiding {
  /** The ids of the cells that are hidden now. */
  readonly hidden: () => ReadonlySet<string>;
  /** Hides more, so that the ranges of some cells become wider; returns true if anything helped. */
  readonly widen: (ids: readonly string[]) => boolean;
  readonly close: () => void;
}

/** A table of which cells are to be hidden. */
interface HidingTask extends SuppressOptions {
  readonly table: DisclosureTable;
  readonly policy: DisclosurePolicy;
  readonly roles: CellRoles;
}

/**
 * Hides what the elimination chooses, and what the attacks of an outsider on that teach. If the sums of a table make numbers
 * grow beyond what is exact, everything is hidden that may be.
 */
export async function beginHiding(task: HidingTask): Promise<Hiding> {
  const { table, roles, onProgress } = task;
  const { hidden, candidates } = roles;
  const onOffered = (done: number): void => {
    onProgress?.({ phase: "elimination", done, of: candidates.length });
  };
  try {
    const { sums } = publishedKnowledge(table);
    const eliminated = secondaryCells({ sums, hidden, candidates, onProgress: onOffered });
    const isLarge = hidden.length + candidates.length > MOST_ATTACKED;
    const effort = task.effort ?? (isLarge ? 0 : EFFORT);
    if (effort === 0) return settled(hidden, eliminated);
    onProgress?.({ phase: "attack", done: 0, of: hidden.length });
    return openHiding(await loadSolver({ solver: task.solver }), { ...task, eliminated, effort });
  } catch (error) {
    if (error instanceof RangeError) return settled(hidden, candidates);
    throw error;
  }
}

/** In a larger table an attack takes minutes: there the elimination alone decides, unless effort is asked for. */
const MOST_ATTACKED = 2000;

/** In pivots, for each search. */
const EFFORT = 200_000;

function settled(always: readonly string[], chosen: readonly string[]): Hiding {
  const hidden = new Set([...always, ...chosen]);
  return { hidden: () => hidden, widen: () => false, close: () => undefined };
}

/** A table of which cells are to be hidden, after the elimination. */
interface AttackTask extends HidingTask {
  /** The ids of the cells that the elimination hides. */
  readonly eliminated: readonly string[];
  readonly effort: number;
}

/** Hides in every connected component of a table by itself: cells that no sum links protect nothing of each other. */
function openHiding(solver: Solver, task: AttackTask): Hiding {
  const { table, policy, roles } = task;
  const attacked = attackedTable(table, roles, policy.zeros ?? "hidden");
  const size = attacked.ids.length;
  const parts = attackedParts(attacked).map((part) => openPartHiding(solver, part, { ...task, size }));
  return {
    hidden: () => new Set([...roles.hidden, ...parts.flatMap((part) => [...part.hidden()])]),
    widen: (ids) => parts.map((part) => part.widen(ids)).includes(true),
    close: () => {
      for (const part of parts) part.close();
    },
  };
}

/**
 * Hides cells until an attack on the sums fails, and shows again what need not be hidden. It starts from the cells that the
 * elimination hides; in a small table also from the cheapest, or, where those are not found, from none, as in a table of
 * middle size. The best of these stays.
 */
function openPartHiding(
  solver: Solver,
  attacked: AttackedTable,
  { policy, roles, eliminated, effort, size }: AttackTask & { readonly size: number },
): Hiding {
  const { threshold, minimumWidth } = auditPolicy(policy);
  // However little the policy asks, no hidden cell may have one value alone.
  const asked = { threshold, minimumWidth: Math.max(1, minimumWidth) };
  const attack = openAttack(solver, attacked, { ...asked, reach: Infinity });
  // No cell need move further up than the policy asks of one. If it may not, an attack teaches more of what has to be hidden.
  const strict = openAttack(solver, attacked, { ...asked, reach: asked.minimumWidth });
  const search = searchOf(attacked, roles, effort);
  const { columns, isAlwaysHidden, cost } = search;
  const isLarge = size > MIDDLE;
  const columnOf = new Map(attacked.ids.map((id, column) => [id, column]));
  const columnsOf = (ids: readonly string[]): readonly number[] =>
    ids.map((id) => columnOf.get(id)).filter((column) => column !== undefined);

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
  const cheapest = size > SMALL ? null : cheapestHidden(solver, strict, search);
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

/** In a table of up to so many cells the cheapest of all ways is searched for; in a larger one that takes too long. */
const SMALL = 150;

/** In a table of up to so many cells more than one way is tried. */
const MIDDLE = 400;

function wholly(columns: readonly number[]): ReadonlyMap<number, number> {
  return new Map(columns.map((column) => [column, 1]));
}

/** What one unit of weight costs: more than the size of a count can, which decides between cells of one weight. */
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

/** Cells that are hidden or may be, and the sums among them and those that are shown. */
interface Offer {
  readonly sums: readonly TableSum[];
  /** The ids that are hidden whatever else is. */
  readonly hidden: readonly string[];
  /** The ids that may be shown or hidden, those that are to be shown first at the front. */
  readonly candidates: readonly string[];
  /** Told how many candidates are done, now and then. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Chooses secondary cells by Gaussian elimination, so that no hidden cell follows from the others by adding and subtracting:
 * each candidate is offered in turn, and shown unless that would give a hidden cell away (Langsrud 2024, R package
 * GaussSuppression).
 *
 * It is fast because every sum is solved for the cell that is offered last. A cell that no sum is solved for says nothing
 * new of the hidden ones, and is shown at once; of the others only what they say of hidden cells is kept.
 *
 * @throws RangeError where a number would grow beyond what is exact.
 */
export function secondaryCells({ sums, hidden, candidates, onProgress }: Offer): readonly string[] {
  const ids = [...hidden, ...candidates];
  const solved = solvedForLast(sumRelations(sums, new Map(ids.map((id, at) => [id, at]))), ids.length);
  const isShown = new Uint8Array(ids.length);
  const known = openHiddenEquations();
  const ofHidden = (row: SparseRow): SparseRow =>
    known.reduced(restrictedRow(row, (column) => isShown[column] === 0));
  const protectedCells = openParallelCells();

  hidden.forEach((_, column) => {
    const row = solved.get(column)?.row;
    if (row !== undefined) known.add(ofHidden(row), column);
  });
  hidden.forEach((_, column) => {
    protectedCells.file(column, known.of(column));
  });

  return candidates.filter((_, at) => {
    const column = hidden.length + at;
    if (at % 1000 === 0) onProgress?.(at);
    const row = solved.get(column)?.row;
    const equation = row === undefined ? null : ofHidden(row);
    if (equation !== null && equation.columns.length > 1) {
      if (protectedCells.has(equation, column)) {
        known.add(equation, column);
        return true;
      }
      for (const changed of publish(equation, column, known)) {
        if (changed < hidden.length) protectedCells.file(changed, known.of(changed));
      }
    }
    isShown[column] = 1;
    return false;
  });
}

/**
 * Adds what a shown cell says of hidden ones: it is a number, and the rest of its equation is solved for the first hidden
 * cell in the table. So the long equations of a whole table are put into those of its first part, and the others stay
 * short. Returns the columns whose equations changed.
 */
function publish(equation: SparseRow, shown: number, known: HiddenEquations): readonly number[] {
  const rest = restrictedRow(equation, (column) => column !== shown);
  return known.add(rest, rest.columns[0] ?? shown);
}

/**
 * Finds the protected cells that one combination of hidden cells gives away. Every protected cell is filed under what it is
 * equal to, but for a factor and for shown numbers; so one lookup tells if any is given away.
 */
interface ParallelCells {
  /** Files a cell under what it is equal to: the equation solved for it, or nothing but itself. */
  readonly file: (column: number, equation: SparseRow | undefined) => void;
  /** Takes a cell out. */
  readonly remove: (column: number) => void;
  /** Returns true if some protected cell is a multiple of what an equation says of the cell that it is solved for. */
  readonly has: (equation: SparseRow, solvedFor: number) => boolean;
}

/** Makes an empty file. Two combinations that fall under one number by chance only hide a cell too many. */
function openParallelCells(): ParallelCells {
  const numberOf = new Map<number, number>();
  const cells = new Map<number, number>();
  const count = (number: number, more: number): void => {
    cells.set(number, (cells.get(number) ?? 0) + more);
  };
  const remove = (column: number): void => {
    const filed = numberOf.get(column);
    if (filed === undefined) return;
    numberOf.delete(column);
    count(filed, -1);
  };
  return {
    file: (column, equation) => {
      remove(column);
      // A cell that is known already has nothing left to protect.
      if (equation?.columns.length === 1) return;
      const number = equation === undefined ? ownNumber(column) : combinationNumber(equation, column);
      numberOf.set(column, number);
      count(number, 1);
    },
    remove,
    has: (equation, solvedFor) => (cells.get(combinationNumber(equation, solvedFor)) ?? 0) > 0,
  };
}

function ownNumber(column: number): number {
  return combinationNumber({ columns: Int32Array.of(column), times: Float64Array.of(1) }, -1);
}

/** Hashes a row without one of its columns to 53 bits; every multiple of the row has the same number. */
function combinationNumber({ columns, times }: SparseRow, without: number): number {
  const first = columns[0] === without ? 1 : 0;
  let common = 0;
  for (let at = 0; at < columns.length && common !== 1; at += 1) {
    if (columns[at] !== without) common = commonDivisor(common, numberAt(times, at));
  }
  common *= Math.sign(times[first] ?? 1);
  let high = 0;
  let low = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const column = numberAt(columns, at);
    if (column === without) continue;
    const factor = (numberAt(times, at) / common) | 0;
    high = mixed(high ^ column, factor, 0x9e3779b1);
    low = mixed(low ^ factor, column, 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

function mixed(state: number, value: number, odd: number): number {
  const turned = Math.imul(state ^ Math.imul(value + 1, odd), 0xc2b2ae35);
  return turned ^ (turned >>> 15);
}
