import type { Group } from "../../reference/groups.ts";
import { formDetails } from "../../reference/return-form/form-details.ts";
import { countLines } from "./count-lines.ts";
import type { SheetSet } from "./filled-return.ts";
import { type FormSheet, formLines } from "./form-lines.ts";
import { type SheetId, sheetTitle } from "./sheet-titles.ts";

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
export type CountColumn = Group | keyof typeof otherColumns;

/** How the formulas of one set of sheets name its cells. */
export interface References {
  /** A cell of a form sheet, by what its row is of. */
  readonly line: (sheet: FormSheet, of: string, column: CountColumn) => string;
  /** A cell of the sheet “Counts used”. */
  readonly used: (id: string, column: CountColumn) => string;
  readonly detail: (of: string) => string;
}

/** A cell of a sheet's table, its row counted from 0: `'Workforce'!E5`. */
export function tableCell(sheet: SheetId, column: string, index: number, set: SheetSet): string {
  return `'${sheetTitle(sheet, set)}'!${column}${String(FIRST_ROW + index)}`;
}

/** The cells of the sheets of some people and year. */
export function referencesOf(edition: SheetSet): References {
  const used = countLines(edition).map(({ id }) => id);
  const lines = (sheet: FormSheet) => formLines(sheet, edition.people).map(({ of }) => of);
  const indexes = {
    workforce: lines("workforce"),
    likelihoods: lines("likelihoods"),
    survey: lines("survey"),
    board: lines("board"),
  };
  const cell = (sheet: SheetId, column: string, index: number): string => {
    if (index < 0) throw new RangeError(`there is no such row on the sheet ${sheet}`);
    return tableCell(sheet, column, index, edition);
  };
  return {
    line: (sheet, of, column) => cell(sheet, columns[column], indexes[sheet].indexOf(of)),
    used: (id, column) => cell("counts", columns[column], used.indexOf(id)),
    detail(of) {
      const path = edition.people === "bank" ? `bank.${of}` : of;
      return cell(
        "details",
        "B",
        formDetails.findIndex((row) => row.of === path),
      );
    },
  };
}
