import type { CsvRow } from "../../ingest/csv-rows.ts";
import { isFigureHeading } from "../../ingest/figure-columns.ts";
import type { ParsedFigures } from "../../ingest/parse-figures.ts";
import { figuresOfRows } from "../../ingest/parse-figures-text.ts";
import type { Issue } from "../../model/issue.ts";
import { readWorkbook } from "../xlsx/open-workbook.ts";
import type { FileCell } from "../xlsx/sheet-rows.ts";
import { faultIssue, percentageText } from "./read-inputs.ts";

/**
 * Reads printed figures from a workbook, by the rules of a CSV file: from the first visible sheet that has the columns. A title may
 * stand above their headings.
 *
 * @param bytes - The bytes of an xlsx file. It never throws, whatever they are.
 */
export function figuresOfWorkbook(bytes: Uint8Array): ParsedFigures {
  const table = tableOfFigures(bytes);
  if (table.status === "invalid") return table;
  const parsed = figuresOfRows(table.rows);
  const placed = (issue: Issue): Issue => placedIssue(issue, table.sheet);
  return parsed.status === "valid"
    ? { ...parsed, warnings: parsed.warnings.map(placed) }
    : { status: "invalid", issues: parsed.issues.map(placed) };
}

/** The rows of the sheet with printed figures, from their headings on. */
export type TableOfFigures =
  | { readonly status: "read"; readonly sheet: string; readonly rows: readonly CsvRow[] }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/** Finds the table of printed figures in a workbook: on the first visible sheet that has the columns. */
export function tableOfFigures(bytes: Uint8Array): TableOfFigures {
  const read = readWorkbook(bytes);
  if (read.status === "unreadable") return { status: "invalid", issues: [faultIssue(read.fault)] };
  const sheets = read.workbook.sheets
    .filter(({ state }) => state === "visible")
    .map(({ name, cells }) => ({ name, rows: fromHeading(rowsOf(cells)) }));
  const withColumns = sheets.find(({ rows }) => isFigureHeading(rows[0]?.cells ?? []));
  // Where no sheet has them, the first one with something in it says what is missing.
  const { name = "", rows = [] } = withColumns ?? sheets.find((sheet) => sheet.rows.length > 0) ?? {};
  return { status: "read", sheet: name, rows };
}

/** The rows from the headings on; all of them where no row is one. */
function fromHeading(rows: readonly CsvRow[]): readonly CsvRow[] {
  const at = rows.findIndex(({ cells }) => isFigureHeading(cells));
  return rows.slice(Math.max(0, at));
}

/** No table of figures is so wide; what stands further right is beside it. */
const MOST_COLUMNS = 200;

function rowsOf(cells: readonly FileCell[]): readonly CsvRow[] {
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    if (cell.column > MOST_COLUMNS) continue;
    const row = rows.get(cell.row) ?? [];
    while (row.length < cell.column) row.push("");
    row[cell.column - 1] = cellText(cell);
    rows.set(cell.row, row);
  }
  return [...rows]
    .map(([line, texts]) => ({ line, cells: texts }))
    .filter((row) => row.cells.some((text) => text !== ""));
}

/** A cell as a report prints it: 0.213 that is shown as a percentage is "21.3%". */
function cellText(cell: FileCell): string {
  const text = cell.type === "number" ? percentageText(cell) : null;
  if (text === null) return cell.text.trim();
  if (!cell.format.includes("%")) return text;
  // Excel shows two decimal places of every percentage that is typed with any: a zero at the end says nothing there.
  const isTyped = cell.format === "0.00%";
  return `${isTyped ? text.replace(/\.00$|(?<=\.\d)0$/, "") : text}%`;
}

/** A row of a sheet is no line of a text. */
function placedIssue(issue: Issue, sheet: string): Issue {
  const inSheet = (text: string): string => text.replace(/^line (?=\d)/, `${sheet}, row `);
  return { ...issue, path: inSheet(issue.path), message: inSheet(issue.message) };
}
