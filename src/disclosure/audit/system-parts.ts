import type { ProductFigure } from "../table/constraint-system.ts";
import type { WholeRow } from "../table/whole-row.ts";
import type { ColumnBounds } from "./bound-propagation.ts";
import { groupsOf } from "../../foundation/union-find.ts";

/** Rows among columns, and figures that no row can say. */
export interface Relations {
  readonly rows: readonly WholeRow[];
  readonly products: readonly ProductFigure[];
}

/** Hidden cells that hang together, and all that is known of them. */
export interface SystemPart extends Relations {
  /** The columns of the whole system, ascending. Rows and products name columns as the system does. */
  readonly columns: readonly number[];
}

/** Takes a system apart into what does not hang together. Columns that are fixed hold nothing together. */
export function systemParts({ rows, products }: Relations, bounds: ColumnBounds): readonly SystemPart[] {
  const isFree = (column: number): boolean => bounds.lower[column] !== bounds.upper[column];
  const links = [...rows, ...products].map(({ columns }) => columns.filter(isFree));
  const groups = groupsOf(bounds.lower.length, links);
  const groupOf = ({ columns }: { readonly columns: readonly number[] }): number | undefined =>
    groups[columns.find(isFree) ?? -1];
  const members = gathered([...groups.keys()].filter(isFree), (column) => groups[column]);
  const rowsOf = gathered(rows, groupOf);
  const productsOf = gathered(products, groupOf);
  return [...members].map(([group, columns]) => ({
    columns,
    rows: rowsOf.get(group) ?? [],
    products: productsOf.get(group) ?? [],
  }));
}

function gathered<Thing>(
  things: readonly Thing[],
  groupOf: (thing: Thing) => number | undefined,
): ReadonlyMap<number, readonly Thing[]> {
  const groups = new Map<number, Thing[]>();
  for (const thing of things) {
    const group = groupOf(thing);
    if (group === undefined) continue;
    const found = groups.get(group);
    if (found === undefined) groups.set(group, [thing]);
    else found.push(thing);
  }
  return groups;
}
