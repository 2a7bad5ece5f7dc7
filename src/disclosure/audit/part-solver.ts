import { numberAt } from "../../foundation/lists.ts";
import {
  type OpenProgram,
  openProgram,
  type ProgramKind,
  type Solved,
  type Solver,
} from "../solver/solver.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import { commonDivisor } from "../table/elimination.ts";
import { LARGEST_EXACT, type WholeRow } from "../table/whole-row.ts";
import { type ColumnBounds, copyOf, propagation, type Propagation } from "./bound-propagation.ts";
import type { CompactPart } from "./system-parts.ts";

/** What every question of an audit shares. */
export interface AuditContext {
  readonly solver: Solver;
  readonly question: RangeQuestion;
  readonly budget: Budget;
  readonly cell: ConstraintSystem["cell"];
  /** A solution, a number for each column, if one is known. */
  readonly witness: ArrayLike<number> | null;
}

/** How exactly each hidden cell is to be worked out. */
interface RangeQuestion {
  /** So many values are as good as all. */
  readonly enough: number;
  /** A range at least so wide is as good as any. */
  readonly wide: number;
  /** The values of a cell that cannot be below this number need not be counted. */
  readonly sensitiveBelow: number;
  /** `exact`: both ends. `as-needed`: only until there are values enough, far enough apart. */
  readonly ends: "exact" | "as-needed";
}

/** How much work may still be done, in pivots of the solver: counted, never timed, so that every machine ends at the same point. */
interface Budget {
  left: number;
}

/** Answers questions about the columns of one part, and remembers every solution that it meets. */
export interface PartSolver {
  readonly witnesses: Witnesses;
  /** One end of the values of a column, by the linear relaxation or in whole numbers. */
  readonly extreme: (column: number, side: "least" | "greatest", kind: ProgramKind) => Solved;
  /** Looks for a solution with a column at a value; for any solution where no column is given. */
  readonly attain: (at?: Assignment) => Attained;
  readonly close: () => void;
}

/** `none` is proved; `unknown` says that the budget ended first. */
type Attained = "found" | "none" | "unknown";

/** A column, held at a value. */
interface Assignment {
  readonly column: number;
  readonly value: number;
}

/** So many nodes are searched here before the solver's branch and bound, which is slow to start, is asked. */
const MOST_NODES = 200;

/** Opens a part. The caller closes it. */
export function openPartSolver(
  { solver, question: { enough }, budget }: AuditContext,
  { rows, bounds, isIncomplete }: CompactPart,
): PartSolver {
  const witnesses = openWitnesses(rows, bounds, enough);
  const propagate = propagation(rows, bounds.lower.length);
  const opened = new Map<ProgramKind, OpenProgram>();
  const ask = (kind: ProgramKind, question: Question): Solved => {
    // A row that is left out could only exclude more: a bound found without it would prove nothing.
    if (budget.left <= 0 || isIncomplete) return { status: "unknown" };
    const program = opened.get(kind) ?? openProgram(solver, { ...bounds, rows }, kind);
    opened.set(kind, program);
    const before = program.effort();
    const solved = question(program, budget.left);
    budget.left -= program.effort() - before;
    if (solved.status === "optimal") witnesses.take(solved.point);
    return solved;
  };
  const heldAt =
    (at: Assignment | undefined, question: Question): Question =>
    (program, most) => {
      if (at === undefined) return question(program, most);
      program.confine(at.column, at.value, at.value);
      const solved = question(program, most);
      program.confine(at.column, numberAt(bounds.lower, at.column), numberAt(bounds.upper, at.column));
      return solved;
    };
  const attain = (at?: Assignment): Attained => {
    const isFound = (): boolean => isWitnessed(witnesses, at);
    const relaxed = ask(
      "linear",
      heldAt(at, (program, most) => roundingDive(program, bounds, most)),
    );
    if (relaxed.status === "infeasible") return "none";
    if (isFound()) return "found";
    if (budget.left <= 0 || isIncomplete) return "unknown";
    const start = at === undefined ? bounds : boundsWith(bounds, at);
    const searched = depthFirstSearch(propagate, start, MOST_NODES);
    budget.left -= searched.nodes;
    if (searched.status === "found") return witnesses.take(searched.point) ? "found" : "unknown";
    if (searched.status === "none") return "none";
    const whole = ask(
      "whole",
      heldAt(at, (program, most) => program.feasible(most)),
    );
    if (isFound()) return "found";
    return whole.status === "infeasible" ? "none" : "unknown";
  };
  return {
    witnesses,
    extreme: (column, side, kind) => ask(kind, (program, most) => program.extreme(column, side, most)),
    attain,
    close: () => {
      for (const program of opened.values()) program.close();
    },
  };
}

