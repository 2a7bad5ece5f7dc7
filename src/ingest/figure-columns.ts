import type { CsvRow } from "./csv-rows.ts";
import { describeValue } from "../foundation/wres-error.ts";
import { type Issue, makeFileIssue } from "../model/issue.ts";
import { saysWho } from "../model/quoted-text.ts";

/** The columns of a table of printed figures, as their headings read without spaces, hyphens and capitals. */
const figureColumns = [
  "label",
  "printed",
  "numerator",
  "denominator",
  "numerator2",
  "denominator2",
  "counts",
  "what",
  "year",
  "unknown",
  "direction",
  "partof",
  "note",
] as const;

/** The headings of these columns, as a person types them. */
const HEADINGS = figureColumns
  .map((column) => column.replace("partof", "part of").replace(/2$/, " 2"))
  .join(", ");

export type FigureColumn = (typeof figureColumns)[number];

/** Reads a heading: "Numerator 2" and "numerator_2" are one column; null where there is no such column. */
export function figureColumn(heading: string): FigureColumn | null {
  const key = heading.toLowerCase().replace(/[\s_-]/g, "");
  return figureColumns.find((column) => column === key) ?? null;
}

/** The columns that no table of printed figures can do without. */
const required = ["label", "printed"] as const;

/** True of a row that has the heading of every column that has to be there. */
export function isFigureHeading(cells: readonly string[]): boolean {
  return lackingOf(cells).length === 0;
}

function lackingOf(cells: readonly string[]): readonly FigureColumn[] {
  const columns = cells.map(figureColumn);
  return required.filter((column) => !columns.includes(column));
}

/** By these the CSV of measures is told from a table of figures, whose other columns it has too. */
const columnsOfMeasures: readonly string[] = ["label", "printed", "first_count", "second_count"];

/** What a heading lacks: without these columns nothing below it is read. */
export function lackingColumns(heading: CsvRow | undefined): readonly Issue[] {
  if (heading === undefined) {
    return [makeFileIssue("missing", "", `a heading with ${figureColumns.slice(0, 4).join(", ")}`, "empty")];
  }
  if (columnsOfMeasures.every((column) => heading.cells.includes(column))) {
    const place = `line ${String(heading.line)}`;
    const expected = `figures of a document, in columns such as ${figureColumns.slice(0, 4).join(", ")}`;
    const whatToDo = "What this library printed needs no check: it follows from the counts beside it.";
    return [
      makeFileIssue("not-allowed", place, expected, "that of measures as this library writes them", whatToDo),
    ];
  }
  const lacking = lackingOf(heading.cells).map((column) => JSON.stringify(column));
  if (lacking.length === 0) return [];
  const found = headingsQuoted(heading.cells);
  const issue = makeFileIssue(
    "missing",
    `line ${String(heading.line)}`,
    `a column ${lacking.join(" and a column ")}`,
    found.join(", "),
  );
  const message = `There is no column ${lacking.join(" and no column ")}. The columns found are: ${found.join(", ")}.`;
  const isHeading = heading.cells.some((cell) => figureColumn(cell) !== null);
  const whatToDo = `Its first line seems to hold no headings; the columns that are used are ${HEADINGS}.`;
  return [{ ...issue, message: isHeading ? message : `${message} ${whatToDo}` }];
}

/** The headings that are there. A row of people that is taken for headings says who they are. */
function headingsQuoted(cells: readonly string[]): readonly string[] {
  const found = cells.filter((cell) => cell !== "");
  const isHeading = found.some((cell) => figureColumn(cell) !== null) && !found.some(saysWho);
  const quotable = found.filter((cell) => isHeading || figureColumn(cell) !== null);
  const others = found.length - quotable.length;
  const unquoted =
    others === 1 ? "a heading that is not quoted" : `${String(others)} headings that are not quoted`;
  return [...quotable.map(describeValue), ...(others === 0 ? [] : [unquoted])];
}

/** The columns whose heading stands twice. */
export function repeatedColumns({ line, cells }: CsvRow): readonly Issue[] {
  const columns = cells.map(figureColumn);
  return columns.flatMap((column, index) =>
    column !== null && columns.indexOf(column) !== index
      ? [
          makeFileIssue(
            "repeated-id",
            `line ${String(line)}, column ${String(index + 1)}`,
            "a column of its own",
            describeValue(cells[index]),
          ),
        ]
      : [],
  );
}

/** The columns that are passed over, since no heading that is known stands above them. */
export function unusedColumns({ line, cells }: CsvRow): readonly Issue[] {
  return cells.flatMap((text, index) => {
    if (text === "" || figureColumn(text) !== null) return [];
    const expected = `one of the columns ${HEADINGS}`;
    const place = `line ${String(line)}, column ${String(index + 1)}`;
    const quoted = cells.some(saysWho) ? "with a heading that is not quoted" : describeValue(text);
    const issue = makeFileIssue("unknown-key", place, expected, quoted);
    const message = `The column ${quoted} is not used; the columns that are used are ${HEADINGS}.`;
    return [{ ...issue, message }];
  });
}
