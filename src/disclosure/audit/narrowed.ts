import { numberAt } from "../../foundation/number-at.ts";
import type { ConstraintSystem, ProductFigure } from "../table/constraint-system.ts";
import { figureRows, type KnownCell } from "../table/figure-rows.ts";
import { type ColumnBounds, copyOf } from "./column-bounds.ts";
import { propagation } from "./propagation.ts";
import type { Relations } from "./system-parts.ts";

/** What is known, after each row was taken for all that it says alone. */
export interface Narrowed {
  readonly relations: Relations;
  readonly bounds: ColumnBounds;
}

/** Narrows the bounds of the columns, and turns figures into rows as soon as enough columns are fixed; null where no solution is left. */
export function narrowed(
  given: Relations,
  start: ColumnBounds,
  cell: ConstraintSystem["cell"],
): Narrowed | null {
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