type Question = (program: OpenProgram, most: number) => Solved;

function isWitnessed({ values, least, greatest }: Witnesses, at: Assignment | undefined): boolean {
  if (at === undefined) return (values[0]?.size ?? 0) > 0;
  const { column, value } = at;
  return values[column]?.has(value) === true || least[column] === value || greatest[column] === value;
}

function boundsWith(bounds: ColumnBounds, { column, value }: Assignment): ColumnBounds {
  const held = copyOf(bounds);
  held.lower[column] = value;
  held.upper[column] = value;
  return held;
}

/** The solutions met so far, column by column: each is a whole number for every column, and satisfies every row. */
interface Witnesses {
  /** Takes a point, rounded, if it satisfies every row exactly; returns true if it did. */
  readonly take: (point: ArrayLike<number>) => boolean;
  /** The least value of each column so far; Infinity before the first. */
  readonly least: Float64Array;
  /** The greatest value of each column so far; −Infinity before the first. */
  readonly greatest: Float64Array;
  /** The values of each column so far, up to the number that is enough. */
  readonly values: readonly ReadonlySet<number>[];
  /** The last solution; null before the first. */
  readonly last: () => Float64Array | null;
}

/** How far from a whole number the solver's number may be to be rounded to it; the rows are then tested exactly. */
const WITNESS_TOLERANCE = 1e-4;

/** Collects solutions; up to `enough` values of each column are kept. */
export function openWitnesses(rows: readonly WholeRow[], bounds: ColumnBounds, enough: number): Witnesses {
  const columns = bounds.lower.length;
  const least = new Float64Array(columns).fill(Infinity);
  const greatest = new Float64Array(columns).fill(-Infinity);
  const values = Array.from({ length: columns }, () => new Set<number>());
  let last: Float64Array | null = null;
  const note = (point: ArrayLike<number>): void => {
    for (let column = 0; column < columns; column += 1) {
      const value = numberAt(point, column);
      if (value < numberAt(least, column)) least[column] = value;
      if (value > numberAt(greatest, column)) greatest[column] = value;
      const seen = values[column];
      if (seen !== undefined && seen.size < enough) seen.add(value);
    }
  };
  const take = (point: ArrayLike<number>): boolean => {
    const whole = Float64Array.from(point, (value) => Math.round(value) + 0);
    if (!whole.every((value, column) => Math.abs(value - numberAt(point, column)) < WITNESS_TOLERANCE))
      return false;
    if (!satisfiesRows(rows, bounds, whole)) return false;
    note(whole);
    if (last !== null) pointsBetween(last, whole, enough).forEach(note);
    last = whole;
    return true;
  };
  return { take, least, greatest, values, last: () => last };
}

/** The whole points on the line between two solutions. They are solutions too: the rows and bounds are convex. */
function pointsBetween(one: Float64Array, other: Float64Array, most: number): readonly Float64Array[] {
  const way = other.map((value, column) => value - numberAt(one, column));
  const steps = way.reduce(commonDivisor, 0);
  return Array.from({ length: Math.max(0, Math.min(steps - 1, most)) }, (_, index) =>
    one.map((value, column) => value + (numberAt(way, column) / steps) * (index + 1)),
  );
}

/** Returns true where whole numbers lie within their bounds and satisfy every row; exact, whatever their size. */
export function satisfiesRows(
  rows: readonly WholeRow[],
  { lower, upper }: ColumnBounds,
  point: ArrayLike<number>,
): boolean {
  for (let column = 0; column < lower.length; column += 1) {
    const value = point[column] ?? Number.NaN;
    if (!(value >= numberAt(lower, column) && value <= numberAt(upper, column))) return false;
  }
  return rows.every((row) => satisfiesRow(row, point));
}

