import { describeValue, printable } from "../../foundation/wres-error.ts";
import { jsonText } from "../../ingest/json-text.ts";
import { type Issue, makeFileIssue, pathSegments, valueAt } from "../../model/issue.ts";
import { type ChosenColumn, columnPlaces, withColumns } from "../../model/mapping-columns.ts";
import { filterWords, isSameHeading, wordsOfPath } from "../../model/mapping-words.ts";
import type { FilterOutcome, RecordFilter, RecordMapping } from "../../model/record-mapping.ts";
import type { MappingQuestion } from "../../model/mapping-questions.ts";
import { recordMappingShape } from "../../model/schemas/record-mapping-schema.ts";
import { readWorkbook, type Workbook, type WorkbookSheet } from "../xlsx/open-workbook.ts";
import {
  BLANK_CODE,
  type KeptRules,
  MAPPING_HEADER_ROW,
  mappingNames,
  NO_RULE,
  NOT_USED,
  OTHER_TEXTS,
} from "../form/mapping-names.ts";
import { namedPlaces } from "./find-inputs.ts";
import { cellName, faultIssue } from "./read-inputs.ts";

/** What a workbook says of a mapping, to be checked as JSON is; or everything that is wrong with it. */
export type MappingOfWorkbook =
  | { readonly status: "read"; readonly value: unknown }
  | { readonly status: "unreadable"; readonly issues: readonly Issue[] };

const LONGEST_RULES = 2_000_000;

/** Reads a mapping back from the workbook that it was drafted into: its rules, the answers, and where each code goes. */
export function mappingOfWorkbook(bytes: Uint8Array): MappingOfWorkbook {
  const read = readWorkbook(bytes);
  if (read.status === "unreadable") return refused(faultIssue(read.fault));
  const sheetNamed = sheetFinder(read.workbook);
  const rules = sheetNamed(mappingNames.rules);
  if (rules === undefined) {
    return refused(
      makeFileIssue(
        "missing",
        "the file",
        "a workbook that wres count --suggest-mapping --out mapping.xlsx wrote",
        "without the sheet of rules",
      ),
    );
  }
  const json = jsonText(columnTexts(rules, 1).join("\n"), LONGEST_RULES);
  const kept = json.status === "read" ? (json.value as KeptRules | null) : null;
  if (json.status === "unreadable") return { status: "unreadable", issues: json.issues };
  if (!Array.isArray(kept?.sheets) || typeof kept.mapping !== "object") {
    return refused(makeFileIssue("wrong-type", rules.name, "the rules of a mapping", "something else"));
  }
  const shape = recordMappingShape().safeParse(kept.mapping);
  // Whoever takes the mapping says what is wrong with it.
  if (!shape.success) return { status: "read", value: kept.mapping };
  const drafted = shape.data;
  const columns = chosenColumns(drafted, kept, sheetNamed(mappingNames.columns));
  const others = filtersOfOthers(drafted, kept, sheetNamed(mappingNames.others));
  const elsewhere = new Set(columns.chosen.map(({ path }) => path));
  const issues = textsOf(kept.sheets).flatMap((path, index) => {
    const sheet = sheetNamed(mappingNames.column(index));
    if (sheet !== undefined && elsewhere.has(path)) return changesNowhere(sheet);
    return sheet === undefined
      ? [
          makeFileIssue(
            "missing",
            "the file",
            `the sheet of the column ${headingAt(drafted, path)}`,
            "without it",
            "Save the mapping anew with wres count --suggest-mapping, or put the sheet back.",
          ),
        ]
      : changeCodes(drafted, path, sheet);
  });
  const answers = sheetNamed(mappingNames.questions);
  if (answers !== undefined) answerQuestions(drafted, answers);
  const all = [...columns.issues, ...issues, ...others.issues];
  if (all.length > 0) return { status: "unreadable", issues: all };
  const { forms, year } = kept;
  const mapping =
    columns.chosen.length === 0
      ? drafted
      : withColumns(drafted, columns.chosen, { forms: forms ?? {}, year });
  if (others.filters.length === 0) return { status: "read", value: mapping };
  return { status: "read", value: { ...mapping, filters: [...(mapping.filters ?? []), ...others.filters] } };
}

