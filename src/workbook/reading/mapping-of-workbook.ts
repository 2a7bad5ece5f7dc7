import { describeValue } from "../../foundation/wres-error.ts";
import { jsonText } from "../../ingest/json-text.ts";
import { type Issue, makeFileIssue, pathSegments, valueAt } from "../../model/issue.ts";
import { wordsOfPath } from "../../model/mapping-words.ts";
import type { MappingQuestion, RecordMapping } from "../../model/record-mapping.ts";
import { readWorkbook, type Workbook, type WorkbookSheet } from "../xlsx/open-workbook.ts";
import { BLANK_CODE, MAPPING_HEADER_ROW, mappingNames, NO_RULE } from "../form/mapping-names.ts";
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
  const kept = json.status === "read" ? (json.value as Kept | null) : null;
  if (json.status === "unreadable") return refused(json.issue);
  if (!Array.isArray(kept?.sheets) || typeof kept.mapping !== "object") {
    return refused(makeFileIssue("wrong-type", rules.name, "the rules of a mapping", "something else"));
  }
  const mapping = structuredClone(kept.mapping) as RecordMapping & Record<string, unknown>;
  const issues = kept.sheets.flatMap((path, index) => {
    const sheet = sheetNamed(mappingNames.column(index));
    return sheet === undefined
      ? [
          makeFileIssue(
            "missing",
            "the file",
            `the sheet of the column ${headingAt(mapping, String(path))}`,
            "without it",
            "Save the mapping anew with wres count --suggest-mapping, or put the sheet back.",
          ),
        ]
      : changeCodes(mapping, String(path), sheet);
  });
  const answers = sheetNamed(mappingNames.questions);
  if (answers !== undefined) answerQuestions(mapping, answers);
  return issues.length > 0 ? { status: "unreadable", issues } : { status: "read", value: mapping };
}

/** What the sheet of rules keeps. */
interface Kept {
  readonly sheets: readonly string[];
  readonly mapping: object;
}

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
