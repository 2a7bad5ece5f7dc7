import { type ColumnBounds, copyOf } from "./column-bounds.ts";
import type { ColumnRange, PartRanges } from "./column-range.ts";
import type { Relations, SystemPart } from "./system-parts.ts";
import type { Workshop } from "./workshop.ts";

/** Works out a system; null where it has no solution. */
type OpenSystem = (workshop: Workshop, given: Relations, bounds: ColumnBounds) => PartRanges | null;

/** With how many values of one cell the others may be worked out. */
const MOST_VALUES = 2000;

/**
 * Works out what the cells of a part can be in which hidden cells are multiplied by hidden ones: with each value that one
 * of them can have, the rest is worked out, and all of it put together. Where there are too many, what the other rows
 * say is all that is known, and nothing is proved.
 */
export function productRanges(
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
