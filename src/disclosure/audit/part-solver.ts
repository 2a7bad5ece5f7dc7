import { numberAt } from "../../foundation/lists.ts";
import {
  type OpenProgram,
  openProgram,
  type ProgramKind,
  type Solved,
  type Solver,
} from "../solver/solver.ts";
import { type ColumnBounds, copyOf, propagation, type Propagation } from "./bound-propagation.ts";
import { commonDivisor } from "../table/elimination.ts";
import { LARGEST_EXACT, type WholeRow, wholeRow } from "../table/whole-row.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import type { SystemPart } from "./system-parts.ts";

/** Answers questions about the cells of one part; every point it comes across is taken as a witness. */
export interface PartSolver {
  readonly witnesses: Witnesses;
  /** The end of what a column can be by the linear relaxation, or in whole numbers. */
  readonly extreme: (column: number, side: "least" | "greatest", kind: ProgramKind) => Solved;
  /** Whether there is a witness that has a column at a value; any witness, where no column is given. */
  readonly attain: (at?: Place) => Attained;
  readonly close: () => void;
}

/** `none` is proved; `unknown` is all that is known when the work that may be done has been done. */
type Attained = "found" | "none" | "unknown";

/** How long to search for a witness before the solver's own search, which takes long to begin, is asked. */
const MOST_NODES = 200;

/** Opens a part; whoever does closes it. */
export function openPartSolver(
  { solver, question: { enough }, budget }: Workshop,
  { rows, bounds, isIncomplete }: CompactPart,
): PartSolver {
  const witnesses = openWitnesses(rows, bounds, enough);
  const propagate = propagation(rows, bounds.lower.length);
  const opened = new Map<ProgramKind, OpenProgram>();
  const ask = (kind: ProgramKind, question: Question): Solved => {
    // What is left out could only exclude more: a bound without it would prove nothing.
    if (budget.left <= 0 || isIncomplete) return { status: "unknown" };
    const program = opened.get(kind) ?? openProgram(solver, { ...bounds, rows }, kind);
    opened.set(kind, program);
    const before = program.effort();
    const solved = question(program, budget.left);
    budget.left -= program.effort() - before;
    if (solved.status === "optimal") witnesses.take(solved.point);
    return solved;
  };
  const confinedTo =
    (at: Place | undefined, then: Question): Question =>
    (program, most) => {
      if (at === undefined) return then(program, most);
      program.confine(at.column, at.value, at.value);
      const solved = then(program, most);
      program.confine(at.column, numberAt(bounds.lower, at.column), numberAt(bounds.upper, at.column));
      return solved;
    };
  const attain = (at?: Place): Attained => {
    const has = (): boolean => isWitnessed(witnesses, at);
    const relaxed = ask(
      "linear",
      confinedTo(at, (program, most) => dive(program, bounds, most)),
    );
    if (relaxed.status === "infeasible") return "none";
    if (has()) return "found";
    if (budget.left <= 0 || isIncomplete) return "unknown";
    const searched = search(propagate, at === undefined ? bounds : confinedBounds(bounds, at), MOST_NODES);
    budget.left -= searched.nodes;
    if (searched.status === "found") return witnesses.take(searched.point) ? "found" : "unknown";
    if (searched.status === "none") return "none";
    const whole = ask(
      "whole",
      confinedTo(at, (program, most) => program.feasible(most)),
    );
    if (has()) return "found";
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

/** A column, held at a value. */
interface Place {
  readonly column: number;
  readonly value: number;
}

function isWitnessed({ values, least, greatest }: Witnesses, at: Place | undefined): boolean {
  if (at === undefined) return (values[0]?.size ?? 0) > 0;
  const { column, value } = at;
  return values[column]?.has(value) === true || least[column] === value || greatest[column] === value;
}

function confinedBounds(bounds: ColumnBounds, { column, value }: Place): ColumnBounds {
  const confined = copyOf(bounds);
  confined.lower[column] = value;
  confined.upper[column] = value;
  return confined;
}

/** What is known to be possible: whole numbers that fulfil every row, one for each column at once. */
interface Witnesses {
  /** Takes a point, rounded, if it fulfils every row exactly; whether it does. */
  readonly take: (point: ArrayLike<number>) => boolean;
  /** The least that a column was seen to be; Infinity before the first. */
  readonly least: Float64Array;
  /** The greatest that a column was seen to be; −Infinity before the first. */
  readonly greatest: Float64Array;
  /** The values that a column was seen to be, as many as are enough. */
  readonly values: readonly ReadonlySet<number>[];
}

/** How far from a whole number the solver's number may be to be taken for it; the rows then tell. */
const NEAR_OF_WITNESSES = 1e-4;

/** Collects witnesses; `enough` values of each column are kept. */
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
    if (!whole.every((value, column) => Math.abs(value - numberAt(point, column)) < NEAR_OF_WITNESSES))
      return false;
    if (!holds(rows, bounds, whole)) return false;
    note(whole);
    if (last !== null) pointsBetween(last, whole, enough).forEach(note);
    last = whole;
    return true;
  };
  return { take, least, greatest, values };
}

