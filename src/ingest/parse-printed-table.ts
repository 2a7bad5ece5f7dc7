import Papa from "papaparse";
import { divide, fraction } from "../foundation/fraction.ts";
import { printPercentage } from "../foundation/print-number.ts";
import { describeValue } from "../foundation/wres-error.ts";
import type { DisclosureTable, PercentageFigure, TableSum } from "../model/disclosure-table.ts";
import { type InvalidInput, type Issue, makeFileIssue } from "../model/issue.ts";
import { typedValue } from "./schema/form-values.ts";
import { atMostIssues } from "./shape-issues.ts";

/** A table that was read from a page, a document or a sheet, and what was taken for granted; or everything that is wrong with it. */
export type PrintedTable =
  | { readonly status: "valid"; readonly table: DisclosureTable; readonly notes: readonly string[] }
  | InvalidInput;

/** More than any table that a person pastes. */
const LONGEST_TEXT = 2_000_000;

/**
 * Reads a table of counts as it is printed: rows and columns with their headings, a mark where a count is hidden. The sums among
 * its rows and columns, and the counts that its percentages are made of, are found by their figures.
 *
 * @param text - Lines of cells, with tabs as a spreadsheet copies them, with commas, or with upright strokes.
 */
export function parsePrintedTable(text: string): PrintedTable {
  if (text.length > LONGEST_TEXT) {
    return refused([makeFileIssue("file-too-large", "", "a table that can be pasted", "a longer text")]);
  }
  const { grid, issues } = gridOf(text);
  if (issues.length > 0) return refused(issues);
  const columnSums = sumsAmong(columnsOf(grid), grid.columns);
  const rowSums = sumsAmong(rowsOf(grid), grid.rows);
  const sums = [
    ...columnSums.sums.flatMap((sum) =>
      grid.rows.map((_, row) => tableSum(grid, sum, (column) => [row, column])),
    ),
    ...rowSums.sums.flatMap((sum) =>
      grid.columns.map((_, column) => tableSum(grid, sum, (row) => [row, column])),
    ),
  ].flat();
  const figures = percentageFigures(grid);
  if (figures.issues.length > 0) return refused(figures.issues);
  const marks = marksOf(grid);
  return {
    status: "valid",
    table: {
      cells: grid.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          const value = countAt(cell);
          return value === undefined ? [] : [{ id: idAt(grid, row, column), value }];
        }),
      ),
      sums,
      figures: figures.figures,
      ...(marks.below !== null && { assumptions: { markMeansBelow: marks.below } }),
    },
    notes: [
      ...columnSums.sums.map((sum) => sumNote(sum, grid.columns)),
      ...rowSums.sums.map((sum) => sumNote(sum, grid.rows)),
      ...(columnSums.sums.length + rowSums.sums.length === 0
        ? ["No sums were found among its rows and columns."]
        : []),
      ...figures.notes,
      ...marks.notes,
    ],
  };
}

function refused(issues: readonly Issue[]): PrintedTable {
  return { status: "invalid", issues: atMostIssues(issues) };
}

/** A cell as it is printed. `hidden`: a mark stands for a count; `none`: there is no count, or none is given. */
type PrintedCell =
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "hidden"; readonly below: number | null }
  | { readonly kind: "percentage"; readonly text: string }
  | { readonly kind: "hidden-percentage" }
  | { readonly kind: "none" };

interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly PrintedCell[])[];
}

