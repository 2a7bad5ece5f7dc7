import { type CsvRow, csvRows, unclosedIssues } from "./csv-rows.ts";
import {
  type FigureColumn,
  figureColumn,
  lackingColumns,
  repeatedColumns,
  unusedColumns,
} from "./figure-columns.ts";
import { directionBeside, directionOfLabel, figureOfTwo, saysChange } from "../model/figure-words.ts";
import { jsonText } from "./json-text.ts";
import { type ParsedFigures, parseFigures } from "./parse-figures.ts";
import type {
  FigureInput,
  FigureKind,
  FigureOperation,
  PrintedCount,
  PrintedFigure,
} from "../model/figure-check.ts";
import { describeValue } from "../foundation/wres-error.ts";
import { type Issue, makeFileIssue } from "../model/issue.ts";
import { quotedValue } from "../model/quoted-value.ts";
import { atMostIssues } from "./shape-issues.ts";
import { isWholeCount } from "../model/counts.ts";

/** The figures of a thousand reports stay below this. */
const LONGEST_TEXT = 20_000_000;

/**
 * Reads the text of a file as printed figures: JSON where it begins with a brace or a bracket, else CSV. A text that
 * is neither is an issue like any other.
 *
 * @param text - The whole text of the file. CSV has one figure a row, with the columns `label`, `printed`, `numerator`,
 * `denominator`, and others where they are needed.
 * @returns The figures, or the issues.
 * @example
 * ```ts
 * import { checkFigures, parseFiguresText } from "wres-metrics/check";
 * const parsed = parseFiguresText("label,printed,numerator,denominator\nBoard members who are BME,5.5%,1,19\n");
 * if (parsed.status === "valid") {
 *   for (const figure of checkFigures(parsed.figures).figures) console.log(figure.status); // does-not-follow
 * }
 * ```
 * @since 0.1.0
 */