/** Whole points on the line between two: what fulfils the rows at both ends does so in between. */
function pointsBetween(one: Float64Array, other: Float64Array, most: number): readonly Float64Array[] {
  const way = other.map((value, column) => value - numberAt(one, column));
  const steps = way.reduce(commonDivisor, 0);
  return Array.from({ length: Math.max(0, Math.min(steps - 1, most)) }, (_, index) =>
    one.map((value, column) => value + (numberAt(way, column) / steps) * (index + 1)),
  );
}

/** Whether whole numbers lie within their bounds and fulfil every row; exact, whatever their size. */
export function holds(
  rows: readonly WholeRow[],
  { lower, upper }: ColumnBounds,
  point: ArrayLike<number>,
): boolean {
  for (let column = 0; column < lower.length; column += 1) {
    const value = point[column] ?? Number.NaN;
    if (!(value >= numberAt(lower, column) && value <= numberAt(upper, column))) return false;
  }
  return rows.every((row) => rowHolds(row, point));
}

function rowHolds({ columns, coefficients, least, greatest }: WholeRow, point: ArrayLike<number>): boolean {
  let sum = 0;
  let size = 0;
  for (let place = 0; place < columns.length; place += 1) {
    const part = numberAt(coefficients, place) * numberAt(point, numberAt(columns, place));
    sum += part;
    size += Math.abs(part);
  }
  if (size <= LARGEST_EXACT) return sum >= least && sum <= greatest;
  const exact = columns.reduce(
    (total, column, place) => total + BigInt(numberAt(coefficients, place)) * BigInt(numberAt(point, column)),
    0n,
  );
  // A comparison of a BigInt with a double is exact.
  return exact >= least && exact <= greatest;
}

/** How much work may still be done, in pivots of the solver: counted, never timed, so that every machine ends at the same point. */
interface Budget {
  left: number;
}

/** What goes along with every question. */
export interface Workshop {
  readonly solver: Solver;
  readonly question: RangeQuestion;
  readonly budget: Budget;
  readonly cell: ConstraintSystem["cell"];
  /** A solution, a number for each column, if one is known. */
  readonly witness: ArrayLike<number> | null;
}

/** What one hidden cell can be, as far as it was worked out. */
export interface ColumnRange {
  readonly least: number;
  /** Infinity where nothing bounds it. */
  readonly greatest: number;
  /** Values that it can have, each with a witness: all of them, or as many as are enough. */
  readonly values: ReadonlySet<number>;
  /** Whether both ends are proved, each with a witness, and no value is missing that is asked for. */
  readonly isProved: boolean;
}

/** What is asked of each hidden cell. */
interface RangeQuestion {
  /** So many values are as good as all. */
  readonly enough: number;
  /** A range at least so wide is as good as any. */
  readonly wide: number;
  /** The values of a cell that cannot be below this number need not be counted. */
  readonly sensitiveBelow: number;
  /** `exact`: both ends. `doubtful`: no more than is needed to see that there are values enough, far enough apart. */
  readonly ends: "exact" | "doubtful";
}

/** Works out what each column of a part can be; the same columns as the whole system. */
export interface PartRanges {
  readonly range: (column: number) => ColumnRange;
  /** Whether there is any solution at all. */
  readonly feasible: () => "yes" | "no" | "unknown";
  readonly close: () => void;
}

