import { type Issue, makeFileIssue, pathSegments } from "../../model/issue.ts";
import { AND } from "../../model/strata.ts";
import { jsonText } from "../../ingest/json-text.ts";
import { localSheets } from "../form/local-form.ts";
import type { WorkbookSheet } from "../xlsx/open-workbook.ts";
import { countedOtherwise, publishedHeadings, publishedTitle } from "../form/published-form.ts";
import type { FormYear } from "../form/return-sheets.ts";
import { normalLabel } from "./find-inputs.ts";
import { cellName, isNotGiven, percentageText } from "./read-inputs.ts";
import { type CellTable, cellIn, cellTable } from "./cell-table.ts";

/** A value of a local measure as somebody filled it in, and where. */
interface LocalCell {
  readonly path: readonly (string | number)[];
  readonly at: string;
  readonly value: unknown;
}

/** What the sheets of local measures hold. */
export interface LocalRead {
  readonly cells: readonly LocalCell[];
  readonly issues: readonly Issue[];
}

/** Reads the sheets of local measures of a form; nothing where it has none. */
export function readLocalCells(sheets: readonly WorkbookSheet[]): LocalRead {
  const read = sheets.flatMap(({ name, cells }): readonly LocalRead[] => {
    if (name === localSheets.counts) {
      return [readTable(name, tableWith(cells, [localSheets.place, localSheets.value]), readValues)];
    }
    return name === localSheets.definitions
      ? [readTable(name, tableWith(cells, [localSheets.definition]), readDefinitions)]
      : [];
  });
  return together(read);
}

/** Reads the sheet of published figures of a year; nothing where a workbook has none. */
export function readPublishedCells(sheets: readonly WorkbookSheet[], year: FormYear): LocalRead {
  const title = normalLabel(publishedTitle(year));
  const read = sheets.flatMap(({ name, cells }) =>
    normalLabel(name) === title
      ? [readTable(name, tableWith(cells, Object.values(publishedHeadings)), readFigures)]
      : [],
  );
  return together(read);
}

/** What several sheets hold. */
export function together(read: readonly LocalRead[]): LocalRead {
  return { cells: read.flatMap(({ cells }) => cells), issues: read.flatMap(({ issues }) => issues) };
}

/** A figure keeps the places that its cell shows; what is said of how others were counted is a word. */
function readFigures(sheet: string, table: CellTable): LocalRead {
  const [places, values] = [
    columnOf(table, publishedHeadings.place),
    columnOf(table, publishedHeadings.value),
  ];
  const issues: Issue[] = [];
  const cells = table.lines.flatMap((line): readonly LocalCell[] => {
    const [place, value] = [cellIn(line, places), cellIn(line, values)];
    const id = place?.text.trim() ?? "";
    if (value === undefined || isNotGiven(value.text)) return [];
    const at = cellName({ sheet, ...value });
    if (value.isFormula) {
      issues.push(makeFileIssue("formula-in-input", at, "a figure that somebody typed", "a formula"));
      return [];
    }
    const said = Object.entries(countedOtherwise).find(([known]) => known === id)?.[1];
    if (said === undefined)
      return [{ path: ["published", id], at, value: percentageText(value) ?? value.text.trim() }];
    const isSaid = normalLabel(value.text) === said.written;
    return [{ path: id.split("."), at, value: isSaid ? said.value : value.text.trim() }];
  });
  return { cells, issues };
}

function tableWith(cells: WorkbookSheet["cells"], headings: readonly string[]): CellTable | null {
  return cellTable(cells, (row) => headings.every((heading) => row.some(({ text }) => text === heading)));
}

function readTable(
  sheet: string,
  table: CellTable | null,
  read: (sheet: string, table: CellTable) => LocalRead,
): LocalRead {
  if (table !== null) return read(sheet, table);
  const issue = makeFileIssue("missing", sheet, "the headings of the template", "a sheet without them");
  return { cells: [], issues: [issue] };
}

function columnOf({ headings }: CellTable, heading: string): number | undefined {
  return headings.find(({ text }) => text === heading)?.column;
}

/** A count is a number; an amount or a percentage is the text of one. */
function readValues(sheet: string, table: CellTable): LocalRead {
  const [places, values] = [columnOf(table, localSheets.place), columnOf(table, localSheets.value)];
  const issues: Issue[] = [];
  const cells = table.lines.flatMap((line): readonly LocalCell[] => {
    const [place, value] = [cellIn(line, places), cellIn(line, values)];
    if (value === undefined) return [];
    const at = cellName({ sheet, ...value });
    const path = pathSegments(place?.text.trim() ?? "") ?? [];
    const isPlace = path[0] === "local" || path[0] === "localWorkforces";
    if (!isPlace || value.isFormula) {
      issues.push(
        isPlace
          ? makeFileIssue("formula-in-input", at, "a number that somebody typed", "a formula")
          : makeFileIssue("unknown-key", at, "a place of the template beside it", place?.text ?? "none"),
      );
      return [];
    }
    const text = value.text.trim();
    if (path[2] === "strata" && path.length === 5) {
      const names = text.split(AND);
      return [{ path, at, value: names.length > 1 ? names : text }];
    }
    const isText = ["amount", "percentage"].includes(String(path.at(-1))) || path.includes("amounts");
    const isCount = /^\d{1,15}$/.test(text) && (!isText || path.at(-1) === "people");
    return [{ path, at, value: isCount ? Number(text) : text }];
  });
  return { cells, issues };
}

function readDefinitions(sheet: string, table: CellTable): LocalRead {
  const column = columnOf(table, localSheets.definition);
  const read = table.lines
    .flatMap((line) => cellIn(line, column) ?? [])
    .map((cell) => ({ at: cellName({ sheet, ...cell }), json: jsonText(cell.text, LONGEST_TEXT) }));
  const values = read.flatMap(({ json }) => (json.status === "read" ? [json.value] : []));
  const [first] = read;
  return {
    cells: [
      ...(first === undefined ? [] : [{ path: ["definitions"], at: first.at, value: values }]),
      // Of each definition the cell alone, for its issues.
      ...read.map(({ at }, index) => ({ path: ["definitions", index], at, value: undefined })),
    ],
    issues: read.flatMap(({ at, json }) =>
      json.status === "read"
        ? []
        : json.issues.map(({ code, expected, received }) => makeFileIssue(code, at, expected, received)),
    ),
  };
}

/** As many characters as a cell can hold. */
const LONGEST_TEXT = 32_767;
