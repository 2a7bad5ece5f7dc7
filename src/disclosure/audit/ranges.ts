import { numberAt } from "../../foundation/lists.ts";
import { type ColumnBounds, copyOf, propagation } from "./bound-propagation.ts";
import {
  type ColumnRange,
  compactPart,
  openPartSolver,
  type PartRanges,
  type PartSolver,
  type Workshop,
} from "./part-solver.ts";
import { type Relations, type SystemPart, systemParts } from "./system-parts.ts";
import type { ConstraintSystem, ProductFigure } from "../table/constraint-system.ts";
import { figureRows, type KnownCell } from "../table/figure-rows.ts";

/**
 * Narrows what is known of the cells, takes it apart, and opens each part when one of its cells is asked for.
 *
 * @returns Null where it is proved that there is no solution.
 */
export function openSystem(workshop: Workshop, given: Relations, start: ColumnBounds): PartRanges | null {
  const system = narrowed(given, start, workshop.cell);
  if (system === null) return null;
  const { relations, bounds } = system;
  const parts = systemParts(relations, bounds);
  const partOf = new Map(parts.flatMap((part) => part.columns.map((column) => [column, part] as const)));
  const opened = new Map<SystemPart, PartRanges>();
  const rangesOf = (part: SystemPart): PartRanges => {
    const ranges = opened.get(part) ?? partRanges(workshop, part, bounds);
    opened.set(part, ranges);
    return ranges;
  };
  return {
    range: (column) => {
      const part = partOf.get(column);
      return part === undefined ? only(numberAt(bounds.lower, column)) : rangesOf(part).range(column);
    },
    feasible: () => {
      const answers = parts.map((part) => rangesOf(part).feasible());
      return answers.find((one) => one === "no") ?? answers.find((one) => one === "unknown") ?? "yes";
    },
    close: () => {
      for (const ranges of opened.values()) ranges.close();
    },
  };
}

function partRanges(workshop: Workshop, part: SystemPart, bounds: ColumnBounds): PartRanges {
  if (part.products.length === 0) return linearRanges(workshop, part, bounds);
  return productRanges(workshop, part, bounds, openSystem);
}

/** Every column but one value of it is excluded by whole numbers alone. */
function only(value: number): ColumnRange {
  return { least: value, greatest: value, values: new Set([value]), isProved: true };
}

/** What is known, after each row was taken for all that it says alone. */
interface Narrowed {
  readonly relations: Relations;
  readonly bounds: ColumnBounds;
}

/** Narrows the bounds of the columns, and turns figures into rows as soon as enough columns are fixed; null where no solution is left. */
function narrowed(given: Relations, start: ColumnBounds, cell: ConstraintSystem["cell"]): Narrowed | null {
  const bounds = copyOf(start);
  let relations = given;
  for (;;) {
    if (!propagation(relations.rows, bounds.lower.length)(bounds)) return null;
    const said = relations.products.map((product) => saidBy(product, bounds, cell));
    const rows = said.flatMap((one) => one.rows);
    relations = { rows: [...relations.rows, ...rows], products: said.flatMap(({ products }) => products) };
    if (rows.length === 0) return { relations, bounds };
  }
}

/** The rows of a figure if enough of its cells are fixed by now, else the figure itself. */
function saidBy(product: ProductFigure, bounds: ColumnBounds, cell: ConstraintSystem["cell"]): Relations {
  const isFixed = (column: number): boolean => bounds.lower[column] === bounds.upper[column];
  if (!product.multiplied.some(isFixed)) return { rows: [], products: [product] };
  const known = (id: string): KnownCell | undefined => {
    const found = cell(id);
    if (found === undefined || "count" in found || !isFixed(found.column)) return found;
    return { count: numberAt(bounds.lower, found.column) };
  };
  const { rows, multiplied, isTooLarge } = figureRows(product, known);
  if (multiplied.length === 0 && !isTooLarge) return { rows, products: [] };
  return { rows: [], products: [{ ...product, multiplied: isTooLarge ? [] : multiplied }] };
}

/** Works out what the cells of a part can be, in which every figure is a row. */
function linearRanges(workshop: Workshop, part: SystemPart, bounds: ColumnBounds): PartRanges {
  const { question, witness } = workshop;
  const compact = compactPart(part, bounds);
  const open = openPartSolver(workshop, compact);
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
    const isDoubtful = question.ends === "doubtful";
    if (isDoubtful && hasEnough(column)) return seen(column);
    const top = provedEnd(open, compact.bounds, column, "greatest");
    if (isDoubtful && hasEnough(column)) return seen(column);
    const bottom = provedEnd(open, compact.bounds, column, "least");
    const isCountless = bottom.value >= question.sensitiveBelow;
    const isProved =
      top.isProved && bottom.isProved && (isCountless || isCounted(column, bottom.value, top.value));
    return { least: bottom.value, greatest: top.value, values: valuesOf(column), isProved };
  };
  const place = new Map(part.columns.map((column, index) => [column, index]));
  return {
    range: (column) => ranged(place.get(column) ?? -1),
    feasible: () => answers[open.attain()],
    close: open.close,
  };
}