/** A part with columns of its own, counted from 0. */
interface CompactPart {
  readonly rows: readonly WholeRow[];
  readonly bounds: ColumnBounds;
  /** Whether something is left out that is too large to be worked with exactly. */
  readonly isIncomplete: boolean;
}

/** Takes the columns that are fixed into the limits of the rows, and counts the others from 0. */
export function compactPart({ columns, rows }: SystemPart, bounds: ColumnBounds): CompactPart {
  const place = new Map(columns.map((column, index) => [column, index]));
  const own = rows.map((row) => compactRow(row, place, bounds)).filter((row) => row !== null);
  return {
    rows: own,
    bounds: {
      lower: Float64Array.from(columns, (column) => numberAt(bounds.lower, column)),
      upper: Float64Array.from(columns, (column) => numberAt(bounds.upper, column)),
    },
    isIncomplete: own.length < rows.length,
  };
}

function compactRow(
  { columns, coefficients, least, greatest, source }: WholeRow,
  place: ReadonlyMap<number, number>,
  { lower }: ColumnBounds,
): WholeRow | null {
  const times = new Map<number, bigint>();
  let fixed = 0n;
  for (const [index, column] of columns.entries()) {
    const by = BigInt(numberAt(coefficients, index));
    const own = place.get(column);
    if (own === undefined) fixed += by * BigInt(numberAt(lower, column));
    else times.set(own, by);
  }
  const limit = (value: number): bigint | null => (Number.isFinite(value) ? BigInt(value) - fixed : null);
  return wholeRow(times, { least: limit(least), greatest: limit(greatest) }, source);
}

/** How many columns are fixed, one after the other, before others look for whole numbers. */
const DEEPEST = 24;

/** How far from a whole number the solver's number may be to be taken for it; the rows then tell. */
const NEAR = 1e-6;

/**
 * Looks for whole numbers that the linear program allows: fixes the column that is nearest to a whole number at that number,
 * asks again, and so on, while there are fractions and the program has a point. Cheap, and it proves nothing: where it does not
 * end in whole numbers, the answer is what the program said first.
 */
export function dive(program: OpenProgram, { lower, upper }: ColumnBounds, most: number): Solved {
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

/** Of the columns that are no whole number the nearest to one; null where each is one. */
function nearestToWhole(point: Float64Array): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  for (let column = 0; column < point.length; column += 1) {
    const value = numberAt(point, column);
    const distance = Math.abs(value - Math.round(value));
    if (distance > NEAR && distance < least) [nearest, least] = [column, distance];
  }
  return nearest;
}

/** What a search for whole numbers ended with. */
type Searched =
  | { readonly status: "found"; readonly point: Float64Array; readonly nodes: number }
  | { readonly status: "none" | "gave-up"; readonly nodes: number };

/**
 * Looks for whole numbers within bounds that fulfil every row: fixes the column that has the fewest values left at each of
 * them in turn, narrows the others, and goes on. Exact, both where it finds some and where it proves that there are none.
 */
export function search(propagate: Propagation, start: ColumnBounds, mostNodes: number): Searched {
  let nodes = 0;
  const below = (bounds: ColumnBounds): Float64Array | "none" | "gave-up" => {
    const column = narrowest(bounds);
    if (column === null) return bounds.lower;
    const [from, to] = [numberAt(bounds.lower, column), numberAt(bounds.upper, column)];
    for (let value = from; value <= to; value += 1) {
      if (nodes >= mostNodes) return "gave-up";
      nodes += 1;
      const fixed = copyOf(bounds);
      fixed.lower[column] = value;
      fixed.upper[column] = value;
      const found = propagate(fixed, column) ? below(fixed) : "none";
      if (found !== "none") return found;
    }
    return "none";
  };
  const bounds = copyOf(start);
  const found = propagate(bounds) ? below(bounds) : "none";
  return typeof found === "string" ? { status: found, nodes } : { status: "found", point: found, nodes };
}

/** The first of the columns with the fewest values left; null where each has one. */
function narrowest({ lower, upper }: ColumnBounds): number | null {
  let best: number | null = null;
  let width = Infinity;
  for (let column = 0; column < lower.length; column += 1) {
    const own = numberAt(upper, column) - numberAt(lower, column);
    if (own > 0 && (best === null || own < width)) [best, width] = [column, own];
  }
  return best;
}