export function parseFiguresText(text: string): ParsedFigures {
  const content = text.replace(/^\uFEFF/, "");
  if (!/^\s*[{[]/.test(content)) return parseFiguresCsv(content);
  const json = jsonText(content, LONGEST_TEXT);
  return json.status === "read" ? parseFigures(json.value) : { status: "invalid", issues: json.issues };
}

/** Reads CSV with a heading, one printed figure a row. Every issue is reported at once. */
function parseFiguresCsv(text: string): ParsedFigures {
  const { rows, unclosed } = csvRows(text);
  return figuresOfRows(rows, unclosedIssues(unclosed));
}

/**
 * Reads rows, of which the first is the heading, as printed figures. Where a column is lacking that has to be there, that is
 * the one issue.
 *
 * @param faults - What is wrong with the rows as text.
 */
export function figuresOfRows(rows: readonly CsvRow[], faults: readonly Issue[] = []): ParsedFigures {
  const [heading, ...others] = rows;
  const lacking = lackingColumns(heading);
  if (heading === undefined || lacking.length > 0) return { status: "invalid", issues: lacking };
  const columns = heading.cells.map(figureColumn);
  const read = others.map((row) => figureOfRow(cellsOf(row, columns)));
  const issues = [
    ...faults,
    ...repeatedColumns(heading),
    ...others.flatMap((row) => tooLong(row, columns)),
    ...read.flatMap((row) => row.issues),
  ];
  if (issues.length > 0) return { status: "invalid", issues: atMostIssues(issues) };
  const figures = read.map(({ figure }) => figure);
  return { status: "valid", figures: withOwnIds(figures, others), warnings: unusedColumns(heading) };
}

function cellsOf({ line, cells }: CsvRow, columns: readonly (FigureColumn | null)[]): FigureRow {
  const given = cells.flatMap((cell, index) => {
    const column = columns[index];
    return cell === "" || !column ? [] : [[column, cell] as const];
  });
  return { line, cells: Object.fromEntries(given) };
}

function tooLong({ line, cells }: CsvRow, columns: readonly unknown[]): readonly Issue[] {
  if (cells.slice(columns.length).every((cell) => cell === "")) return [];
  const expected = `at most ${String(columns.length)} cells, as in the heading`;
  const whatToDo = "Put quotation marks around a cell that holds a comma.";
  return [
    makeFileIssue("not-allowed", `line ${String(line)}`, expected, `${String(cells.length)} cells`, whatToDo),
  ];
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

/** The cells of one row that are not empty, and where it stands. */
interface FigureRow {
  readonly line: number;
  readonly cells: { readonly [column in FigureColumn]?: string };
}

type What = "share" | "ratio" | "difference" | "excess" | "change" | "count";

const figures: Readonly<
  Record<What, { readonly kind: FigureKind; readonly op: FigureOperation; readonly rates: 0 | 1 | 2 }>
> = {
  share: { kind: "percentage", op: "share", rates: 1 },
  ratio: { kind: "ratio", op: "ratio", rates: 2 },
  difference: { kind: "percentage-point-difference", op: "difference", rates: 2 },
  excess: { kind: "ratio", op: "ratio-minus-one", rates: 2 },
  change: { kind: "percentage", op: "relative-change", rates: 2 },
  count: { kind: "count", op: "sum", rates: 0 },
};

/** The parts of each formula, with their names. */
interface Parts {
  readonly op: FigureOperation;
  readonly inputs: Readonly<Record<string, FigureInput>>;
  readonly issues: readonly Issue[];
}

/** Reads one row of a CSV file as a printed figure, and says everything that is wrong with it. */
function figureOfRow(typed: FigureRow): {
  readonly figure: PrintedFigure;
  readonly issues: readonly Issue[];
} {
  const row = asDifference(apart(typed));
  const { label = "", printed = "", direction, partof } = row.cells;
  const beside = direction === undefined ? directionBeside(printed, label) : null;
  const year = row.cells.year === undefined ? undefined : (yearOf(row.cells.year) ?? row.cells.year);
  const what = whatOf(row);
  const { rates } = figures[what];
  // A ratio of this year with its change has no unit.
  const isOfRatio = isThisYearAlone(row) && !(row.cells.numerator ?? "").includes("%");
  const kind = isOfRatio ? "ratio" : figures[what].kind;
  const { op, inputs, issues } = rates === 0 ? countParts(row) : rateParts(row, what);
  const of = Object.keys(inputs);
  const unknown = countCell(row, "unknown");
  const said = direction?.toLowerCase();
  return {
    figure: {
      id: year === undefined ? label : `${year}/${label}`,
      kind,
      formula:
        of.length === 0 ? null : { op, of: isFall(said, op) && !isThisYearAlone(row) ? of.toReversed() : of },
      inputs:
        of.length === 0
          ? null
          : { ...inputs, ...(row.cells.unknown && { unknown: { count: unknown.content } }) },
      published: printed,
      ...((said ?? beside) !== null && { change: { direction: said ?? beside } }),
      ...(partof !== undefined && { partOf: partof }),
    },
    issues: [...missing(row), ...wrongWords(row), ...issues, ...unknown.issues],
  };
}

/** A fall in points is printed by its size: the earlier share less the later. */
function isFall(direction: string | undefined, op: FigureOperation): boolean {
  return direction === "down" && op === "difference";
}

/** Finds the kind of figure that a row names, or that its cells make of it. */
function whatOf({ cells }: FigureRow): What {
  const said = cells.what?.toLowerCase();
  if (said === "change" && MULTIPLE.test(cells.printed ?? "")) return "ratio";
  if (said !== undefined && isWhat(said)) return said;
  if (cells.counts !== undefined) return "count";
  if (cells.numerator2 !== undefined || cells.denominator2 !== undefined) {
    return figureOfTwo(cells.printed ?? "", cells.label ?? "");
  }
  if (isThisYearAlone({ cells })) return "difference";
  if (cells.numerator !== undefined || cells.denominator !== undefined) return "share";
  const printed = cells.printed ?? "";
  return printed.includes("%") ? "share" : /^[\d,]+$/.test(printed) ? "count" : "ratio";
}

/** A change that is told as the later number over the earlier one. */
const MULTIPLE = /\b(?:halved|doubled|trebled|tripled)$/i;

/** "12 fewer" beside two numbers of people is the one less the other. */
function asDifference(row: FigureRow): FigureRow {
  const { numerator, denominator, numerator2, denominator2, printed = "", label = "", what } = row.cells;
  const isOfNumbers = denominator === undefined && denominator2 === undefined && what === undefined;
  const isOther = /%|per ?cent|\blikel|\btimes\b|\d ?[x×:]/i.test(printed);
  const isSaid = saysChange(printed) || (/^[\d,]+$/.test(printed) && directionOfLabel(label) !== null);
  if (!isOfNumbers || isOther || !isSaid) return row;
  if ([numerator, numerator2].some((cell) => cell === undefined || typeof countOf(cell) !== "number"))
    return row;
  const { numerator: _now, numerator2: _then, ...cells } = row.cells;
  return { ...row, cells: { ...cells, counts: `${String(numerator)} - ${String(numerator2)}` } };
}

/** This year's figure with the change since the year before, whose figure is not printed: "up by 1.2" beside 25.5%. */
function isThisYearAlone({ cells }: Pick<FigureRow, "cells">): boolean {
  const {
    numerator = "",
    denominator,
    numerator2,
    denominator2,
    printed = "",
    label = "",
    direction,
  } = cells;
  const isPrinted =
    denominator === undefined && /^-?\d{1,3}(?:\.\d{1,20})? ?%?$/.test(numerator) && /[.%]/.test(numerator);
  const isChange =
    direction !== undefined ||
    /^(?:up|down|rose|fell|increased|decreased|grew|reduced|dropped)\b/i.test(printed) ||
    directionBeside(printed, label) !== null;
  return isPrinted && isChange && numerator2 === undefined && denominator2 === undefined;
}

/** "25.5% (up by 1.2%)" is this year's figure, and the change since the year before. */
function apart(row: FigureRow): FigureRow {
  const { cells } = row;
  const hasCounts = [cells.numerator, cells.denominator, cells.counts, cells.numerator2].some(
    (cell) => cell !== undefined,
  );
  const [, now, change] =
    /^(-?\d{1,4}(?:\.\d{1,20})? ?%?) ?[(,;] ?((?:up|down|rose|fell|increased|decreased)\b[^)]{1,60})\)?$/i.exec(
      cells.printed ?? "",
    ) ?? [];
  if (hasCounts || now === undefined || change === undefined) return row;
  return { ...row, cells: { ...cells, printed: change.trim(), numerator: now.trim() } };
}

function isWhat(text: string): text is What {
  return Object.hasOwn(figures, text);
}

function rateParts(row: FigureRow, what: What): Parts {
  const { op, rates } = figures[what];
  const { label = "", direction, numerator, denominator, numerator2, denominator2 } = row.cells;
  const isUnknown = /\bunknown\b|\bnot (?:stated|known)\b/i.test(label);
  const isOfYears = direction !== undefined || isThisYearAlone(row);
  const two = isOfYears ? ["currentYear", "previousYear"] : ["first", "second"];
  const names = rates === 1 ? [isUnknown ? "unknown" : "part"] : two;
  const given = [numerator, denominator, numerator2, denominator2];
  if (given.every((cell) => cell === undefined)) return { op, inputs: {}, issues: [] };
  const cells = names.map((name, index) => ({
    name,
    ...inputOf(row, what, index === 0 ? ["numerator", "denominator"] : ["numerator2", "denominator2"]),
  }));
  return {
    op,
    inputs: Object.fromEntries(cells.map(({ name, content }) => [name, content])),
    issues: cells.flatMap((cell) => cell.issues),
  };
}

/** A rate by its two counts, or as it is printed (1.2%); of a change of numbers of people, the number alone. */
function inputOf(
  row: FigureRow,
  what: What,
  [numerator, denominator]: readonly ["numerator" | "numerator2", "denominator" | "denominator2"],
): CellContent<FigureInput> {
  const text = row.cells[numerator] ?? "";
  const isAlone = row.cells[denominator] === undefined;
  const isPrinted = /^\d{1,3}(?:\.\d{1,20})? ?%$/.test(text) || (isThisYearAlone(row) && text !== "");
  if (isAlone && isPrinted) return { content: { printed: text }, issues: [] };
  const [count, of] = [countCell(row, numerator), countCell(row, denominator)];
  const isOfNumbers =
    what === "change" ||
    (what === "ratio" && row.cells.denominator === undefined && row.cells.denominator2 === undefined);
  if (isAlone && isOfNumbers && text !== "")
    return { content: { count: count.content }, issues: count.issues };
  return {
    content: { numerator: count.content, denominator: of.content },
    issues: [...count.issues, ...of.issues],
  };
}

function countParts(row: FigureRow): Parts {
  if (row.cells.counts === undefined) return { op: "sum", inputs: {}, issues: [] };
  const { content, issues } = countsCell(row);
  const inputs = content.counts.map((count, index) => [`count-${String(index + 1)}`, { count }] as const);
  return { op: content.op, inputs: Object.fromEntries(inputs), issues };
}

function missing(row: FigureRow): readonly Issue[] {
  return (["label", "printed"] as const).flatMap((column) =>
    row.cells[column] === undefined ? [cellIssue(row, column, "a text that is not empty")] : [],
  );
}

function wrongWords(row: FigureRow): readonly Issue[] {
  const { what, year, direction } = row.cells;
  const isGoing = direction === undefined || /^(?:up|down)$/i.test(direction);
  return [
    ...(what === undefined || isWhat(what.toLowerCase())
      ? []
      : [cellIssue(row, "what", `one of ${Object.keys(figures).join(", ")}`)]),
    ...(year === undefined || yearOf(year) !== null
      ? []
      : [cellIssue(row, "year", "a year of four digits, such as 2022, or two that follow, such as 2021/22")]),
    ...(isGoing ? [] : [cellIssue(row, "direction", "up or down")]),
  ];
}

/** The year of a figure as four digits: 2021/22, 2021-22 and 2021/2022 are the year that ends on 31 March 2022. Null for any other text. */
function yearOf(text: string): string | null {
  const [, first = "", last = ""] = /^((?:19|20)\d\d)(?: ?[/–-] ?((?:19|20)?\d\d))?$/.exec(text) ?? [];
  if (first === "" || last === "") return first === "" ? null : first;
  const next = String(Number(first) + 1);
  return last === next || last === next.slice(2) ? next : null;
}

/** Reads a cell, with every fault of it. */
interface CellContent<Content> {
  readonly content: Content;
  readonly issues: readonly Issue[];
}

/** A sum or a difference of counts, as it is typed: "79 + 60", "19 − 5". */
interface CountsTyped {
  readonly op: "sum" | "difference";
  readonly counts: readonly PrintedCount[];
}

const A_COUNT = 'a whole number of people from 0 on, "R" where it is redacted, or nothing';

/** Reads a cell that holds a number of people; an empty one is not given. */
function countCell(row: FigureRow, column: FigureColumn): CellContent<PrintedCount> {
  const text = row.cells[column] ?? "";
  const count = countOf(text);
  if (count !== undefined) return { content: count, issues: [] };
  return { content: null, issues: [cellIssue(row, column, A_COUNT)] };
}

/** Reads a cell that adds or subtracts numbers of people. */
function countsCell(row: FigureRow): CellContent<CountsTyped> {
  const text = (row.cells.counts ?? "").replaceAll("−", "-");
  const op = text.includes("-") ? "difference" : "sum";
  const counts = text.split(op === "sum" ? "+" : "-").map((part) => countOf(part.trim()));
  const given = counts.filter((count) => count !== undefined && count !== null);
  const isRight = given.length === counts.length && (op === "sum" || counts.length === 2);
  const expected = 'numbers of people with "+" between them, or two with "-"';
  return { content: { op, counts: given }, issues: isRight ? [] : [cellIssue(row, "counts", expected)] };
}

/** Says what is wrong with a cell, and where an editor shows it. */
function cellIssue({ line, cells }: FigureRow, column: FigureColumn, expected: string): Issue {
  const text = cells[column];
  const path = `line ${String(line)}, ${column}`;
  return text === undefined
    ? makeFileIssue("missing", path, expected, "missing")
    : makeFileIssue("not-allowed", path, expected, quotedCell(column, text));
}

/** Two years that do not follow are quoted, as a number is. */
function quotedCell(column: FigureColumn, text: string): string {
  return column === "year" && /^\d{0,4} ?[/–-] ?\d{0,4}$/.test(text)
    ? describeValue(text)
    : quotedValue(text, Object.keys(figures));
}

/** Undefined where it is none. */
function countOf(text: string): PrintedCount | undefined {
  if (text === "") return null;
  if (text === "R") return "R";
  const digits = /^(?:\d{1,3}(?:,\d{3})+|\d{1,16})$/.test(text) ? text.replaceAll(",", "") : "";
  return digits !== "" && isWholeCount(Number(digits)) ? Number(digits) : undefined;
}
