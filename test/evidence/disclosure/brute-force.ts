import type {
  DerivedFigure,
  DisclosureTable,
  OutsiderAssumptions,
} from "../../../src/model/disclosure-table.ts";
import {
  exactDecimal,
  exactDifference,
  type ExactFraction,
  exactly,
  exactRatio,
  printedAt,
} from "../../support/exact-fraction.ts";
import type { AttackedCell } from "./read-evidence.ts";

/** Every hidden cell with a number. */
type Filling = ReadonlyMap<string, number>;

/**
 * An attacker that knows no method: it writes every whole number up to the greatest shown one (or to `most`) into every hidden
 * cell, works out each sum and prints each figure, and keeps what looks like the publication.
 */
export function bruteForce(
  publication: DisclosureTable,
  { markMeansBelow = Infinity, zerosAlwaysShown = false }: OutsiderAssumptions = {},
  most: number = Math.max(...publication.cells.map(({ value }) => value ?? 0)),
): readonly AttackedCell[] {
  const { threshold = 10, zeros = "hidden", minimumWidth } = publication.policy ?? {};
  const width = minimumWidth ?? threshold - (zeros === "shown" ? 2 : 1);
  const hidden = publication.cells.filter(({ value }) => value === null).map(({ id }) => id);
  const possible = new Map(hidden.map((id) => [id, new Set<number>()]));
  const filled = new Map(
    publication.cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])),
  );
  const fill = (place: number): void => {
    const id = hidden[place];
    if (id === undefined) {
      for (const [cell, values] of possible) values.add(filled.get(cell)!);
      return;
    }
    for (let value = zerosAlwaysShown ? 1 : 0; value <= Math.min(most, markMeansBelow - 1); value += 1) {
      filled.set(id, value);
      if (fits(publication, filled)) fill(place + 1);
    }
    filled.delete(id);
  };
  fill(0);
  return hidden.map((id) => {
    const values = possible.get(id)!;
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    const isNarrow = greatest - least < width || values.size < width + 1;
    return { id, least, greatest, recovered: values.size === 1, atRisk: least < threshold && isNarrow };
  });
}

/** Whether nothing that is filled in so far contradicts the publication. */
function fits({ sums, figures = [] }: DisclosureTable, filled: Filling): boolean {
  const isFilled = (id: string): boolean => filled.has(id);
  return (
    sums.every(({ total, parts }) => {
      const most = filled.get(total) ?? Infinity;
      const sum = parts.reduce((before, part) => before + (filled.get(part) ?? 0), 0);
      return parts.every(isFilled) && isFilled(total) ? sum === most : sum <= most;
    }) && figures.every((figure) => !figure.of.every(isFilled) || isPrinted(figure, filled))
  );
}

function isPrinted(figure: DerivedFigure, filled: Filling): boolean {
  if (figure.value === null) return true;
  const counts = figure.of.map((id) => filled.get(id)!);
  const divisors = figure.kind === "difference" ? [counts[1], counts[3]] : counts.slice(1);
  if (divisors.includes(0)) return false;
  return (
    printedAt(exactFigure(figure.kind, counts), figure.places) ===
    printedAt(exactDecimal(String(figure.value)), figure.places)
  );
}

function exactFigure(
  kind: DerivedFigure["kind"],
  [a = 0, b = 0, c = 0, d = 0]: readonly number[],
): ExactFraction {
  if (kind === "percentage") return exactly(100 * a, b);
  if (kind === "ratio") return exactRatio(exactly(a, b), exactly(c, d));
  return exactDifference(exactly(100 * a, b), exactly(100 * c, d));
}