const answers = { found: "yes", none: "no", unknown: "unknown" } as const;

/** One end of what a column can be, and whether it is proved: nothing lies beyond it, and a witness stands on it. */
interface ProvedEnd {
  readonly value: number;
  readonly isProved: boolean;
}

/** How far the relaxation may be off, in steps of 1, before the solver's whole-number search is asked. */
const MOST_STEPS = 6;

/**
 * Works out one end of what a column can be. That nothing lies beyond it is exact where the bounds say so or every value beyond was
 * searched, and else the solver's word, within its tolerance. The witness is always exact: a range may be reported
 * too narrow, which hides too much, and never too wide.
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

/** The first whole number that is not beyond a bound, which may be off by the tolerance of the solver. */
export function roundedInwards(bound: number, side: "least" | "greatest"): number {
  const tolerance = 1e-6 * Math.max(1, Math.abs(bound));
  const rounded = side === "least" ? Math.ceil(bound - tolerance) : Math.floor(bound + tolerance);
  // No count is −0.
  return rounded + 0;
}

/** Works out a system; null where it has no solution. */
type OpenSystem = (workshop: Workshop, given: Relations, bounds: ColumnBounds) => PartRanges | null;

/** With how many values of one cell the others may be worked out. */
const MOST_VALUES = 2000;

/**
 * Works out what the cells of a part can be in which hidden cells are multiplied by hidden ones: with each value that one
 * of them can have, the rest is worked out, and all of it put together. Where there are too many, what the other rows
 * say is all that is known, and nothing is proved.
 */
function productRanges(
  workshop: Workshop,
  part: SystemPart,
  bounds: ColumnBounds,
  open: OpenSystem,
): PartRanges {
  const own = confined(bounds, part.columns);
  const exact = {
    ...workshop,
    question: { ...workshop.question, ends: "exact", sensitiveBelow: 0 },
  } as const;
  const relaxed = open(exact, { rows: part.rows, products: [] }, own);
  const cases = (): readonly PartRanges[] | null =>
    (made ??= { cases: casesOf(workshop, part, own, open, relaxed) }).cases;
  let made: { readonly cases: readonly PartRanges[] | null } | undefined;
  return {
    range: (column) => {
      const ranges = cases()?.map((one) => one.range(column));
      return ranges === undefined ? outer(relaxed?.range(column)) : union(ranges);
    },
    feasible: () => {
      const answers = cases()?.map((one) => one.feasible()) ?? ["unknown" as const];
      return answers.find((one) => one === "yes") ?? answers.find((one) => one === "unknown") ?? "no";
    },
    close: () => {
      for (const ranges of [relaxed, ...(made?.cases ?? [])]) ranges?.close();
    },
  };
}

/** One system for each value of a column that is multiplied; null where there are too many. */
function casesOf(
  workshop: Workshop,
  part: SystemPart,
  bounds: ColumnBounds,
  open: OpenSystem,
  relaxed: PartRanges | null,
): readonly PartRanges[] | null {
  const tried = part.products.flatMap(({ multiplied }) => multiplied)[0];
  if (tried === undefined || relaxed === null) return null;
  const { least, greatest } = relaxed.range(tried);
  if (greatest - least >= MOST_VALUES) return null;
  // In a case of its own a cell may be far from small, and be small in another: every value counts.
  const question = { ...workshop.question, sensitiveBelow: Infinity };
  return Array.from({ length: greatest - least + 1 }, (_, index) => {
    const fixed = copyOf(bounds);
    fixed.lower[tried] = least + index;
    fixed.upper[tried] = least + index;
    const opened = open({ ...workshop, question }, part, fixed);
    if (opened?.feasible() !== "no") return opened;
    opened.close();
    return null;
  }).filter((opened) => opened !== null);
}

/** The bounds of some columns; others that are free, which none of the rows is about, are out of the way. */
function confined(bounds: ColumnBounds, columns: readonly number[]): ColumnBounds {
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

function outer(range: ColumnRange | undefined): ColumnRange {
  const { least, greatest } = range ?? { least: 0, greatest: Infinity };
  return { least, greatest, values: new Set(), isProved: false };
}
