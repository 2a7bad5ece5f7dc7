import { cellIn, cellTable } from "./cell-table.ts";
import { type LocalRead, readLocalCells, readPublishedCells, together } from "./local-cells.ts";
import { readWorkbook, type Workbook, type WorkbookSheet } from "../xlsx/open-workbook.ts";
import type { FileCell } from "../xlsx/sheet-rows.ts";
import { type Issue, makeFileIssue } from "../../model/issue.ts";
import { quotedValue } from "../../model/quoted-value.ts";
import type { Return } from "../../model/return.ts";
import { atMostIssues } from "../../ingest/shape-issues.ts";
import { type ParsedReturn, parseReturn } from "../../ingest/parse-return.ts";
import {
  findInputs,
  type FoundForm,
  type FoundInput,
  isListed,
  type KnownInput,
  knownInputs,
  rowKey,
} from "./find-inputs.ts";
import { cellName, faultIssue, type ReadInput, readInputs } from "./read-inputs.ts";
import { type FormYear, titleInYear } from "../form/return-sheets.ts";
import { sourcesForm, sourcesOfLines, type SourcesOfLines } from "../form/sources-form.ts";
import { groupedBy } from "../../foundation/lists.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { formRows } from "../../reference/return-form/form-rows.ts";
import { formSections } from "../../reference/return-form/form-sections.ts";
import { rowsOfPart } from "../../reference/workforce-rows.ts";
import { periodDays, periodTitle, readPeriod } from "../../model/period.ts";
import { ReturnBuilder } from "./return-builder.ts";
import { putStrata, putStrataLines } from "./strata-rows.ts";

/**
 * A return that somebody filled in, and last year's where the workbook has it beside; or everything that is wrong with
 * them, each issue with its cell.
 *
 * @since 0.1.0
 */
export type ParsedWorkbook =
  | {
      /** Nothing is wrong: the return can be used. */
      readonly status: "valid";
      /** The return that was filled in. */
      readonly return: Return;
      /** Null where the workbook has no sheets for last year, or nothing was filled in there. */
      readonly previous: Return | null;
      /** What is odd without being wrong, each with its cell. */
      readonly warnings: readonly Issue[];
      /** Of the warnings, those of what the file lacks: a sheet, a row or a column, or a link that nobody followed. */
      readonly losses: readonly Issue[];
    }
  | {
      /** Something is wrong, and no return is let in. */
      readonly status: "invalid";
      /** Everything that is wrong, each with its cell. */
      readonly issues: readonly Issue[];
      /** What is odd without being wrong, each with its cell. */
      readonly warnings: readonly Issue[];
    };

/**
 * Reads a return from the workbook that `toWorkbook` made and somebody filled in. Inputs are found by their names, or by the
 * words of their rows and columns, wherever they were moved. It never throws, whatever the bytes are.
 *
 * @param bytes - The workbook's file (.xlsx).
 * @returns The return, or the issues, each with its cell: `Workforce!D17`.
 * @example
 * ```ts
 * import { fromWorkbook } from "wres-metrics/workbook";
 * const parsed = await fromWorkbook(new TextEncoder().encode("Band,White,BME"));
 * if (parsed.status === "invalid") console.log(parsed.issues[0]?.message);
 * // the data is plain text; expected a workbook (.xlsx). If it is a table, give it the ending .csv.
 * ```
 * @since 0.1.0
 */
export function fromWorkbook(bytes: Uint8Array): Promise<ParsedWorkbook> {
  const read = readWorkbook(bytes);
  return Promise.resolve(
    read.status === "read" ? parseWorkbook(read.workbook) : invalid([faultIssue(read.fault, "")], []),
  );
}

