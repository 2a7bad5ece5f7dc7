import type { WorkforceMapping } from "../../model/record-mapping.ts";
import type { Workforce, WorkforceRow } from "../../model/return.ts";
import { rowsOfPart, type WorkforcePartKey, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import type { CountedCell } from "./counted-cell.ts";
import { groupCountsOf, mayAnswerBme } from "./group-counts-of.ts";

/** The workforce of some cells: a row that nobody is in does not exist. */
export function workforceOfCells(mapping: WorkforceMapping, cells: readonly CountedCell[]): Workforce {
  const detail = mayAnswerBme(mapping.ethnicity);
  const ownRow = mapping.seniorMedicalManagers === "own-row";
  const within = (row: WorkforceRowId): readonly WorkforceRowId[] =>
    row === "consultants" && !ownRow ? [row, "senior-medical-managers"] : [row];
  const rowOf = (
    part: WorkforcePartKey,
    id: WorkforceRowId,
  ): readonly (readonly [string, WorkforceRow])[] => {
    const counted = cells.filter(
      (cell) => cell.part === part && cell.row !== undefined && within(id).includes(cell.row),
    );
    if (counted.length === 0) return [];
    const ofWhich = id === "senior-medical-managers" && ownRow ? { ofWhich: null } : {};
    return [[id, { ...groupCountsOf(counted, detail), ...ofWhich }]];
  };
  const rowsOf = (part: WorkforcePartKey): Readonly<Record<string, WorkforceRow>> | undefined => {
    const rows = rowsOfPart[part].flatMap(({ id }) => rowOf(part, id));
    return rows.length === 0 ? undefined : Object.fromEntries(rows);
  };
  const [nonClinical, clinical, medical] = [rowsOf("nonClinical"), rowsOf("clinical"), rowsOf("medical")];
  return { ...(nonClinical && { nonClinical }), ...(clinical && { clinical }), ...(medical && { medical }) };
}
