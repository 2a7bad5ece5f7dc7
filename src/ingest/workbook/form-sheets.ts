import type { Workbook, WorkbookSheet } from "../../foundation/workbook-file/read-workbook.ts";
import { type FormShape, formShapes } from "./form-shapes.ts";
import { findTable, type FormTable } from "./form-table.ts";
import { type FormYear, knownInputs } from "./known-inputs.ts";
import type { NamedPlaces } from "./named-places.ts";
import { normalLabel } from "./normal-label.ts";

/** A sheet of a workbook that is one of the form's, or a copy of one. */
export interface FormSheet {
  readonly sheet: WorkbookSheet;
  readonly shape: FormShape;
  readonly year: FormYear;
  /** Null where its headings were changed: then only names lead into it. */
  readonly table: FormTable | null;
}

/**
 * Which sheet of the form each sheet of a workbook is; null for others. Its name says so, or the title in its first
 * cell, or the names in it; or, where that leaves a sheet of the form unfound, its headings and rows.
 */
export function formSheets({ sheets }: Workbook, places: NamedPlaces): readonly (FormSheet | null)[] {
  const said = sheets.map((sheet, index) => {
    const title = sheet.cells.find(({ row, column }) => row === 1 && column === 1)?.text ?? "";
    return roleOfTitle(sheet.name) ?? roleOfTitle(title) ?? roleOfNames(places, index);
  });
  const lacking = formShapes().filter((shape) => !said.some((role) => role?.shape === shape));
  return sheets.map((sheet, index) => {
    const role = said[index] ?? roleOfRows(sheet, lacking);
    return role === null ? null : { sheet, ...role, table: findTable(sheet, role.shape) };
  });
}

type Role = Pick<FormSheet, "shape" | "year">;

/** One spreadsheet calls a copy “Workforce (2)”, another “Copy of Workforce”. */
function roleOfTitle(title: string): Role | null {
  const name = normalLabel(title).replace(/ ?\(\d+\)$|^copy of /g, "");
  for (const shape of formShapes()) {
    const own = normalLabel(shape.title);
    if (name === own) return { shape, year: "this-year" };
    if (name === `${own} last year`) return { shape, year: "last-year" };
  }
  return null;
}

function roleOfNames(places: NamedPlaces, sheet: number): Role | null {
  const found = knownInputs().find(({ name }) => places.get(name)?.some((place) => place.sheet === sheet));
  const shape = formShapes().find(({ title }) => title === found?.input.sheet);
  return found === undefined || shape === undefined ? null : { shape, year: found.year };
}

/** A sheet with half the headings and rows of the form's in which more was filled in than is calculated. */
function roleOfRows(sheet: WorkbookSheet, shapes: readonly FormShape[]): Role | null {
  const shape = shapes.find((one) => {
    const table = findTable(sheet, one);
    if (table === null) return false;
    const [headings, keys] = [[...table.columnsOf.keys()], [...table.rowsOf.keys()]];
    const knownHeadings = headings.filter((heading) => one.columns.has(heading)).length;
    const knownRows = keys.filter((key) => one.rows.has(key)).length;
    const formulas = sheet.cells.filter(({ isFormula }) => isFormula).length;
    return (
      knownRows > 0 &&
      knownRows * 2 >= Math.min(one.rows.size, keys.length) &&
      knownHeadings * 2 >= one.columns.size &&
      formulas * 2 < sheet.cells.length
    );
  });
  return shape === undefined ? null : { shape, year: "this-year" };
}
