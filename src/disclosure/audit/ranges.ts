import { numberAt } from "../../foundation/lists.ts";
import type { ConstraintSystem, ProductFigure } from "../table/constraint-system.ts";
import { figureRows, type KnownCell } from "../table/figure-rows.ts";
import { type ColumnBounds, copyOf, propagation } from "./bound-propagation.ts";
import { type AuditContext, openPartSolver, type PartSolver } from "./part-solver.ts";
import { compactPart, type Relations, type SystemPart, systemParts } from "./system-parts.ts";

/**
 * Finds one solution of the rows of a part in whole numbers, a number for each of its columns.
 *
 * @returns `none` where it is proved that there is no solution; null where none was found, or a figure is not a row.
 */
export function solutionOf(
  context: AuditContext,
  part: SystemPart,
  start: ColumnBounds,
): readonly number[] | "none" | null {
  const own = withoutOtherColumns(start, part.columns);
  const system = narrowed(part, own, context.cell);
  if (system === null) return "none";
  const { relations, bounds } = system;
  const point = new Map(part.columns.map((column) => [column, numberAt(bounds.lower, column)]));
  for (const inner of systemParts(relations, bounds)) {
    if (inner.products.length > 0) return null;
    const open = openPartSolver(context, compactPart(inner, bounds));
    const attained = open.attain();
    const found = open.witnesses.last();
    open.close();
    if (attained === "none") return "none";
    if (found === null) return null;
    inner.columns.forEach((column, index) => point.set(column, numberAt(found, index)));
  }
  return [...point.values()];
}

/** The values that one hidden cell can have, as far as they were worked out. */
export interface ColumnRange {
  readonly least: number;
  /** Infinity where nothing bounds it. */
  readonly greatest: number;
  /** Values that are proved possible, each by a solution: all of them, or as many as are enough. */
  readonly values: ReadonlySet<number>;
  /** True where both ends are proved, each by a solution, and no value that is asked for is missing. */
  readonly isProved: boolean;
}

/** Works out the values of each column of a system, or of a part of it; columns are named as in the whole system. */
interface Ranges {
  readonly range: (column: number) => ColumnRange;
  /** True where it is proved that there is no solution at all. */
  readonly isImpossible: () => boolean;
  readonly close: () => void;
}

/**
 * Narrows the bounds of all columns, splits the system into parts, and opens a part when one of its cells is asked for.
 *
 * @returns Null where it is proved that there is no solution.
 */
export function openSystem(context: AuditContext, given: Relations, start: ColumnBounds): Ranges | null {
  const system = narrowed(given, start, context.cell);
  if (system === null) return null;
  const { relations, bounds } = system;
  const parts = systemParts(relations, bounds);
  const partOf = new Map(parts.flatMap((part) => part.columns.map((column) => [column, part] as const)));
  const opened = new Map<SystemPart, Ranges>();
  const rangesOf = (part: SystemPart): Ranges => {
    const ranges = opened.get(part) ?? partRanges(context, part, bounds);
    opened.set(part, ranges);
    return ranges;
  };
  return {
    range: (column) => {
      const part = partOf.get(column);
      return part === undefined ? only(numberAt(bounds.lower, column)) : rangesOf(part).range(column);
    },
    isImpossible: () => parts.some((part) => rangesOf(part).isImpossible()),
    close: () => {
      for (const ranges of opened.values()) ranges.close();
    },
  };
}

function partRanges(context: AuditContext, part: SystemPart, bounds: ColumnBounds): Ranges {
  const isLinear = part.products.length === 0;
  return isLinear ? linearRanges(context, part, bounds) : productRanges(context, part, bounds);
}

function only(value: number): ColumnRange {
  return { least: value, greatest: value, values: new Set([value]), isProved: true };
}

/** A system after bound propagation. */
interface Narrowed {
  readonly relations: Relations;
  readonly bounds: ColumnBounds;
}

/** Propagates bounds, and turns figures into rows as soon as enough columns are fixed; null where no solution is left. */
function narrowed(given: Relations, start: ColumnBounds, cell: ConstraintSystem["cell"]): Narrowed | null {
  const bounds = copyOf(start);
  let relations = given;
  for (;;) {
    if (!propagation(relations.rows, bounds.lower.length)(bounds)) return null;
    const now = relations.products.map((product) => rowsNowOf(product, bounds, cell));
    const rows = now.flatMap((one) => one.rows);
    relations = { rows: [...relations.rows, ...rows], products: now.flatMap(({ products }) => products) };
    if (rows.length === 0) return { relations, bounds };
  }
}

