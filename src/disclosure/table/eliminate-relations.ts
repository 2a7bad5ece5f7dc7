import type { TableSum } from "../../model/disclosure-table.ts";
import { type SparseRow, sparseRow } from "./eliminate-row.ts";

/** What each sum says of the cells that have a column; the others are shown, and say nothing more. */
export function sumRelations(
  sums: readonly TableSum[],
  columns: ReadonlyMap<string, number>,
): readonly SparseRow[] {
  return sums
    .map(({ total, parts }) => {
      const entries: (readonly [column: number, times: number])[] = [];
      const place = (id: string, times: number): void => {
        const column = columns.get(id);
        if (column !== undefined) entries.push([column, times]);
      };
      place(total, 1);
      for (const part of parts) place(part, -1);
      return sparseRow(entries);
    })
    .filter((row) => row.columns.length > 0);
}
