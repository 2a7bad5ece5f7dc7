import { describeValue } from "../foundation/describe-value.ts";
import type { PrintedFigure } from "../model/check-figure.ts";
import { type Issue, makeIssue } from "../model/issue.ts";
import { atMostIssues } from "./at-most-issues.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { figureOfRow } from "./figure-of-row.ts";
import { type FigureColumn, figureColumn, figureColumns, type FigureRow } from "./figures-csv-columns.ts";
import type { ParsedFigures } from "./parse-figures.ts";

/** Reads CSV with a heading, one printed figure a row. Every issue is reported at once. */
export function parseFiguresCsv(text: string): ParsedFigures {
  const { rows, unclosed } = csvRows(text);
  const [heading, ...others] = rows;
  const columns = (heading?.cells ?? []).map(figureColumn);
  const read = others.map((row) => figureOfRow(cellsOf(row, columns)));
  const issues = [
    ...(unclosed === null ? [] : [unclosedAt(unclosed)]),
    ...headingIssues(heading, columns),
    ...others.flatMap((row) => tooLong(row, columns)),
    ...read.flatMap((row) => row.issues),
  ];
  return issues.length === 0
    ? {
        status: "valid",
        figures: withOwnIds(
          read.map(({ figure }) => figure),
          others,
        ),
      }
    : { status: "invalid", issues: atMostIssues(issues) };
}

function cellsOf({ line, cells }: CsvRow, columns: readonly (FigureColumn | null)[]): FigureRow {
  const given = cells.flatMap((cell, index) => {
    const column = columns[index];
    return cell === "" || !column ? [] : [[column, cell] as const];
  });
  return { line, cells: Object.fromEntries(given) };
}

function headingIssues(
  heading: CsvRow | undefined,
  columns: readonly (FigureColumn | null)[],
): readonly Issue[] {
  if (heading === undefined) {
    return [makeIssue("missing", "", `a heading with ${figureColumns.slice(0, 4).join(", ")}`, "empty")];
  }
  const path = `line ${String(heading.line)}`;
  const lacking = (["label", "printed"] as const).filter((column) => !columns.includes(column));
  return [
    ...lacking.map((column) => makeIssue("missing", path, `a column ${column}`, "without one")),
    ...columns.flatMap((column, index) => {
      const text = heading.cells[index] ?? "";
      if (column === null && text !== "") {
        const expected = `one of the columns ${figureColumns.join(", ")}`;
        return [
          makeIssue("unknown-key", `${path}, column ${String(index + 1)}`, expected, describeValue(text)),
        ];
      }
      const isRepeated = column !== null && columns.indexOf(column) !== index;
      return isRepeated
        ? [
            makeIssue(
              "repeated-id",
              `${path}, column ${String(index + 1)}`,
              "a column of its own",
              describeValue(text),
            ),
          ]
        : [];
    }),
  ];
}

function tooLong({ line, cells }: CsvRow, columns: readonly unknown[]): readonly Issue[] {
  if (cells.slice(columns.length).every((cell) => cell === "")) return [];
  const expected = `at most ${String(columns.length)} cells, as in the heading`;
  const whatToDo = "A cell that holds a comma stands in quotation marks.";
  return [
    makeIssue("not-allowed", `line ${String(line)}`, expected, `${String(cells.length)} cells`, whatToDo),
  ];
}

function unclosedAt(line: number): Issue {
  return makeIssue(
    "not-allowed",
    `line ${String(line)}`,
    "two quotation marks around a cell",
    "a cell with one",
  );
}

/** A report may print one figure in two places: the second is told apart by its line. */
function withOwnIds(figures: readonly PrintedFigure[], rows: readonly CsvRow[]): readonly PrintedFigure[] {
  const taken = new Set<string>();
  return figures.map((figure, index) => {
    const isTaken = taken.has(figure.id);
    taken.add(figure.id);
    return isTaken ? { ...figure, id: `${figure.id} (line ${String(rows[index]?.line ?? index)})` } : figure;
  });
}
