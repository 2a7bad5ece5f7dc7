import { type FilledReturn, type SheetId, type SheetSet, sheetTitle } from "../form/return-sheets.ts";
import type { Group } from "../../reference/groups.ts";
import type { IndicatorOf } from "../../reference/indicators.ts";
import { formDetails } from "../../reference/return-form/form-details.ts";
import { countLines, type FormLine, formLines, type FormSheet } from "../form/form-lines.ts";
import type { Return } from "../../model/return.ts";

/** One set of sheets, with what stands in them. */
export interface SheetContext extends FilledReturn, SheetSet {
  /** Last year's sheets of the same people, which stand beside; null where there are none. */
  readonly lastYear: SheetContext | null;
  /** How formulas name the cells of these sheets. */
  readonly references: References;
}

/** The sheets of some people of this year, with last year's beside them or alone. */
export function sheetContextOf(
  filled: FilledReturn,
  people: SheetSet["people"],
  beside: FilledReturn | null,
): SheetContext {
  const lastYear = beside === null ? null : contextIn("last-year", beside, people, null);
  return contextIn("this-year", filled, people, lastYear);
}

function contextIn(
  year: SheetSet["year"],
  { wresReturn, results, findings, byWindow }: FilledReturn,
  people: SheetSet["people"],
  lastYear: SheetContext | null,
): SheetContext {
  const references = referencesOf({ people, year });
  return { wresReturn, results, findings, byWindow, people, year, lastYear, references };
}

/** Title, two lines of notes, headings: the first row of a table comes after them, on every sheet. */
export const FIRST_ROW = 5;

/** The columns in which the ethnic groups stand, on every sheet that has them. */
export const groupColumns: Readonly<Record<Group, string>> = {
  white: "E",
  bme: "F",
  unknown: "G",
  asian: "H",
  black: "I",
  mixed: "J",
  other: "K",
};

const otherColumns = {
  inUse: "L",
  ofWhich: "M",
  exists: "C",
  added: "D",
  everyone: "L",
  known: "M",
  denominator: "N",
} as const;

const columns: Readonly<Record<CountColumn, string>> = { ...groupColumns, ...otherColumns };

/** A column of the sheets that hold or count people. */
type CountColumn = Group | keyof typeof otherColumns;

/** How the formulas of one set of sheets name its cells. */
export interface References {
  /** A cell of a form sheet with an input, by the place of the input in a return. */
  readonly line: (sheet: FormSheet, of: string, column: CountColumn) => string;
  /** A group's share on the sheet of the survey. */
  readonly surveyShare: (indicator: IndicatorOf<"survey">, group: Group) => string;
  /** A cell of the sheet “Counts used”. */
  readonly used: (id: string, column: CountColumn) => string;
  readonly detail: (of: string) => string;
}

/** A cell of a sheet's table, its row counted from 0: `'Workforce'!E5`. */
export function tableCell(sheet: SheetId, column: string, index: number, set: SheetSet): string {
  return `'${sheetTitle(sheet, set)}'!${column}${String(FIRST_ROW + index)}`;
}

/** The cells of the sheets of some people and year. */
export function referencesOf(context: SheetSet): References {
  const used = countLines(context).map(({ id }) => id);
  const lines = (sheet: FormSheet) => formLines(sheet, context.people).map(({ of }) => of);
  const surveyLines = formLines("survey", context.people);
  const indexes = {
    workforce: lines("workforce"),
    likelihoods: lines("likelihoods"),
    survey: lines("survey"),
    board: lines("board"),
  };
  const cell = (sheet: SheetId, column: string, index: number): string => {
    if (index < 0) throw new RangeError(`there is no such row on the sheet ${sheet}`);
    return tableCell(sheet, column, index, context);
  };
  return {
    line: (sheet, of, column) => cell(sheet, columns[column], indexes[sheet].indexOf(of)),
    surveyShare: (indicator, group) =>
      cell(
        "survey",
        columns[group],
        surveyLines.findIndex((line) => isSurveyShare(line, indicator)),
      ),
    used: (id, column) => cell("counts", columns[column], used.indexOf(id)),
    detail(of) {
      const path = context.people === "bank" ? `bank.${of}` : of;
      return cell(
        "details",
        "B",
        formDetails.findIndex((row) => row.of === path),
      );
    },
  };
}

/** Returns true for the row with the share of all the questions of an indicator. */
function isSurveyShare({ kind, of }: FormLine, indicator: IndicatorOf<"survey">): boolean {
  if (kind !== "measure" || of.kind !== "share" || "body" in of) return false;
  return of.indicator === indicator && of.question === undefined;
}

/** What a return holds somewhere: `board.total.white`; null where it holds nothing there. */
export function returnValue(
  context: Pick<SheetContext, "wresReturn" | "people">,
  of: string,
): string | number | null {
  const value = steps(context.people, of).reduce<unknown>(
    (whole, step) => (isRecord(whole) ? whole[step] : undefined),
    context.wresReturn satisfies Return,
  );
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Where that is in the whole of a return. */
export function steps(people: SheetContext["people"], of: string): readonly string[] {
  return [...(people === "bank" ? ["bank"] : []), ...of.split(".")];
}

/** The workforce of an context's people; undefined where a return has none. */
export function workforceOf({
  wresReturn,
  people,
}: Pick<SheetContext, "wresReturn" | "people">): Return["workforce"] {
  return people === "bank" ? wresReturn.bank?.workforce : wresReturn.workforce;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