/** The columns that were chosen in place of those that were proposed. */
function chosenColumns(
  mapping: RecordMapping,
  { year, ...kept }: KeptRules,
  sheet: WorkbookSheet | undefined,
): { readonly chosen: readonly ChosenColumn[]; readonly issues: readonly Issue[] } {
  if (sheet === undefined) return { chosen: [], issues: [] };
  const [places, headings] = [textsOf(kept.places), textsOf(kept.headings)];
  const known = columnPlaces(mapping, year);
  const [chosen, issues]: [ChosenColumn[], Issue[]] = [[], []];
  for (const row of rowsOf(sheet)) {
    const [number = "", column = ""] = [1, 4].map((place) => textAt(sheet, row, place));
    const path = places[Number(number) - 1];
    const { column: before = null, isNeeded = true } = known.find((place) => place.path === path) ?? {};
    const proposed = before === null ? NOT_USED : printable([before].flat()[0] ?? "");
    if (path === undefined || isSameHeading(proposed, column)) continue;
    const heading = headings.find((one) => isSameHeading(printable(one), column));
    const isNone = column === "" || column === NOT_USED;
    if (heading !== undefined || (isNone && !isNeeded)) chosen.push({ path, heading: heading ?? null });
    else {
      const at = cellName({ sheet: sheet.name, row, column: 4 });
      const expected = `a heading of the file${isNeeded ? "" : `, or ${NOT_USED}`}`;
      issues.push(
        makeFileIssue("not-allowed", at, expected, column === "" ? "blank" : describeValue(column)),
      );
    }
  }
  return { chosen, issues };
}

/** A list of texts that the sheet of rules keeps; somebody may have changed it. */
function textsOf(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.map(String) : [];
}

/** The sheet of a column that another one has taken the place of: where a code goes there says nothing of the other column. */
function changesNowhere(sheet: WorkbookSheet): readonly Issue[] {
  return rowsOf(sheet).flatMap((row) => {
    const [code = "", proposed = "", word = ""] = [1, 3, 4].map((column) => textAt(sheet, row, column));
    if (code === "" || word === proposed || (word === "" && proposed === NO_RULE)) return [];
    return [
      makeFileIssue(
        "not-allowed",
        cellName({ sheet: sheet.name, row, column: 4 }),
        "no change, since another column was chosen on the sheet Columns",
        describeValue(word),
        "Draft again with this workbook as --columns: the new one lists the codes of that column.",
      ),
    ];
  });
}

/** The filters that somebody made of columns that the draft does not use. */
function filtersOfOthers(
  { kind }: RecordMapping,
  kept: KeptRules,
  sheet: WorkbookSheet | undefined,
): { readonly filters: readonly RecordFilter[]; readonly issues: readonly Issue[] } {
  if (sheet === undefined) return { filters: [], issues: [] };
  const lines = rowsOf(sheet).map((row) => {
    const [column = "", code = "", word = ""] = [1, 2, 4].map((place) => textAt(sheet, row, place));
    return { row, column, code, word };
  });
  const words = filterWords(kind);
  const columns = [...new Set(lines.filter(({ word }) => word !== "").map(({ column }) => column))];
  const read = columns.map((column) => {
    const own = lines.filter((line) => line.column === column && line.code !== "");
    const given = new Set(own.map(({ word }) => word).filter((word) => word !== ""));
    const [only = ""] = given;
    // Who names the rows to keep says nothing of the others because they are to be left out, and the other way round.
    const opposite = given.size === 1 ? opposites[only] : undefined;
    const issues = own
      .filter(({ word }) => !words.some((one) => one === (word === "" ? opposite : word)))
      .map(({ row, word }) =>
        makeFileIssue(
          "not-allowed",
          cellName({ sheet: sheet.name, row, column: 4 }),
          `one of ${words.join(", ")}`,
          word === "" ? "blank" : describeValue(word),
        ),
      );
    const outcome = (word: string): FilterOutcome => (word === "" ? opposite : word) as FilterOutcome;
    const table = Object.fromEntries(
      own
        .filter(({ code }) => code !== OTHER_TEXTS)
        .map(({ code, word }) => [code === BLANK_CODE ? "" : code, outcome(word)]),
    );
    const rest = own.find(({ code }) => code === OTHER_TEXTS);
    const codes = { table, ...(rest !== undefined && { otherwise: outcome(rest.word) }) };
    const name = column.slice(0, 60).trim();
    return {
      filter: {
        name,
        column: textsOf(kept.headings).find((one) => isSameHeading(printable(one), column)) ?? column,
        codes,
      },
      issues,
    };
  });
  return { filters: read.map(({ filter }) => filter), issues: read.flatMap(({ issues }) => issues) };
}

