import type { FileCell } from "../../foundation/workbook-file/file-cell.ts";
import type { Workbook } from "../../foundation/workbook-file/read-workbook.ts";
import type { FormInput } from "../../model/form-inputs.ts";
import { type FormSheet, formSheets } from "./form-sheets.ts";
import { type FormYear, type KnownInput, knownInputs } from "./known-inputs.ts";
import { type CellPlace, namedPlaces } from "./named-places.ts";

/** A cell in which an input may stand, and what stands in it. */
export interface InputCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: FileCell | undefined;
}

/** An input that was found: once, or, where something was copied, more often. */
export interface FoundInput {
  readonly input: FormInput;
  readonly year: FormYear;
  readonly cells: readonly InputCell[];
}

/** Where the inputs of a form stand in a workbook, and its sheets. */
export interface FoundForm {
  readonly sheets: readonly FormSheet[];
  readonly inputs: readonly FoundInput[];
}

/** Finds the inputs of a form by their names, and by the words of their rows and columns. */
export function findInputs(workbook: Workbook): FoundForm {
  const places = namedPlaces(workbook);
  const sheets = formSheets(workbook, places);
  const cellsOf = workbook.sheets.map(({ cells }) => new Map(cells.map((cell) => [keyOf(cell), cell])));
  const inputs = knownInputs().flatMap((known): readonly FoundInput[] => {
    const named = (places.get(known.name) ?? []).filter(
      (place) => !saysAnother(sheets[place.sheet] ?? null, place, known),
    );
    const found = [...named, ...sheets.flatMap((sheet, index) => placesByWords(sheet, index, known))];
    if (found.length === 0) return [];
    const different = new Map(found.map((place) => [`${String(place.sheet)}!${keyOf(place)}`, place]));
    const cells = [...different.values()].map(({ sheet, row, column }) => ({
      sheet: workbook.sheets[sheet]?.name ?? "",
      row,
      column,
      cell: cellsOf[sheet]?.get(keyOf({ row, column })),
    }));
    return [{ input: known.input, year: known.year, cells }];
  });
  return { sheets: sheets.filter((sheet) => sheet !== null), inputs };
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)},${String(column)}`;
}

/** Sorting moves what stands in cells, and their names stay: then the words beside them are right. */
function saysAnother(sheet: FormSheet | null, { row, column }: CellPlace, known: KnownInput): boolean {
  if (sheet?.shape.title !== known.input.sheet) return false;
  const key = sheet.table?.keyOf.get(row) ?? known.key;
  const heading = sheet.table?.headingOf.get(column) ?? known.heading;
  const isOtherRow = key !== known.key && sheet.shape.rows.has(key);
  return isOtherRow || (heading !== known.heading && sheet.shape.columns.has(heading));
}

function placesByWords(sheet: FormSheet | null, index: number, known: KnownInput): readonly CellPlace[] {
  if (sheet?.year !== known.year || sheet.shape.title !== known.input.sheet) return [];
  const columns = sheet.table?.columnsOf.get(known.heading) ?? [];
  const rows = sheet.table?.rowsOf.get(known.key) ?? [];
  return rows.flatMap((row) => columns.map((column) => ({ sheet: index, row, column })));
}
