import type { FigureInput, FigureKind, FigureOperation, PrintedFigure } from "../model/check-figure.ts";
import type { Issue } from "../model/issue.ts";
import { cellIssue, countCell, countsCell } from "./count-cells.ts";
import type { FigureRow } from "./figures-csv-columns.ts";

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

/** What the parts of a formula are called, and made of. */
interface Parts {
  readonly op: FigureOperation;
  readonly inputs: Readonly<Record<string, FigureInput>>;
  readonly issues: readonly Issue[];
}

/** Reads one row of a CSV file as a printed figure, and says everything that is wrong with it. */
export function figureOfRow(row: FigureRow): {
  readonly figure: PrintedFigure;
  readonly issues: readonly Issue[];
} {
  const { label = "", printed = "", year, direction, partof } = row.cells;
  const what = whatOf(row);
  const { kind, rates } = figures[what];
  const { op, inputs, issues } = rates === 0 ? countParts(row) : rateParts(row, what);
  const of = Object.keys(inputs);
  const unknown = countCell(row, "unknown");
  const said = direction?.toLowerCase();
  return {
    figure: {
      id: year === undefined ? label : `${year}/${label}`,
      kind,
      formula: of.length === 0 ? null : { op, of: isFall(said, op) ? of.toReversed() : of },
      inputs:
        of.length === 0
          ? null
          : { ...inputs, ...(row.cells.unknown && { unknown: { count: unknown.content } }) },
      published: printed,
      ...(said !== undefined && { change: { direction: said } }),
      ...(partof !== undefined && { partOf: partof }),
    },
    issues: [...missing(row), ...wrongWords(row), ...issues, ...unknown.issues],
  };
}

/** A fall in points is printed by its size: the earlier share less the later. */
function isFall(direction: string | undefined, op: FigureOperation): boolean {
  return direction === "down" && op === "difference";
}

/** What a row says that it is, or what its cells make of it. */
function whatOf({ cells }: FigureRow): What {
  const said = cells.what?.toLowerCase();
  if (said !== undefined && isWhat(said)) return said;
  if (cells.counts !== undefined) return "count";
  if (cells.numerator2 !== undefined || cells.denominator2 !== undefined) return "ratio";
  if (cells.numerator !== undefined || cells.denominator !== undefined) return "share";
  const printed = cells.printed ?? "";
  return printed.includes("%") ? "share" : /^[\d,]+$/.test(printed) ? "count" : "ratio";
}

function isWhat(text: string): text is What {
  return Object.hasOwn(figures, text);
}

function rateParts(row: FigureRow, what: What): Parts {
  const { op, rates } = figures[what];
  const { label = "", direction, numerator, denominator, numerator2, denominator2 } = row.cells;
  const isUnknown = /\bunknown\b|\bnot (?:stated|known)\b/i.test(label);
  const two = direction === undefined ? ["first", "second"] : ["currentYear", "previousYear"];
  const names = rates === 1 ? [isUnknown ? "unknown" : "part"] : two;
  if (
    numerator === undefined &&
    denominator === undefined &&
    numerator2 === undefined &&
    denominator2 === undefined
  ) {
    return { op, inputs: {}, issues: [] };
  }
  const cells = names.map((name, index) => ({
    name,
    numerator: countCell(row, index === 0 ? "numerator" : "numerator2"),
    denominator: countCell(row, index === 0 ? "denominator" : "denominator2"),
  }));
  return {
    op,
    inputs: Object.fromEntries(
      cells.map((cell) => [
        cell.name,
        { numerator: cell.numerator.content, denominator: cell.denominator.content },
      ]),
    ),
    issues: cells.flatMap((cell) => [...cell.numerator.issues, ...cell.denominator.issues]),
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
    ...(year === undefined || /^(?:19|20)\d\d$/.test(year)
      ? []
      : [cellIssue(row, "year", "a year of four digits, such as 2022")]),
    ...(isGoing ? [] : [cellIssue(row, "direction", "up or down")]),
  ];
}
