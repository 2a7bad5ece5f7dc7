import { describeValue } from "../foundation/wres-error.ts";
import { type InvalidInput, type Issue, makeFileIssue } from "../model/issue.ts";
import { parseMeasureId, unitOfKind } from "../model/measure-id.ts";
import { publishedFraction } from "../model/published-figures.ts";
import type { NationalFigure } from "../reference/national-figures.ts";
import { csvRows, unclosedIssues } from "./csv-rows.ts";
import { atMostIssues } from "./shape-issues.ts";

/**
 * National figures that may come in, or everything that is wrong with them.
 *
 * @since 0.1.0
 */
export type ParsedNationalFigures =
  | {
      /** Nothing is wrong: the figures can be used. */
      readonly status: "valid";
      /** The figures, in their order. */
      readonly figures: readonly NationalFigure[];
    }
  | InvalidInput;

/** The columns of the file, in the order of the template. */
const columns = ["year", "measure", "printed", "source", "read"] as const;

type Column = (typeof columns)[number];

/**
 * Reads national figures from a CSV file: `year`, `measure` (the id of a measure), `printed`, `source`, and `read` (the month, as
 * 2026-11), one figure a row. Every wrong row has a message with its line.
 *
 * @param text - The whole text of the file.
 * @returns The figures, or the issues.
 * @example
 * ```ts
 * import { benchmarkAgainstEngland } from "wres-metrics";
 * import { parseNationalFigures } from "wres-metrics/report";
 * const parsed = parseNationalFigures(
 *   "year,measure,printed,source,read\n2027,indicator-2/relative-likelihood,1.50,An invented report,2028-03\n",
 * );
 * const national = parsed.status === "valid" ? parsed.figures : [];
 * const answer = benchmarkAgainstEngland({ ratio: "1.20" }, { indicator: 2, year: 2027, national });
 * if (answer.status === "calculated") console.log(answer.printed, answer.comparison); // 1.50 better
 * ```
 * @since 0.1.0
 */
export function parseNationalFigures(text: string): ParsedNationalFigures {
  const { rows, unclosed } = csvRows(text.replace(/^\uFEFF/, ""));
  const [heading, ...others] = rows;
  const names = (heading?.cells ?? []).map((cell) => cell.toLowerCase());
  const lacking = columns.filter((column) => column !== "read" && !names.includes(column));
  if (heading === undefined || lacking.length > 0) {
    const expected = `a heading with ${columns.join(", ")}`;
    return invalid([makeFileIssue("missing", "line 1", expected, `without ${lacking.join(", ")}`)]);
  }
  const read = others.map(({ line, cells }) => {
    const cell = (column: Column): string => cells[names.indexOf(column)] ?? "";
    const figure: NationalFigure = {
      year: Number(cell("year")),
      measure: cell("measure"),
      printed: cell("printed").replace(/ ?%$/, ""),
      source: cell("source"),
      ...(cell("read") !== "" && { read: cell("read") }),
    };
    return { figure, issues: rowIssues(figure, `line ${String(line)}`, cell("year")) };
  });
  const issues = [...unclosedIssues(unclosed), ...read.flatMap((row) => row.issues)];
  return issues.length > 0 ? invalid(issues) : { status: "valid", figures: read.map(({ figure }) => figure) };
}

function invalid(issues: readonly Issue[]): ParsedNationalFigures {
  return { status: "invalid", issues: atMostIssues(issues) };
}

function rowIssues(
  { measure, printed, source, read }: NationalFigure,
  line: string,
  year: string,
): readonly Issue[] {
  const about = parseMeasureId(measure);
  const unit = about === null ? null : unitOfKind[about.kind];
  const wrong = (column: Column, expected: string, received: string): Issue =>
    makeFileIssue("not-allowed", `${line}, ${column}`, expected, describeValue(received));
  return [
    ...(/^20[1-9]\d$/.test(year) ? [] : [wrong("year", "a WRES year, such as 2024", year)]),
    ...(unit === "ratio" || unit === "proportion"
      ? []
      : [wrong("measure", "the id of a ratio or a share, as results print it", measure)]),
    ...(about !== null && unit !== null && publishedFraction(about, printed) === null
      ? [wrong("printed", unit === "ratio" ? "a ratio, such as 1.54" : "per cent, such as 28.6", printed)]
      : []),
    ...(source === "" ? [wrong("source", "the document where it stands", source)] : []),
    ...(read === undefined || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(read)
      ? []
      : [wrong("read", "a month, such as 2026-11", read)]),
  ];
}