/** Returns the rows of a figure where enough of its cells are fixed by now, else the figure itself. */
function rowsNowOf(product: ProductFigure, bounds: ColumnBounds, cell: ConstraintSystem["cell"]): Relations {
  const isFixed = (column: number): boolean => bounds.lower[column] === bounds.upper[column];
  if (!product.multiplied.some(isFixed)) return { rows: [], products: [product] };
  const known = (id: string): KnownCell | undefined => {
    const found = cell(id);
    if (found === undefined || "count" in found || !isFixed(found.column)) return found;
    return { count: numberAt(bounds.lower, found.column) };
  };
  const { rows, multiplied, isTooLarge } = figureRows(product, known);
  if (multiplied.length === 0 && !isTooLarge) return { rows, products: [] };
  return { rows: [], products: [{ ...product, multiplied }] };
}

/** The ranges of a part in which every figure is a row. */
function linearRanges(context: AuditContext, part: SystemPart, bounds: ColumnBounds): Ranges {
  const { question, witness } = context;
  const compact = compactPart(part, bounds);
  const open = openPartSolver(context, compact);
  const { least, greatest, values, take } = open.witnesses;
  if (witness !== null) take(part.columns.map((column) => witness[column] ?? Number.NaN));

  const valuesOf = (column: number): ReadonlySet<number> => values[column] ?? new Set();
  const hasEnough = (column: number): boolean =>
    valuesOf(column).size >= question.enough &&
    numberAt(greatest, column) - numberAt(least, column) >= question.wide;
  const isCounted = (column: number, from: number, to: number): boolean => {
    for (let value = from; value <= to && valuesOf(column).size < question.enough; value += 1) {
      if (!valuesOf(column).has(value) && open.attain({ column, value }) === "unknown") return false;
    }
    return true;
  };
  const seen = (column: number): ColumnRange => ({
    least: numberAt(least, column),
    greatest: numberAt(greatest, column),
    values: valuesOf(column),
    isProved: true,
  });
  const ranged = (column: number): ColumnRange => {
    const isAsNeeded = question.ends === "as-needed";
    if (isAsNeeded && hasEnough(column)) return seen(column);
    const top = provedEnd(open, compact.bounds, column, "greatest");
    if (isAsNeeded && hasEnough(column)) return seen(column);
    const bottom = provedEnd(open, compact.bounds, column, "least");
    const needsNoCount = bottom.value >= question.sensitiveBelow;
    const isProved =
      top.isProved && bottom.isProved && (needsNoCount || isCounted(column, bottom.value, top.value));
    return { least: bottom.value, greatest: top.value, values: valuesOf(column), isProved };
  };
  const ownColumn = new Map(part.columns.map((column, index) => [column, index]));
  return {
    range: (column) => ranged(ownColumn.get(column) ?? -1),
    isImpossible: () => open.attain() === "none",
    close: open.close,
  };
}

/** One end of a range. It is proved where nothing lies beyond it and a solution attains it. */
interface ProvedEnd {
  readonly value: number;
  readonly isProved: boolean;
}

/** How far the relaxation may be off, in steps of 1, before the solver's branch and bound is asked. */
const MOST_STEPS = 6;

/**
 * Works out one end of the range of a column. That nothing lies beyond it is exact where the bounds say so or every value
 * beyond it was searched; otherwise it rests on the solver, within its tolerance. That the end itself is possible is
 * always exact: a range may be reported too narrow, which hides too much, and never too wide.
 */
