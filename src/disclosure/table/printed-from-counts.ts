import { divide } from "../../foundation/fraction.ts";
import { printFixed } from "../../foundation/print-number.ts";
import type { DerivedFigure } from "../../model/disclosure-table.ts";
import { figureFraction } from "./figure-fraction.ts";

/** A figure as it is printed with so many places, worked out from the true counts; withheld where there is no such number. */
export function printedFromCounts(
  figure: DerivedFigure,
  counts: ReadonlyMap<string, number>,
  places: number,
): DerivedFigure {
  const known = figure.of.map((id) => counts.get(id)).filter((count) => count !== undefined);
  const exact = known.length === figure.of.length ? figureFraction(figure, known) : null;
  return { ...figure, places, value: exact === null ? null : printFixed(divide(exact), places) };
}
