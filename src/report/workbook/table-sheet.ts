import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import type { Edition } from "./edition.ts";
import { FIRST_ROW } from "./references.ts";
import { type SheetId, sheetTitle } from "./sheet-titles.ts";
import { sheetWords } from "./sheet-words.ts";

/** One column of a table: its heading, and how wide it is in characters. */
export type Column = readonly [heading: string, width: number];

interface Table {
  readonly id: SheetId;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly frozenColumns: number;
}

/** Sets a table under a title and two lines of notes, on a sheet of its own. */
export function tableSheet({ id, columns, rows, frozenColumns }: Table, edition: Edition): WrittenSheet {
  const title = sheetTitle(id, edition);
  const { heading, notes } = sheetWords[id];
  const whose = [
    ...(edition.people === "bank" ? ["People who work solely on the bank"] : []),
    ...(edition.year === "last-year" ? ["Last year"] : []),
  ];
  return {
    title,
    widths: columns.map(([, width]) => width),
    rows: [
      [{ value: [...whose, heading].join(". "), style: "title" }],
      ...notes.map((value): readonly WrittenCell[] => [{ value, style: "note" }]),
      columns.map(([value]): WrittenCell => ({ value, style: "header" })),
      ...rows,
    ],
    table: { name: `Table_${title.replaceAll(" ", "_")}`, headerRow: FIRST_ROW - 1 },
    frozenColumns,
  };
}