function satisfiesRow(
  { columns, coefficients, least, greatest }: WholeRow,
  point: ArrayLike<number>,
): boolean {
  let sum = 0;
  let size = 0;
  for (let index = 0; index < columns.length; index += 1) {
    const term = numberAt(coefficients, index) * numberAt(point, numberAt(columns, index));
    sum += term;
    size += Math.abs(term);
  }
  if (size <= LARGEST_EXACT) return sum >= least && sum <= greatest;
  const exact = columns.reduce(
    (total, column, index) => total + BigInt(numberAt(coefficients, index)) * BigInt(numberAt(point, column)),
    0n,
  );
  // A comparison of a BigInt with a double is exact.
  return exact >= least && exact <= greatest;
}

/** At most so many columns are fixed, one after the other. */
const DEEPEST = 24;

/** A number of the solver that is nearer to a whole number than this counts as whole. */
const WHOLE_TOLERANCE = 1e-6;

/**
 * Looks for whole numbers by a rounding dive: fixes the column that is nearest to a whole number at that number, solves
 * the linear program again, and so on while there are fractions and the program has a point. It is cheap and proves
 * nothing: where it does not end in whole numbers, the answer is the first one of the program.
 */
export function roundingDive(program: OpenProgram, { lower, upper }: ColumnBounds, most: number): Solved {
  const end = program.effort() + most;
  const first = program.feasible(most);
  const fixed: number[] = [];
  let solved = first;
  while (solved.status === "optimal" && fixed.length < DEEPEST && program.effort() < end) {
    const column = nearestToWhole(solved.point);
    if (column === null) break;
    const value = Math.round(numberAt(solved.point, column));
    program.confine(column, value, value);
    fixed.push(column);
    solved = program.feasible(end - program.effort());
  }
  for (const column of fixed) program.confine(column, numberAt(lower, column), numberAt(upper, column));
  return solved.status === "optimal" ? solved : first;
}

/** The fractional column that is nearest to a whole number; null where none is fractional. */
function nearestToWhole(point: Float64Array): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  for (let column = 0; column < point.length; column += 1) {
    const value = numberAt(point, column);
    const distance = Math.abs(value - Math.round(value));
    if (distance > WHOLE_TOLERANCE && distance < least) [nearest, least] = [column, distance];
  }
  return nearest;
}

/** How a search ended: `none` is proved, and `gave-up` says that there were too many nodes. */
type Searched =
  | { readonly status: "found"; readonly point: Float64Array; readonly nodes: number }
  | { readonly status: "none" | "gave-up"; readonly nodes: number };

/**
 * Looks for whole numbers within bounds that satisfy every row, by depth-first search with bound propagation: it branches
 * on the column with the fewest values left, and narrows the others after each choice. Exact, both where it finds a
 * solution and where it proves that there is none.
 */
export function depthFirstSearch(propagate: Propagation, start: ColumnBounds, mostNodes: number): Searched {
  let nodes = 0;
  const below = (bounds: ColumnBounds): Float64Array | "none" | "gave-up" => {
    const column = smallestDomain(bounds);
    if (column === null) return bounds.lower;
    const [from, to] = [numberAt(bounds.lower, column), numberAt(bounds.upper, column)];
    for (let value = from; value <= to; value += 1) {
      if (nodes >= mostNodes) return "gave-up";
      nodes += 1;
      const held = boundsWith(bounds, { column, value });
      const found = propagate(held, column) ? below(held) : "none";
      if (found !== "none") return found;
    }
    return "none";
  };
  const bounds = copyOf(start);
  const found = propagate(bounds) ? below(bounds) : "none";
  return typeof found === "string" ? { status: found, nodes } : { status: "found", point: found, nodes };
}

/** The first of the columns with the fewest values left, but more than one; null where each has one. */
function smallestDomain({ lower, upper }: ColumnBounds): number | null {
  let best: number | null = null;
  let width = Infinity;
  for (let column = 0; column < lower.length; column += 1) {
    const own = numberAt(upper, column) - numberAt(lower, column);
    if (own > 0 && (best === null || own < width)) [best, width] = [column, own];
  }
  return best;
}
