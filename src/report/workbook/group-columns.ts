import { groups, principalGroups } from "../../reference/groups.ts";
import type { WrittenCell } from "../../foundation/workbook-file/written-workbook.ts";
import type { Edition } from "./edition.ts";
import { noFigureWords } from "./no-figure-words.ts";
import type { Column } from "./table-sheet.ts";

/** The columns of the ethnic groups. */
export const groupHeadings: readonly Column[] = groups.map(({ label }) => [label, 14]);

/** The columns in which last year's figures stand beside, where there are any. */
export function lastYearHeadings({ lastYear }: Pick<Edition, "lastYear">): readonly Column[] {
  if (lastYear === null) return [];
  return groups
    .filter(({ id }) => principalGroups.some((group) => group === id))
    .map(({ label }) => [`${label} last year`, 14]);
}

/** The same figure of last year, read from last year's sheet. */
export function lastYearCell(lastYear: WrittenCell, address: string): WrittenCell {
  const { value, format } = lastYear;
  const words = noFigureWords["not-given"];
  return {
    value: value ?? words,
    formula: `IF(${address}="","${words}",${address})`,
    style: "calculated",
    ...(format !== undefined && { format }),
  };
}