function parseWorkbook(workbook: Workbook): ParsedWorkbook {
  const form = findInputs(workbook);
  if (form.inputs.length === 0) {
    const whatToDo = "Make one with `wres template`, and copy the figures into it.";
    return invalid(
      [
        makeFileIssue(
          "missing",
          "",
          "the sheets of the template",
          "a workbook that has none of the sheets that are read",
          whatToDo,
        ),
      ],
      [],
    );
  }
  const of = (year: FoundInput["year"], local: LocalRead): YearRead =>
    readYear(
      form.inputs.filter((one) => one.year === year),
      local,
    );
  // The sheets of local measures are of this year.
  const [current, previous] = [
    of(
      "this-year",
      together([readLocalCells(workbook.sheets), readPublishedCells(workbook.sheets, "this-year")]),
    ),
    of("last-year", readPublishedCells(workbook.sheets, "last-year")),
  ];
  const own = [current, ...(previous.isFilled ? [previous] : [])];
  const { sources, faulty } = readSources(workbook.sheets);
  const losses = [
    ...faulty.map(changedSource),
    ...workbook.unread.map((words) => ({
      ...makeFileIssue("unsafe-workbook", "", "values alone", "with macros or links", ""),
      message: words,
    })),
    ...absentPlaces(form.inputs, "this-year"),
    ...(previous.isFilled ? absentPlaces(form.inputs, "last-year") : []),
  ];
  const warnings = [...losses, ...own.flatMap(({ parsed }) => parsed.warnings)];
  const issues = [...own.flatMap((year) => year.issues), ...strayFigures(form)];
  if (issues.length > 0 || current.parsed.status === "invalid") return invalid(issues, warnings);
  return {
    status: "valid",
    return: { ...current.parsed.return, ...(sources.length > 0 && { sources }) },
    previous: previous.parsed.status === "valid" && previous.isFilled ? previous.parsed.return : null,
    warnings,
    losses,
  };
}

/** Reads the account of the files that the return was counted from; a return that was typed has none. */
function readSources(sheets: readonly WorkbookSheet[]): SourcesOfLines {
  const isHeadings = (cells: readonly FileCell[]): boolean =>
    sourcesForm.headings.every((heading, index) =>
      cells.some(({ column, text }) => column === index + 1 && text.trim() === heading),
    );
  const lines = sheets.flatMap(({ cells }) => cellTable(cells, isHeadings)?.lines ?? []);
  return sourcesOfLines(
    lines.flatMap((line) => {
      const [file = "", part = "", what = "", which = "", rows = "", answer = ""] = sourcesForm.headings.map(
        (_, index) => cellIn(line, index + 1)?.text.trim() ?? "",
      );
      return file === ""
        ? []
        : [{ file, part, what, which, rows: /^\d+$/.test(rows) ? Number(rows) : null, answer }];
    }),
  );
}

function changedSource(name: string): Issue {
  const whatToDo = "What became of its rows is left out of the report: gather the return again.";
  return makeFileIssue(
    "sum-disagrees",
    sourcesForm.title,
    "lines that add up for each file",
    `others for ${describeValue(name)}`,
    whatToDo,
  );
}

interface YearRead {
  readonly parsed: ParsedReturn;
  readonly issues: readonly Issue[];
  readonly isFilled: boolean;
}

/** Reads one year's inputs, and checks them as a return. */
function readYear(inputs: readonly FoundInput[], local: LocalRead): YearRead {
  const { read, issues } = readInputs(inputs);
  const builder = new ReturnBuilder();
  const isSetting = (kind: string): boolean => kind === "in-use" || kind === "of-which";
  const listed = (name: string) => read.filter(({ input }) => input.path[0] === name);
  for (const { input, at, value } of read) {
    if (!isListed(input) && !isSetting(input.kind) && input.kind !== "period")
      builder.put(input.path, at, value);
  }
  for (const { path, at, value } of local.cells) builder.put(path, at, value);
  const found = [
    ...issues,
    ...local.issues,
    ...putRows(
      read.filter(({ input }) => isSetting(input.kind)),
      builder,
    ),
    ...putPeriod(read, builder),
    ...putStrata(listed("strata"), builder),
    ...putStrataLines(read, builder),
    ...putAcknowledgements(listed("acknowledged"), builder),
  ];
  const parsed = parseReturn(builder.tree);
  const wrong = parsed.status === "invalid" ? parsed.issues : [];
  const inCells = (some: readonly Issue[]): readonly Issue[] => issuesInCells(some, builder.cellOf);
  return {
    parsed: { ...parsed, warnings: inCells(parsed.warnings) },
    issues: [...found, ...inCells(wrong)],
    isFilled:
      found.length > 0 ||
      local.cells.length > 0 ||
      read.some(
        ({ input, value }) =>
          value !== undefined && !isSetting(input.kind) && input.path[0] !== "acknowledged",
      ),
  };
}