function gridOf(text: string): { readonly grid: Grid; readonly issues: readonly Issue[] } {
  // A line with one text is a title or a note.
  const lines = linesOf(text).filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const [head, ...others] = lines;
  // A heading may be a letter that would be a mark in a cell.
  const hasHeadings =
    head?.cells.slice(1).every((text) => {
      const cell = cellOf(text);
      return cell === null || cell.kind === "none" || (cell.kind === "hidden" && cell.below === null);
    }) === true;
  const body = hasHeadings ? others : lines;
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const columns = unique(
    Array.from({ length: Math.max(0, width - 1) }, (_, index) => {
      const heading = hasHeadings ? (head.cells[index + 1] ?? "") : "";
      return heading === "" ? `column ${String(index + 1)}` : heading;
    }),
  );
  const rows = unique(
    body.map(({ line, cells: [label = ""] }) => (label === "" ? `line ${String(line)}` : label)),
  );
  const isPercent = columns.map(
    (heading, column) =>
      /%|\bper ?cent/i.test(heading) ||
      body.some(({ cells }) => cellOf(cells[column + 1] ?? "")?.kind === "percentage"),
  );
  const issues: Issue[] = [];
  const cells = body.map(({ line, cells: [, ...texts] }) =>
    columns.map((heading, column): PrintedCell => {
      const given = texts[column] ?? "";
      const cell = cellOf(given, isPercent[column]);
      if (cell !== null) return cell;
      const expected = "a whole number of people, a percentage, or a mark such as *, [c] or <10";
      issues.push(
        makeFileIssue("not-allowed", `line ${String(line)}, ${heading}`, expected, describeValue(given)),
      );
      return { kind: "none" };
    }),
  );
  if (body.length === 0 || columns.length === 0) {
    issues.push(makeFileIssue("missing", "", "a table with headings, and a row a line", "no table"));
  }
  return { grid: { rows, columns, cells }, issues };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a text, cell by cell. */
function linesOf(text: string): readonly Line[] {
  const lines = text.split(/\r?\n/);
  const isMarkdown = lines.filter((line) => line.trim() !== "").every((line) => line.trim().startsWith("|"));
  if (isMarkdown) {
    return lines.flatMap((line, index) => {
      const cells = line
        .trim()
        .replace(/^\|/, "")
        .replace(/\|$/, "")
        .split("|")
        .map((cell) => cell.trim());
      return cells.every((cell) => /^:?-+:?$/.test(cell)) ? [] : [{ line: index + 1, cells }];
    });
  }
  const delimiter = text.includes("\t") ? "\t" : ",";
  const { data } = Papa.parse<readonly string[]>(text, { delimiter });
  return data.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }));
}

