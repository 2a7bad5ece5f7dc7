import { numberAt } from "../../foundation/number-at.ts";
import type { ColumnBounds } from "./column-bounds.ts";
import type { ColumnRange, PartRanges } from "./column-range.ts";
import { compactPart } from "./compact-part.ts";
import { openPartSolver } from "./part-solver.ts";
import { provedEnd } from "./proved-end.ts";
import type { SystemPart } from "./system-parts.ts";
import type { Workshop } from "./workshop.ts";

/** Works out what the cells of a part can be, in which every figure is a row. */
export function linearRanges(workshop: Workshop, part: SystemPart, bounds: ColumnBounds): PartRanges {
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
