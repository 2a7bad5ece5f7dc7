import { groupedBy, numberAt } from "../../foundation/lists.ts";
import { unionFind } from "../../foundation/union-find.ts";
import type { ProductFigure } from "../table/constraint-system.ts";
import { type WholeRow, wholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./bound-propagation.ts";

/** Rows among columns, and figures that no row can express. */
export interface Relations {
  readonly rows: readonly WholeRow[];
  readonly products: readonly ProductFigure[];
}

/** A connected component of a system: hidden cells that depend on one another, and all that is known of them. */
export interface SystemPart extends Relations {
  /** The columns of the whole system, ascending. Rows and products name columns as the system does. */
  readonly columns: readonly number[];
}

/** Splits a system into its connected components. Fixed columns connect nothing and are left out. */
export function systemParts({ rows, products }: Relations, bounds: ColumnBounds): readonly SystemPart[] {
  const isFree = (column: number): boolean => bounds.lower[column] !== bounds.upper[column];
  const links = [...rows, ...products].map(({ columns }) => columns.filter(isFree));
  const components = unionFind(bounds.lower.length, links);
  const componentOf = ({ columns }: { readonly columns: readonly number[] }): number | undefined =>
    components[columns.find(isFree) ?? -1];
  const members = groupedBy([...components.keys()].filter(isFree), (column) => components[column]);
  const rowsOf = new Map(groupedBy(rows, componentOf));
  const productsOf = new Map(groupedBy(products, componentOf));
  return members.map(([component, columns]) => ({
    columns,
    rows: rowsOf.get(component) ?? [],
    products: productsOf.get(component) ?? [],
  }));
}

/** A part with columns of its own, counted from 0. */
export interface CompactPart {
  readonly rows: readonly WholeRow[];
  readonly bounds: ColumnBounds;
  /** True where a row is left out because its numbers are too large to be exact. */
  readonly isIncomplete: boolean;
}

/** Moves the fixed columns of a part into the limits of its rows, and counts the others from 0. */
export function compactPart({ columns, rows }: SystemPart, bounds: ColumnBounds): CompactPart {
  const ownColumn = new Map(columns.map((column, index) => [column, index]));
  const own = rows.map((row) => compactRow(row, ownColumn, bounds)).filter((row) => row !== null);
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
  ownColumn: ReadonlyMap<number, number>,
  { lower }: ColumnBounds,
): WholeRow | null {
  const times = new Map<number, bigint>();
  let fixed = 0n;
  for (const [index, column] of columns.entries()) {
    const by = BigInt(numberAt(coefficients, index));
    const own = ownColumn.get(column);
    if (own === undefined) fixed += by * BigInt(numberAt(lower, column));
    else times.set(own, by);
  }
  const limit = (value: number): bigint | null => (Number.isFinite(value) ? BigInt(value) - fixed : null);
  return wholeRow(times, { least: limit(least), greatest: limit(greatest) }, source);
}
