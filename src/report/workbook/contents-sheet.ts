import type { WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { labelCell } from "./cells.ts";
import { FIRST_ROW } from "./references.ts";

/** What the contents say of a sheet. */
export interface ContentsLine {
  readonly title: string;
  readonly holds: string;
  /** Whether it is filled in; a report has nothing to fill in. */
  readonly use?: string;
}

/** A list of all sheets, each a link. */
export function contentsSheet(lines: readonly ContentsLine[], note: string): WrittenSheet {
  const hasUse = lines.some(({ use }) => use !== undefined);
  return {
    title: "Contents",
    widths: hasUse ? [34, 100, 26] : [34, 110],
    rows: [
      [{ value: "Contents", style: "title" }],
      [{ value: "Every sheet holds one table. The name of a sheet is a link to it.", style: "note" }],
      [{ value: note, style: "note" }],
      ["Sheet", "What it holds", ...(hasUse ? ["Use"] : [])].map((value) => ({ value, style: "header" })),
      ...lines.map(({ title, holds, use }) => [
        { value: title, style: "link", link: title } as const,
        labelCell(holds),
        ...(use === undefined ? [] : [labelCell(use)]),
      ]),
    ],
    table: { name: "Table_Contents", headerRow: FIRST_ROW - 1 },
    frozenColumns: 1,
  };
}