const opposites: Readonly<Record<string, FilterOutcome>> = { count: "exclude", exclude: "count" };

function refused(issue: Issue): MappingOfWorkbook {
  return { status: "unreadable", issues: [issue] };
}

function sheetFinder(workbook: Workbook): (name: string) => WorkbookSheet | undefined {
  const places = namedPlaces(workbook);
  return (name) => workbook.sheets[places.get(name.toLowerCase())?.[0]?.sheet ?? -1];
}

/** The texts of a column below the headings. */
function columnTexts({ cells }: WorkbookSheet, column: number): readonly string[] {
  return cells
    .filter((cell) => cell.column === column && cell.row > MAPPING_HEADER_ROW)
    .map(({ text }) => text);
}

/** The text of a cell; blank where there is none. */
function textAt({ cells }: WorkbookSheet, row: number, column: number): string {
  return cells.find((cell) => cell.row === row && cell.column === column)?.text.trim() ?? "";
}

function rowsOf({ cells }: WorkbookSheet): readonly number[] {
  return [...new Set(cells.map(({ row }) => row))].filter((row) => row > MAPPING_HEADER_ROW);
}

/** An answer belongs to the question with its number, so that a line that was deleted answers nothing. */
function answerQuestions(mapping: RecordMapping, sheet: WorkbookSheet): void {
  const answers = new Map(rowsOf(sheet).map((row) => [textAt(sheet, row, 1), textAt(sheet, row, 3)]));
  if (!Array.isArray(mapping.toDecide)) return;
  const toDecide = (mapping.toDecide as readonly MappingQuestion[]).map((one, index) => {
    const answer = answers.get(String(index + 1)) ?? "";
    return { ...one, answer: answer === "" ? null : answer };
  });
  Object.assign(mapping, { toDecide });
}

/** Writes what was changed on the sheet of a column into the rules of that column; the other rules stay as they are. */
function changeCodes(mapping: RecordMapping, path: string, sheet: WorkbookSheet): readonly Issue[] {
  const codes = rulesAt(mapping, path);
  if (codes === null) {
    return [makeFileIssue("unknown-key", sheet.name, "a column of the mapping", "another one")];
  }
  const words = wordsOfPath(mapping, path);
  const issues: Issue[] = [];
  for (const row of rowsOf(sheet)) {
    const [shown, proposed, word] = [1, 3, 4].map((column) => textAt(sheet, row, column));
    if (shown === undefined || shown === "" || word === proposed || (word === "" && proposed === NO_RULE))
      continue;
    const at = cellName({ sheet: sheet.name, row, column: 4 });
    if (word === undefined || !words.includes(word)) {
      issues.push(
        makeFileIssue(
          "not-allowed",
          at,
          `one of ${words.join(", ")}`,
          word === "" ? "blank" : describeValue(word),
        ),
      );
      continue;
    }
    const code = shown === BLANK_CODE ? "" : shown;
    const known = Object.keys(codes.table ?? {}).find(
      (key) => key.trim().toUpperCase() === code.toUpperCase(),
    );
    codes.table = { ...codes.table, [known ?? code]: word };
  }
  return issues;
}

/** The heading of the column whose rules stand at a path. */
function headingAt(mapping: object, path: string): string {
  const found = valueAt(mapping, [...(pathSegments(path) ?? []), "column"]);
  return describeValue([found].flat()[0]);
}

/** The rules for the codes of a column; null where the mapping has no such column. */
function rulesAt(mapping: object, path: string): { table?: Readonly<Record<string, string>> } | null {
  let found: unknown = mapping;
  for (const step of [...(pathSegments(path) ?? []), "codes"]) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return null;
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  return typeof found === "object" ? found : null;
}
