import type { DerivedFigure, DisclosureTable } from "../../model/disclosure-table.ts";
import type { RoundedCell, RoundingMethod } from "../../model/disclosure-alternatives.ts";

/** A count that everybody knows, so that a rounded count can be written as a figure of it. */
const YARDSTICK = "the yardstick of the rounding";

/**
 * What an outsider knows who sees rounded counts: all true counts are hidden, their sums hold, and each printed count is
 * a figure of a true one. A count to the nearest ten is what it is as a percentage of 1,000, without decimals; a count
 * that is less than ten from a printed number differs from it by 0% of 1,900, without decimals.
 */
export function roundedPublication(
  table: DisclosureTable,
  cells: readonly RoundedCell[],
  base: number,
  method: RoundingMethod,
): DisclosureTable {
  const printed = new Map(cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const multiples = [...new Set(printed.values())];
  const of = method === "conventional" ? 100 * base : 100 * (2 * base - 1);
  return {
    sums: table.sums,
    // No mark hides anything here, so that no assumption about one applies.
    assumptions: { ...table.assumptions, markMeansBelow: undefined, zerosAlwaysShown: undefined },
    cells: [
      ...table.cells.map(({ id }) => ({ id, value: null })),
      { id: YARDSTICK, value: of },
      ...multiples.map((value) => ({ id: multipleId(value), value })),
    ],
    figures: [...printed].map(([id, value]) => printedCount(id, value, base, method)),
  };
}

function printedCount(id: string, value: number, base: number, method: RoundingMethod): DerivedFigure {
  const name = { id: `${id}, printed as ${String(value)}`, places: 0 };
  return method === "conventional"
    ? { ...name, kind: "percentage", of: [id, YARDSTICK], value: value / base }
    : { ...name, kind: "difference", of: [id, YARDSTICK, multipleId(value), YARDSTICK], value: 0 };
}

function multipleId(value: number): string {
  return `the number ${String(value)}`;
}
