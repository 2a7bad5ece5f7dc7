import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import type { Row, Section, Table } from "../tables/document.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { labelCell } from "./cells.ts";
import { printedCell } from "./printed-cell.ts";

interface Place {
  readonly title: string;
  readonly section: Section;
  /** What was done to protect people in small numbers: said on every sheet. */
  readonly protection: readonly string[];
}

/** One table of a report on a sheet of its own, under what is to be known of it. */
export function reportSheet(table: Table, { title, section, protection }: Place): WrittenSheet {
  const figures = figureRows(table.rows);
  const isSectioned = table.rows.some(({ kind }) => kind === "heading");
  const [first = "", ...columns] = table.columns;
  const labels = [...(isSectioned ? ["Section"] : []), first === "" ? "Item" : first];
  const widths = [
    ...labels.map((_, index) => (isSectioned && index === 0 ? 22 : 36)),
    ...columns.map(() => 16),
  ];
  const width = widths.reduce((sum, one) => sum + one, 0);
  // What is longer than the table is wide would be cut off in print.
  const lines = [...section.lead, ...section.notes, ...protection].flatMap((line) => wrapText(line, width));
  return {
    title,
    widths,
    rows: [
      [{ value: `${section.heading}. ${table.caption}`, style: "title" }],
      ...lines.map((value): readonly WrittenCell[] => [{ value, style: "note" }]),
      [...labels, ...columns].map((value): WrittenCell => ({ value, style: "header" })),
      ...figures.map(({ under, label, row }) => [
        ...(isSectioned ? [labelCell(under)] : []),
        labelCell(label),
        ...columns.map((_, index) => printedCell(row.cells[index] ?? { text: "" })),
      ]),
    ],
    table: { name: `Table_${title.replaceAll(/\W/g, "_")}`, headerRow: lines.length + 2 },
    frozenColumns: labels.length,
  };
}

interface FigureRow {
  /** The heading that it stands under. */
  readonly under: string;
  readonly label: string;
  readonly row: Row;
}

/** Every row by itself: what a heading above it said stands beside it, and a line that belongs to another says to which. */
function figureRows(rows: readonly Row[]): readonly FigureRow[] {
  let under = "All";
  let above = "";
  return rows.flatMap((row): readonly FigureRow[] => {
    const label = row.label.trim();
    if (row.kind === "heading") {
      under = label;
      return [];
    }
    if (row.kind === "figures") above = label;
    const isDetail = row.kind === "detail" && label === "";
    return [{ under, label: isDetail ? `${above}: counts and interval` : label, row }];
  });
}
