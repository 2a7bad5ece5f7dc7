import { joined } from "../foundation/lists.ts";
import {
  rowsOfPart,
  type WorkforcePartKey,
  workforceParts,
  type WorkforceRowId,
} from "../reference/workforce-rows.ts";
import { type CompleteGroupCounts, countable, countOfGroup, eachGroup, sumGroupCounts } from "./counts.ts";
import type { Workforce, WorkforceRow } from "./return.ts";

/** A row of the workforce that exists in an organisation. */
export interface ExistingRow {
  readonly part: WorkforcePartKey;
  readonly id: WorkforceRowId;
  readonly title: string;
  readonly row: WorkforceRow;
  /** The row that this one is counted inside, or null: it is then added to sums. */
  readonly ofWhich: WorkforceRowId | null;
}

/** The rows that a part of the workforce has, in printed order. */
export function existingRows(workforce: Workforce, part: WorkforcePartKey): readonly ExistingRow[] {
  const rows: Partial<Record<WorkforceRowId, WorkforceRow | undefined>> = workforce[part] ?? {};
  const existing: ExistingRow[] = [];
  for (const { id, title, ofWhich } of rowsOfPart[part]) {
    const row = rows[id];
    if (row === undefined) continue;
    existing.push({ part, id, title, row, ofWhich: row.ofWhich === undefined ? ofWhich : row.ofWhich });
  }
  return existing;
}

/** The rows of all parts, in printed order. */
export function rowsOfWorkforce(workforce: Workforce): readonly ExistingRow[] {
  return joined(workforceParts.map(({ key }) => existingRows(workforce, key)));
}

/** Every row that is added to sums, of all parts. */
export function summedRows(workforce: Workforce): readonly ExistingRow[] {
  return rowsOfWorkforce(workforce).filter(({ ofWhich }) => ofWhich === null);
}

/** The whole workforce by group: its stated total where that is given, else the sum of its rows. */
export function workforceTotal(workforce: Workforce): CompleteGroupCounts {
  const rows = summedRows(workforce);
  const summed = rows.length === 0 ? null : sumGroupCounts(rows.map(({ row }) => row));
  const stated = workforce.total ?? {};
  return eachGroup((group) => countable(countOfGroup(stated, group) ?? summed?.[group] ?? null));
}
