import { groupedBy } from "../../foundation/grouped-by.ts";
import type { FileCell } from "../../foundation/workbook-file/file-cell.ts";
import type { WorkbookSheet } from "../../foundation/workbook-file/read-workbook.ts";
import type { FormShape } from "./form-shapes.ts";
import { normalLabel, rowKey } from "./normal-label.ts";

/** The headings stand in one of the first rows; a title and notes stand above them. */
const HEADING_ROWS = 60;

/** The table of a sheet, found by its headings. */
export interface FormTable {
  readonly headingRow: number;
  /** The columns with a heading; a copied column has the same. */
  readonly columnsOf: ReadonlyMap<string, readonly number[]>;
  readonly headingOf: ReadonlyMap<number, string>;
  /** The rows that say the same of themselves. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly keyOf: ReadonlyMap<number, string>;
}

/** Finds the table of a form's sheet; null where no row has its headings. */
export function findTable(sheet: WorkbookSheet, shape: FormShape): FormTable | null {
  const rows = groupedBy(sheet.cells, ({ row }) => row);
  const scores = [...rows]
    .slice(0, HEADING_ROWS)
    .map(([row, cells]) => ({ row, score: headingScore(cells, shape) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a), { row: 0, score: 0 });
  if (best.score === 0) return null;
  const headingOf = new Map(
    (rows.find(([row]) => row === best.row)?.[1] ?? []).map(({ column, text }) => [
      column,
      normalLabel(text),
    ]),
  );
  const columnsOf = places(headingOf);
  const labelColumns = shape.labels.map((label) => columnsOf.get(label)?.[0] ?? 0);
  const below = rows.filter(([row]) => row > best.row);
  const keyOf = new Map(
    below.map(([row, cells]) => [row, rowKey(labelColumns.map((column) => textIn(cells, column)))]),
  );
  return { headingRow: best.row, columnsOf, headingOf, rowsOf: places(keyOf), keyOf };
}

/** How many headings of the form a row has; none where it lacks one that says what rows are. */
function headingScore(cells: readonly FileCell[], { labels, columns }: FormShape): number {
  const texts = new Set(cells.map(({ text }) => normalLabel(text)));
  return labels.every((label) => texts.has(label))
    ? [...columns].filter((heading) => texts.has(heading)).length
    : 0;
}

function textIn(cells: readonly FileCell[], column: number): string {
  return cells.find((cell) => cell.column === column)?.text ?? "";
}

function places(textOf: ReadonlyMap<number, string>): ReadonlyMap<string, readonly number[]> {
  const found = groupedBy([...textOf], ([, text]) => text);
  return new Map(found.map(([text, entries]) => [text, entries.map(([place]) => place)]));
}
