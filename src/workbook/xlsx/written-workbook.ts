/** How a cell looks. What its look says is also said in words, for those who do not see it. */
export type CellStyle =
  | "title"
  | "note"
  | "header"
  | "label"
  | "section"
  | "input"
  | "queried"
  | "calculated"
  | "text"
  | "link";

/** What may be typed into a cell, and what a person is told who selects it. */
export interface CellRule {
  readonly allows:
    | { readonly type: "whole-number"; readonly least: number; readonly most: number }
    | { readonly type: "number"; readonly least: number; readonly most: number }
    | { readonly type: "list"; readonly choices: readonly string[] }
    /** A list that stands in cells: `Headings!$A$5:$A$9`. It may be longer, and its texts may have commas. */
    | { readonly type: "list-in-cells"; readonly cells: string }
    | { readonly type: "anything" };
  readonly help: string;
}

/** One cell to be written. */
export interface WrittenCell {
  /** What stands in it; null where it is blank. With a formula, its result, for programs that do not calculate. */
  readonly value: string | number | null;
  readonly style: CellStyle;
  /** Without the equals sign. */
  readonly formula?: string;
  /** How a number is shown: `0.0%`. */
  readonly format?: string;
  /** The title of the sheet that it leads to. */
  readonly link?: string;
  /** A name by which formulas and programs find the cell in the whole workbook. */
  readonly name?: string;
  readonly rule?: CellRule;
  /** Over how many columns a text goes on that is longer than its own; 1 if left out. */
  readonly span?: number;
}

/** A table on a sheet: where its row of headings is, from 1. */
export interface WrittenTable {
  readonly name: string;
  readonly headerRow: number;
}

/** A picture that stands on a sheet, over cells that are left blank for it. */
export interface WrittenPicture {
  readonly png: Uint8Array;
  /** What it says, for those who do not see it. */
  readonly words: string;
  /** Its first row, from 1. */
  readonly row: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** One sheet to be written. */
export interface WrittenSheet {
  readonly title: string;
  /** The widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** From A1. */
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly table?: WrittenTable;
  readonly pictures?: readonly WrittenPicture[];
  /** How many columns stay where they are while the others scroll. */
  readonly frozenColumns: number;
}

/** A workbook as plain data, before it is a file. */
export interface WrittenWorkbook {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** When it says it was made: `2022-03-31T00:00:00Z`. The same workbook is the same bytes. */
  readonly madeAt: string;
  readonly sheets: readonly WrittenSheet[];
}