/** Reads a cell; null where it holds something else. */
function cellOf(text: string, isPercent = false): PrintedCell | null {
  if (text === "" || /^(?:\[[xz]\]|-|–|—|\.\.|n\/a)$/i.test(text)) return { kind: "none" };
  if (/^(?:\*{1,3}|\[c\]|c|s|#|†|‡|supp(?:ressed)?\.?|hidden|redacted)$/i.test(text)) {
    return isPercent ? { kind: "hidden-percentage" } : { kind: "hidden", below: null };
  }
  const [, below, atMost] = /^(?:<|less than|fewer than) ?(\d{1,4})$|^(?:≤|<=) ?(\d{1,4})$/i.exec(text) ?? [];
  if (below !== undefined) return { kind: "hidden", below: Number(below) };
  if (atMost !== undefined) return { kind: "hidden", below: Number(atMost) + 1 };
  const [, percentage] = /^(\d{1,3}(?:\.\d{1,6})?) ?%$/.exec(text) ?? [];
  if (percentage !== undefined) return { kind: "percentage", text: percentage };
  if (isPercent) return /^\d{1,3}(?:\.\d{1,6})?$/.test(text) ? { kind: "percentage", text } : null;
  const value = typedValue("count", text);
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? { kind: "count", value }
    : null;
}

/** Headings that stand twice are told apart by their place. */
function unique(names: readonly string[]): readonly string[] {
  return names.map((name, index) =>
    names.indexOf(name) === index ? name : `${name} (${String(index + 1)})`,
  );
}

function idAt({ rows, columns }: Grid, row: number, column: number): string {
  return `${rows[row] ?? ""}, ${columns[column] ?? ""}`;
}

/** A count, null where it is hidden, undefined where there is none. */
type MaybeCount = number | null | undefined;

function countAt(cell: PrintedCell | undefined): MaybeCount {
  if (cell?.kind === "count") return cell.value;
  return cell?.kind === "hidden" ? null : undefined;
}

function columnsOf({ cells, columns }: Grid): readonly (readonly MaybeCount[])[] {
  return columns.map((_, column) => cells.map((row) => countAt(row[column])));
}

function rowsOf({ cells }: Grid): readonly (readonly MaybeCount[])[] {
  return cells.map((row) => row.map(countAt));
}

/** A row or column that is the sum of others, by their indexes. */
interface FoundSum {
  readonly total: number;
  readonly parts: readonly number[];
  /** In how many places every number of it is shown. */
  readonly shown: number;
}

const isTotalName = (name: string): boolean =>
  /\b(?:total|all|overall|whole|everyone|everybody|sum)\b/i.test(name);

/**
 * Finds the sums among rows or columns: each with those beside it that are no part of another sum already. A sum holds wherever all
 * of it is shown, and contradicts nothing elsewhere. Two places that show it are enough, or one where its name says that it is a total;
 * where every place hides some of it, a last or first one of that name is taken for the sum of all.
 */
function sumsAmong(
  lines: readonly (readonly MaybeCount[])[],
  names: readonly string[],
): { readonly sums: readonly FoundSum[] } {
  const sums: FoundSum[] = [];
  const inSum = new Set<number>();
  for (;;) {
    const roots = lines.flatMap((line, index) =>
      !inSum.has(index) && line.some((count) => count !== undefined) ? [index] : [],
    );
    const isKnown = (total: number): boolean => sums.some((sum) => sum.total === total);
    const candidates = roots
      .filter((total) => !isKnown(total))
      .flatMap((total) =>
        runsBeside(roots, total).map((parts) => ({ total, parts, ...seen(lines, total, parts) })),
      )
      .filter(({ holds }) => holds);
    // The shortest first: a subtotal is found before the total that it is a part of.
    const [best] = candidates
      .filter(({ shown, total }) => shown >= (isTotalName(names[total] ?? "") ? 1 : 2))
      .sort((one, other) => one.parts.length - other.parts.length);
    const found =
      best ??
      candidates.find(
        ({ total, parts }) => isTotalName(names[total] ?? "") && parts.length === roots.length - 1,
      );
    if (found === undefined) return { sums };
    sums.push({ total: found.total, parts: found.parts, shown: found.shown });
    for (const part of found.parts) inSum.add(part);
  }
}

/** The runs of two or more neighbours directly before or after one of a list. */
function runsBeside(roots: readonly number[], total: number): readonly (readonly number[])[] {
  const at = roots.indexOf(total);
  const runs = (side: readonly number[]): readonly (readonly number[])[] =>
    side.slice(1).map((_, length) => side.slice(0, length + 2));
  return [...runs(roots.slice(0, at).reverse()), ...runs(roots.slice(at + 1))].map((run) =>
    run.toSorted((one, other) => one - other),
  );
}

/** Whether a sum holds wherever it is shown, and in how many places that is, those with nobody left out. */
function seen(
  lines: readonly (readonly MaybeCount[])[],
  total: number,
  parts: readonly number[],
): { readonly holds: boolean; readonly shown: number } {
  let shown = 0;
  for (const [place, whole] of (lines[total] ?? []).entries()) {
    const counts = parts.map((part) => lines[part]?.[place]);
    if (whole === undefined || whole === null || counts.includes(undefined)) continue;
    const least = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    if (counts.includes(null) ? least > whole : least !== whole) return { holds: false, shown: 0 };
    if (!counts.includes(null) && whole > 0) shown += 1;
  }
  return { holds: true, shown };
}

function tableSum(
  grid: Grid,
  { total, parts }: FoundSum,
  at: (index: number) => readonly [row: number, column: number],
): readonly TableSum[] {
  const isThere = (index: number): boolean => {
    const [row, column] = at(index);
    return countAt(grid.cells[row]?.[column]) !== undefined;
  };
  if (![total, ...parts].every(isThere)) return [];
  return [{ total: idAt(grid, ...at(total)), parts: parts.map((part) => idAt(grid, ...at(part))) }];
}

function sumNote({ total, parts, shown }: FoundSum, names: readonly string[]): string {
  const of = `${describeValue(names[total])} is the sum of ${parts.map((part) => describeValue(names[part])).join(", ")}`;
  return shown === 0 ? `${of}: taken from its name, since no place shows all of it.` : `${of}.`;
}

/** Where a percentage may come from: a count of its row, out of another. */
interface PercentageOf {
  readonly count: number;
  /** Out of the count of another column, or of the same column in another row. */
  readonly of: { readonly column: number } | { readonly row: number };
}

/** Finds the counts that the percentages of each column are made of: the one way in which all that can be checked follow. */
function percentageFigures(grid: Grid): {
  readonly figures: readonly PercentageFigure[];
  readonly notes: readonly string[];
  readonly issues: readonly Issue[];
} {
  const columns = grid.columns.flatMap((_, column) =>
    grid.cells.some((row) => row[column]?.kind === "percentage") ? [column] : [],
  );
  const answers = columns.map((column) => {
    const name = grid.columns[column] ?? "";
    const fitting = waysOf(grid).filter((way) => follows(grid, column, way));
    const [way] = fitting;
    if (way === undefined || fitting.length > 1) {
      const received =
        way === undefined
          ? "percentages that follow from none"
          : "percentages that could follow from several";
      const whatToDo =
        "Take the column out, or give the table as JSON, which says of each percentage what it is of.";
      const issue = makeFileIssue(
        "not-allowed",
        `column ${describeValue(name)}`,
        "percentages of counts beside them",
        received,
        whatToDo,
      );
      return { figures: [], notes: [], issues: [issue] };
    }
    const whole = "column" in way.of ? grid.columns[way.of.column] : grid.rows[way.of.row];
    return {
      figures: figuresOf(grid, column, way),
      notes: [
        `${describeValue(name)} is ${describeValue(grid.columns[way.count])} out of ${describeValue(whole)}.`,
      ],
      issues: [],
    };
  });
  return {
    figures: answers.flatMap(({ figures }) => figures),
    notes: answers.flatMap(({ notes }) => notes),
    issues: answers.flatMap(({ issues }) => issues),
  };
}

function waysOf({ rows, columns, cells }: Grid): readonly PercentageOf[] {
  const counted = columns.flatMap((_, column) =>
    cells.some((row) => countAt(row[column]) !== undefined) ? [column] : [],
  );
  return counted.flatMap((count) => [
    ...counted.filter((column) => column !== count).map((column) => ({ count, of: { column } })),
    ...rows.map((_, row) => ({ count, of: { row } })),
  ]);
}

/** True where every percentage of a column whose counts are shown is theirs, and there is one. */
function follows(grid: Grid, column: number, way: PercentageOf): boolean {
  const checked = grid.cells.flatMap((cells, row) => {
    const cell = cells[column];
    const [count, of] = placesOfWay(row, way).map((place) => countAt(grid.cells[place[0]]?.[place[1]]));
    if (cell?.kind !== "percentage" || typeof count !== "number" || typeof of !== "number" || of === 0)
      return [];
    return [printPercentage(divide(fraction(count, of)), placesAfterPoint(cell.text)) === `${cell.text}%`];
  });
  return checked.length > 0 && checked.every((holds) => holds);
}

function placesOfWay(row: number, { count, of }: PercentageOf) {
  const whole = "column" in of ? ([row, of.column] as const) : ([of.row, count] as const);
  return [[row, count] as const, whole];
}

function placesAfterPoint(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

function figuresOf(grid: Grid, column: number, way: PercentageOf): readonly PercentageFigure[] {
  return grid.cells.flatMap((cells, row): readonly PercentageFigure[] => {
    const cell = cells[column];
    const places = placesOfWay(row, way);
    const isThere = places.every((place) => countAt(grid.cells[place[0]]?.[place[1]]) !== undefined);
    if (cell?.kind !== "percentage" || !isThere) return [];
    const [a = "", b = ""] = places.map((place) => idAt(grid, ...place));
    return [
      {
        id: idAt(grid, row, column),
        kind: "percentage",
        of: [a, b],
        places: placesAfterPoint(cell.text),
        value: cell.text,
      },
    ];
  });
}

/** What the marks say of the counts that they hide. */
function marksOf({ cells }: Grid): { readonly below: number | null; readonly notes: readonly string[] } {
  const hidden = cells.flat().flatMap((cell) => (cell.kind === "hidden" ? [cell.below] : []));
  const bounds = new Set(hidden);
  const [only] = bounds;
  if (bounds.size === 1 && only !== undefined) {
    return only === null
      ? { below: null, notes: [] }
      : {
          below: only,
          notes: [`Every hidden count is taken to be below ${String(only)}, as its mark says.`],
        };
  }
  if (bounds.size === 0) return { below: null, notes: ["Nothing in it is hidden."] };
  return {
    below: null,
    notes: [
      "Marks of several meanings stand beside each other: that some say how small a count is was left out, so an outsider may know more.",
    ],
  };
}