function invalid(issues: readonly Issue[], warnings: readonly Issue[]): ParsedWorkbook {
  return { status: "invalid", issues: atMostIssues(issues), warnings };
}

/**
 * The sheets, rows and columns of a year's form that a workbook does not have: somebody deleted them, or gave them other
 * words. Their figures count as not given, which nobody would notice.
 */
function absentPlaces(found: readonly FoundInput[], year: FormYear): readonly Issue[] {
  const own = found.filter((one) => one.year === year);
  const inputs = new Set(own.map(({ input }) => input));
  const hasBank = own.some(({ input }) => input.path[0] === "bank");
  const expected = knownInputs().filter(
    (one) => one.year === year && !isListed(one.input) && (hasBank || one.input.path[0] !== "bank"),
  );
  return groupedBy(expected, ({ input }) => input.sheet).flatMap(([sheet, all]) => {
    const isAbsent = (some: readonly KnownInput[]): boolean => !some.some(({ input }) => inputs.has(input));
    const title = titleInYear(sheet, year);
    if (isAbsent(all)) return [absent("", `without the sheet "${title}"`)];
    const rows = groupedBy(all, ({ key }) => key).filter(([, some]) => isAbsent(some));
    const columns = groupedBy(all, ({ heading }) => heading).filter(([, some]) => isAbsent(some));
    return [
      ...rows.map(([, [one]]) => absent(title, `without the row "${one.input.row.join(", ")}"`)),
      ...columns.map(([, [one]]) => absent(title, `without the column "${one.input.column}"`)),
    ];
  });
}

function absent(where: string, received: string): Issue {
  const whatToDo =
    "Its figures count as not given. If it had any, add it again with the words of a new template.";
  return makeFileIssue("missing", where, "every sheet, row and column of the form", received, whatToDo);
}

/** Figures that stand under a heading of the form in a row that the form does not have: nobody would miss them. */
function strayFigures({ sheets, inputs }: FoundForm): readonly Issue[] {
  const taken = new Set(inputs.flatMap(({ cells }) => cells.map(cellName)));
  const known = new Set(
    formRows.map(({ section, title }) =>
      rowKey([formSections.find(({ id }) => id === section)?.title ?? "", title]),
    ),
  );
  return sheets.flatMap(({ sheet, shape, table }) => {
    if (table === null || shape.labels.includes("item") !== shape.labels.includes("section")) return [];
    return sheet.cells.flatMap((cell) => {
      const { row, column, type, text, isFormula } = cell;
      const heading = table.headingOf.get(column) ?? "";
      const key = table.keyOf.get(row) ?? "";
      const isFigure =
        type === "number" && !isFormula && row > table.headingRow && shape.columns.has(heading);
      const at = cellName({ sheet: sheet.name, ...cell });
      // What is calculated stands in rows of the form's own.
      if (!isFigure || taken.has(at) || known.has(key.split("\n").slice(0, 2).join("\n"))) return [];
      const whatToDo = "Give it the words of the form's row, or move it out of the table.";
      return [
        makeFileIssue(
          "unknown-key",
          at,
          "a row of the form",
          `${quotedValue(text)} in another row`,
          whatToDo,
        ),
      ];
    });
  });
}

/**
 * Puts in what the rows of the workforce say of themselves, once their counts are in. A row with counts exists; one
 * without exists where it says so.
 */
function putRows(settings: readonly ReadInput[], builder: ReturnBuilder): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { input, at, value } of settings.filter((setting) => setting.input.kind === "in-use")) {
    const row = input.path.slice(0, -1);
    if (value === "yes") builder.branch(row);
    if (value !== "no" || !builder.has(row)) continue;
    const whatToDo = "Delete the counts, or say that the row is in use.";
    issues.push(
      makeFileIssue("not-allowed", at, "yes, or a row without counts", "no in a row with counts", whatToDo),
    );
  }
  for (const { input, at, value } of settings.filter((setting) => setting.input.kind === "of-which")) {
    const row = input.path.slice(0, -1);
    if (builder.has(row)) builder.put(input.path, at, value === usually(row) ? undefined : value);
  }
  return issues;
}

