import { rowsOfPart, type WorkforcePartKey, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import { type GroupCounts, sumGroupCounts } from "../../model/group-counts.ts";
import type { Workforce, WorkforceRow } from "../../model/return.ts";
import { existingRows, type ExistingRow, summedRows, workforceTotal } from "../../model/workforce-counts.ts";

type Rows = Partial<Record<WorkforceRowId, WorkforceRow>>;

/**
 * Adds workforce tables row by row. A row that one of them does not have does not exist there, and adds nobody; a row
 * that is not given makes the sum not given, and a table without any rows gives none of them.
 *
 * A row that is counted inside another in one table and beside it in another one is put inside it in all: its people are
 * added to the row around it where they were beside it.
 */
export function poolWorkforce(workforces: readonly Workforce[]): Workforce {
  const part = (key: WorkforcePartKey): Rows => {
    const tables = workforces.map((workforce) =>
      summedRows(workforce).length === 0 ? null : existingRows(workforce, key),
    );
    return Object.fromEntries(
      rowsOfPart[key].flatMap(({ id }) => {
        const row = pooledRow(id, tables);
        return row === null ? [] : [[id, row]];
      }),
    );
  };
  return {
    nonClinical: part("nonClinical"),
    clinical: part("clinical"),
    medical: part("medical"),
    total: sumGroupCounts(workforces.map(workforceTotal)),
  };
}

/** The rows of one part, table by table; null for a table that gives no rows. */
type Tables = readonly (readonly ExistingRow[] | null)[];

function pooledRow(id: WorkforceRowId, tables: Tables): WorkforceRow | null {
  const inside = wholes(tables);
  const counts = tables.flatMap((rows): readonly GroupCounts[] => {
    if (rows === null) return [{}];
    const beside = rows.filter((row) => row.ofWhich === null && row.id !== id && inside.get(row.id) === id);
    return [...rows.filter((row) => row.id === id), ...beside].map(({ row }) => row);
  });
  const exists = tables.some((rows) => rows?.some((row) => row.id === id) === true);
  return exists || counts.some((row) => Object.keys(row).length > 0)
    ? { ...sumGroupCounts(counts), ofWhich: inside.get(id) ?? null }
    : null;
}

/** The row that each row is counted inside in any of the tables. */
function wholes(tables: Tables): ReadonlyMap<WorkforceRowId, WorkforceRowId> {
  return new Map(
    tables
      .flatMap((rows) => rows ?? [])
      .flatMap(({ id, ofWhich }): [WorkforceRowId, WorkforceRowId][] =>
        ofWhich === null ? [] : [[id, ofWhich]],
      ),
  );
}
