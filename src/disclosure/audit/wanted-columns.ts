import type { ConstraintSystem } from "../table/constraint-system.ts";
import { groupsOf } from "./groups.ts";

/** The columns to look at: the table's own, which come first, or those of them that hang together with the given cells. */
export function wantedColumns(
  { columns, rows, products, cell }: ConstraintSystem,
  own: number,
  only: readonly string[] | undefined,
): readonly number[] {
  const all = Array.from({ length: own }, (_, column) => column);
  if (only === undefined) return all;
  const groups = groupsOf(
    columns.length,
    [...rows, ...products].map((relation) => relation.columns),
  );
  const wanted = new Set(
    only.flatMap((id) => {
      const known = cell(id);
      return known !== undefined && "column" in known ? [groups[known.column]] : [];
    }),
  );
  return all.filter((column) => wanted.has(groups[column]));
}