/** Puts in the part of the year. Where somebody typed a year with it, as in "June 2023", it has to be of the WRES year. */
function putPeriod(inputs: readonly ReadInput[], builder: ReturnBuilder): readonly Issue[] {
  const cell = (key: string): ReadInput | undefined =>
    inputs.find(({ input }) => input.path.length === 1 && input.path[0] === key);
  const [typed, year] = [cell("period"), cell("year")?.value];
  if (typeof typed?.value !== "string") return [];
  const found = readPeriod(typed.value);
  if (found.status === "whole-year") return [];
  if (found.status === "unclear") {
    const whatToDo = "Choose the part of the year from the list, or leave it blank for the whole year.";
    return [
      makeFileIssue(
        "not-allowed",
        typed.at,
        "a quarter, a half or a month, such as Q1, H2 or June",
        quotedValue(typed.value),
        whatToDo,
      ),
    ];
  }
  builder.put(typed.input.path, typed.at, found.period);
  if (found.year === null || typeof year !== "number" || found.year === year) return [];
  const { first, last } = periodDays({ year });
  const title = periodTitle({ year: found.year, period: found.period });
  const whatToDo = `${title} is in the WRES year ${String(found.year)}: correct one of the two.`;
  const expected = `a part of the WRES year ${String(year)}, ${first} to ${last}`;
  return [makeFileIssue("not-allowed", typed.at, expected, describeValue(typed.value), whatToDo)];
}

/** The row that another is counted inside where a return does not say. */
function usually(row: readonly string[]): string | null {
  const [part, id] = row.slice(-2);
  const [, rows] = Object.entries(rowsOfPart).find(([key]) => key === part) ?? [];
  return rows?.find((one) => one.id === id)?.ofWhich ?? null;
}

/** Puts in the queries that have a reason; one without a reason is nobody's answer yet. */
function putAcknowledgements(inputs: readonly ReadInput[], builder: ReturnBuilder): readonly Issue[] {
  const issues: Issue[] = [];
  let index = 0;
  for (const [, row] of groupedBy(inputs, ({ input }) => input.path[1])) {
    const cell = (key: string): ReadInput | undefined => row.find(({ input }) => input.path[2] === key);
    const [reason, answers] = [cell("reason"), [cell("by"), cell("on")]];
    const answer = answers.find((one) => one?.value !== undefined);
    if (reason?.value === undefined) {
      if (answer === undefined) continue;
      const whatToDo = "Say why the figure stands, or delete who and when.";
      issues.push(makeFileIssue("missing", reason?.at ?? answer.at, "a reason", "missing", whatToDo));
      continue;
    }
    for (const { input, at, value } of row) {
      builder.put(["acknowledged", index, ...input.path.slice(2)], at, value);
    }
    index += 1;
  }
  return issues;
}

/** Names in each issue of a return the cell that it comes from, or the first of the cells that it is about. */
function issuesInCells(issues: readonly Issue[], cellOf: ReadonlyMap<string, string>): readonly Issue[] {
  return issues.map((issue) => {
    const { path, message } = issue;
    const cell = cellOf.get(path) ?? firstWithin(path, cellOf);
    if (cell === undefined || path === "") return issue;
    // A message begins with the path that it is about.
    const inCell = inWordsOfCells(cell + message.slice(path.length));
    return { ...issue, path: cell, expected: inWordsOfCells(issue.expected), message: inCell };
  });
}

/** In a sheet nothing is written for what is not given. */
function inWordsOfCells(text: string): string {
  return text.replace("or null for", "or a blank cell for");
}

function firstWithin(path: string, cellOf: ReadonlyMap<string, string>): string | undefined {
  const [, cell] =
    [...cellOf].find(([known]) => known.startsWith(`${path}.`) || known.startsWith(`${path}[`)) ?? [];
  return cell;
}
