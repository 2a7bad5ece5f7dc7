import type { WholeRow } from "../table/whole-row.ts";

/** Rows whose columns are counted from 0, in the order in which they are met; `column` is the one asked for. */
export interface LocalRows {
  readonly rows: readonly WholeRow[];
  readonly columns: number;
  readonly column: number;
}

/** Leaves the columns out that none of the rows is about: of a large system a few rows are looked at. */
export function localRows(rows: readonly WholeRow[], column: number): LocalRows {
  const place = new Map([[column, 0]]);
  for (const row of rows) {
    for (const one of row.columns) if (!place.has(one)) place.set(one, place.size);
  }
  const local = rows.map((row) => ({ ...row, columns: row.columns.map((one) => place.get(one) ?? 0) }));
  return { rows: local, columns: place.size, column: 0 };
}
