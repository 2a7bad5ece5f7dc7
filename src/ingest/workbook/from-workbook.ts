import { type FaultOfWorkbook } from "../../foundation/workbook-file/workbook-fault.ts";
import { readWorkbook, type Workbook } from "../../foundation/workbook-file/read-workbook.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { Return } from "../../model/return.ts";
import { atMostIssues } from "../at-most-issues.ts";
import { type ParsedReturn, parseReturn } from "../parse-return.ts";
import { absentPlaces } from "./absent-places.ts";
import { findInputs, type FoundInput } from "./find-inputs.ts";
import { issuesInCells } from "./issues-in-cells.ts";
import { putRows } from "./put-rows.ts";
import { putStrata } from "./put-strata.ts";
import { readInputs } from "./read-inputs.ts";
import { ReturnBuilder } from "./return-builder.ts";
import { strayFigures } from "./stray-figures.ts";

/**
 * A return that somebody filled in, and last year's where the workbook has it beside; or everything that is wrong with
 * them, each issue with its cell.
 *
 * @since 0.1.0
 */
export type ParsedWorkbook =
  | {
      readonly status: "valid";
      readonly return: Return;
      /** Null where the workbook has no sheets for last year, or nothing was filled in there. */
      readonly previous: Return | null;
      readonly warnings: readonly Issue[];
    }
  | { readonly status: "invalid"; readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] };

/**
 * Reads a return from the workbook that `toWorkbook` made and somebody filled in. Inputs are found by their names, or by the
 * words of their rows and columns, wherever they were moved. It never throws, whatever the bytes are.
 *
 * @param bytes - The workbook's file (.xlsx).
 * @returns The return, or the issues, each with its cell: `Workforce!D17`.
 * @example
 * ```ts
 * import { fromWorkbook } from "wres-metrics/report";
 * const parsed = await fromWorkbook(new TextEncoder().encode("Band,White,BME"));
 * if (parsed.status === "invalid") console.log(parsed.issues[0]?.message);
 * // the data is plain text; expected a workbook (.xlsx). If it is a table, give it the ending .csv.
 * ```
 * @since 0.1.0
 */
export function fromWorkbook(bytes: Uint8Array): Promise<ParsedWorkbook> {
  const read = readWorkbook(bytes);
  return Promise.resolve(
    read.status === "read" ? parseWorkbook(read.workbook) : invalid([issueOf(read.fault)], []),
  );
}

function parseWorkbook(workbook: Workbook): ParsedWorkbook {
  const form = findInputs(workbook);
  if (form.inputs.length === 0) {
    const whatToDo = "Make one with `wres template`, and copy the figures into it.";
    return invalid(
      [makeIssue("missing", "", "the sheets of the template", "a workbook without any of them", whatToDo)],
      [],
    );
  }
  const of = (year: FoundInput["year"]): YearRead => readYear(form.inputs.filter((one) => one.year === year));
  const [current, previous] = [of("this-year"), of("last-year")];
  const own = [current, ...(previous.isFilled ? [previous] : [])];
  const warnings = [
    ...own.flatMap(({ parsed }) => parsed.warnings),
    ...absentPlaces(form.inputs, "this-year"),
    ...(previous.isFilled ? absentPlaces(form.inputs, "last-year") : []),
  ];
  const issues = [...own.flatMap((year) => year.issues), ...strayFigures(form)];
  if (issues.length > 0 || current.parsed.status === "invalid") return invalid(issues, warnings);
  return {
    status: "valid",
    return: current.parsed.return,
    previous: previous.parsed.status === "valid" && previous.isFilled ? previous.parsed.return : null,
    warnings,
  };
}

interface YearRead {
  readonly parsed: ParsedReturn;
  readonly issues: readonly Issue[];
  readonly isFilled: boolean;
}

/** Reads one year's inputs, and checks them as a return. */
function readYear(inputs: readonly FoundInput[]): YearRead {
  const { read, issues } = readInputs(inputs);
  const builder = new ReturnBuilder();
  const isSetting = (kind: string): boolean => kind === "in-use" || kind === "of-which";
  const strata = read.filter(({ input }) => input.path[0] === "strata");
  for (const { input, at, value } of read) {
    if (input.path[0] !== "strata" && !isSetting(input.kind)) builder.put(input.path, at, value);
  }
  const found = [
    ...issues,
    ...putRows(
      read.filter(({ input }) => isSetting(input.kind)),
      builder,
    ),
    ...putStrata(strata, builder),
  ];
  const parsed = parseReturn(builder.tree);
  const wrong = parsed.status === "invalid" ? parsed.issues : [];
  const inCells = (some: readonly Issue[]): readonly Issue[] => issuesInCells(some, builder.cellOf);
  return {
    parsed: { ...parsed, warnings: inCells(parsed.warnings) },
    issues: [...found, ...inCells(wrong)],
    isFilled:
      found.length > 0 || read.some(({ input, value }) => value !== undefined && !isSetting(input.kind)),
  };
}

function invalid(issues: readonly Issue[], warnings: readonly Issue[]): ParsedWorkbook {
  return { status: "invalid", issues: atMostIssues(issues), warnings };
}

function issueOf({ code, where, expected, received, whatToDo }: FaultOfWorkbook): Issue {
  return makeIssue(code, where, expected, received, whatToDo);
}