function provedEnd(
  open: PartSolver,
  bounds: ColumnBounds,
  column: number,
  side: "least" | "greatest",
): ProvedEnd {
  const step = side === "least" ? 1 : -1;
  const seen = (): number => open.witnesses[side][column] ?? Number.NaN;
  const furthest = (side === "least" ? bounds.lower : bounds.upper)[column] ?? 0;
  let value = furthest;
  const isAttained = (): boolean => seen() === value;
  const inwards = (other: number): number => (step > 0 ? Math.max(value, other) : Math.min(value, other));
  if (isAttained()) return { value, isProved: true };
  const relaxed = open.extreme(column, side, "linear");
  if (relaxed.status === "unbounded") return { value, isProved: Number.isFinite(seen()) };
  if (relaxed.status !== "optimal") return { value, isProved: false };
  value = inwards(roundedInwards(relaxed.bound, side));
  for (let taken = 0; taken < MOST_STEPS && !isAttained(); taken += 1) {
    const attained = open.attain({ column, value });
    if (attained === "unknown") return { value, isProved: false };
    if (attained === "none") value += step;
  }
  if (isAttained()) return { value, isProved: true };
  const whole = open.extreme(column, side, "whole");
  if (whole.status !== "optimal") return { value, isProved: false };
  value = inwards(roundedInwards(whole.bound, side));
  return { value, isProved: isAttained() };
}

/** Rounds a bound of the solver to the first whole number inside it, allowing for the tolerance of the solver. */
export function roundedInwards(bound: number, side: "least" | "greatest"): number {
  const tolerance = 1e-6 * Math.max(1, Math.abs(bound));
  const rounded = side === "least" ? Math.ceil(bound - tolerance) : Math.floor(bound + tolerance);
  // No count is −0.
  return rounded + 0;
}

/** A column is branched on only where it has no more values than this. */
const MOST_VALUES = 2000;

/**
 * The ranges of a part in which hidden cells are multiplied by hidden ones: branches on every value that one of them can
 * have, and joins the ranges of all branches. Where there are too many branches, the range of the other rows is all that
 * is known, and nothing is proved.
 */
function productRanges(context: AuditContext, part: SystemPart, bounds: ColumnBounds): Ranges {
  const own = withoutOtherColumns(bounds, part.columns);
  const exact = {
    ...context,
    question: { ...context.question, ends: "exact", sensitiveBelow: 0 },
  } as const;
  const relaxed = openSystem(exact, { rows: part.rows, products: [] }, own);
  const branches = (): readonly Ranges[] | null =>
    (opened ??= { branches: branchesOf(context, part, own, relaxed) }).branches;
  let opened: { readonly branches: readonly Ranges[] | null } | undefined;
  return {
    range: (column) => {
      const ranges = branches()?.map((one) => one.range(column));
      return ranges === undefined ? unproved(relaxed?.range(column)) : union(ranges);
    },
    isImpossible: () => branches()?.length === 0,
    close: () => {
      for (const ranges of [relaxed, ...(opened?.branches ?? [])]) ranges?.close();
    },
  };
}

/** Opens one system for each value of a column that is multiplied, if it is possible; null where there are too many. */
function branchesOf(
  context: AuditContext,
  part: SystemPart,
  bounds: ColumnBounds,
  relaxed: Ranges | null,
): readonly Ranges[] | null {
  const branching = part.products.flatMap(({ multiplied }) => multiplied)[0];
  if (branching === undefined || relaxed === null) return null;
  const { least, greatest } = relaxed.range(branching);
  if (greatest - least >= MOST_VALUES) return null;
  // A cell may be far from small in one branch and small in another: every value counts.
  const question = { ...context.question, sensitiveBelow: Infinity };
  return Array.from({ length: greatest - least + 1 }, (_, index) => {
    const fixed = copyOf(bounds);
    fixed.lower[branching] = least + index;
    fixed.upper[branching] = least + index;
    const opened = openSystem({ ...context, question }, part, fixed);
    if (opened?.isImpossible() !== true) return opened;
    opened.close();
    return null;
  }).filter((opened) => opened !== null);
}

/** Keeps the bounds of a part, and fixes every other column, so that it is no part of its own. */
function withoutOtherColumns(bounds: ColumnBounds, columns: readonly number[]): ColumnBounds {
  const own = copyOf(bounds);
  const isOwn = new Set(columns);
  for (const [column, lower] of own.lower.entries()) {
    if (!isOwn.has(column)) own.upper[column] = lower;
  }
  return own;
}

function union(ranges: readonly ColumnRange[]): ColumnRange {
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    greatest: Math.max(...ranges.map(({ greatest }) => greatest)),
    values: new Set(ranges.flatMap(({ values }) => [...values])),
    isProved: ranges.every(({ isProved }) => isProved),
  };
}

function unproved(range: ColumnRange | undefined): ColumnRange {
  const { least, greatest } = range ?? { least: 0, greatest: Infinity };
  return { least, greatest, values: new Set(), isProved: false };
}
