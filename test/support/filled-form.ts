import { columnLetters } from "../../src/workbook/xlsx/cell-address.ts";
import {
  type FormExtent,
  type FormInput,
  formInputName,
  formInputs,
} from "../../src/workbook/form/form-inputs.ts";
import { type SheetSource, zippedWorkbook } from "./zipped-workbook.ts";

/** What a person typed into a cell of the form. */
type Typed = string | number;

/** A form as a grid of cells, with the place of each input. */
export interface FilledForm {
  readonly sheets: Map<string, (Typed | null)[][]>;
  readonly names: Map<string, { sheet: string; row: number; column: number }>;
}

const labels = { 3: ["Section", "Item", "Figure"], 1: ["Item"] } as const;
const details = {
  "organisation.code": "X",
  "organisation.name": "Example",
  year: 2022,
};

/** A form made by the words of its inputs alone, with a title and a note above each table. */
export function filledForm(
  values: Readonly<Record<string, Typed>>,
  extent: FormExtent = { bank: "without-bank", strata: 2, queries: 2 },
): FilledForm {
  const typed: Readonly<Record<string, Typed>> = { ...details, ...values };
  const form: FilledForm = { sheets: new Map(), names: new Map() };
  for (const input of formInputs(extent)) {
    const value = typed[input.path.join(".")] ?? null;
    const grid = form.sheets.get(input.sheet) ?? [
      [input.sheet],
      ["Only cells that are coloured."],
      [],
      headings(input),
    ];
    form.sheets.set(input.sheet, grid);
    const { row, column } = placeOf(grid, input);
    grid[row]![column] = value;
    form.names.set(formInputName(input.path, "this-year"), { sheet: input.sheet, row, column });
  }
  return form;
}

/** The form with an empty column put in before another; its names move with their cells. */
export function withColumn(form: FilledForm, sheet: string, before: number): FilledForm {
  for (const row of form.sheets.get(sheet) ?? []) if (row.length > before) row.splice(before, 0, null);
  for (const place of form.names.values())
    if (place.sheet === sheet && place.column >= before) place.column += 1;
  return form;
}

/** The form with an empty row put in before another. */
export function withRow(form: FilledForm, sheet: string, before: number): FilledForm {
  form.sheets.get(sheet)?.splice(before, 0, []);
  for (const place of form.names.values()) if (place.sheet === sheet && place.row >= before) place.row += 1;
  return form;
}

/** The form with the rows of a table in the contrary order: a spreadsheet's sorting leaves names where they are. */
export function sorted(form: FilledForm, sheet: string): FilledForm {
  const grid = form.sheets.get(sheet) ?? [];
  const heading = grid.findIndex((row) => row.filter((cell) => cell !== null).length > 1);
  grid.push(...grid.splice(heading + 1).reverse());
  return form;
}

/** The form with a sheet of another name. */
export function renamed(form: FilledForm, from: string, to: string): FilledForm {
  const sheets = [...form.sheets];
  form.sheets.clear();
  for (const [name, grid] of sheets) form.sheets.set(name === from ? to : name, grid);
  for (const place of form.names.values()) if (place.sheet === from) place.sheet = to;
  return form;
}

/** The form with its numbers typed as text. */
export function numbersAs(form: FilledForm, write: (number: number) => string): FilledForm {
  for (const grid of form.sheets.values()) {
    for (const row of grid.slice(4))
      row.forEach((cell, index) => {
        if (typeof cell === "number") row[index] = write(cell);
      });
  }
  return form;
}

/** The form as a file, with its names or without. */
export function formFile({ sheets, names }: FilledForm, named: "named" | "nameless" = "named"): Uint8Array {
  return zippedWorkbook({
    sheets: [...sheets].map(([name, grid]): SheetSource => ({
      name,
      rows: grid.map((row) => Array.from(row, (cell) => cell ?? null)),
    })),
    names:
      named === "nameless"
        ? {}
        : Object.fromEntries(
            [...names].map(([name, { sheet, row, column }]) => [
              name,
              `'${sheet.replaceAll("'", "''")}'!$${columnLetters(column + 1)}$${String(row + 1)}`,
            ]),
          ),
  });
}

function headings(input: FormInput): Typed[] {
  return ["strata", "strataHeadcounts", "strataSurvey", "acknowledged"].includes(input.path[0]!)
    ? ["Number"]
    : [...labels[input.row.length as 1 | 3]];
}

/** Finds a row and a column by their words, and begins them where there are none. */
function placeOf(grid: (Typed | null)[][], input: FormInput): { row: number; column: number } {
  const heading = grid[3]!;
  if (!heading.includes(input.column)) heading.push(input.column);
  const found = grid.findIndex(
    (row, index) => index > 3 && input.row.every((label, place) => row[place] === label),
  );
  if (found < 0) grid.push([...input.row]);
  return { row: found < 0 ? grid.length - 1 : found, column: heading.indexOf(input.column) };
}
