import type { TableSum } from "../../model/disclosure-table.ts";
import { type HiddenEquations, openHiddenEquations } from "../table/eliminate-hidden.ts";
import { sumRelations } from "../table/eliminate-relations.ts";
import { restrictedRow, type SparseRow } from "../table/eliminate-row.ts";
import { solvedForLast } from "../table/eliminate-sums.ts";
import { openParallelCells } from "./parallel-cells.ts";

/** Cells that are not shown for certain, and the sums among them and those that are. */
export interface Offer {
  readonly sums: readonly TableSum[];
  /** The ids that are hidden whatever else is. */
  readonly hidden: readonly string[];
  /** The ids that may be shown or hidden, those that are to be shown first at the front. */
  readonly candidates: readonly string[];
  /** Told how many candidates are done, now and then. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Which cells have to be hidden so that no hidden one follows from the others by adding and subtracting: each is
 * offered in turn, and shown unless that would give a hidden cell away (Langsrud 2024, R package GaussSuppression).
 *
 * What makes it fast: every sum is solved for the cell that is offered last. A cell that no sum is solved for says nothing
 * new of the hidden ones, and is shown without a look; of the others only what they say of hidden cells is kept.
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
 * A shown cell is a number: the rest of its equation is said of hidden ones, and solved for the first in the table. So the long
 * equations of a whole table are put into those of its first part, and the others stay short.
 */
function publish(equation: SparseRow, shown: number, known: HiddenEquations): readonly number[] {
  const rest = restrictedRow(equation, (column) => column !== shown);
  return known.add(rest, rest.columns[0] ?? shown);
}
