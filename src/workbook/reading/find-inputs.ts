import type { FileCell } from "../xlsx/sheet-rows.ts";
import type { Workbook, WorkbookSheet } from "../xlsx/open-workbook.ts";
import { type FormInput, formInputName, formInputs, MOST_LINES, strataLists } from "../form/form-inputs.ts";
import { type FormYear, titleInYear } from "../form/return-sheets.ts";
import { once } from "../../foundation/once.ts";
import { groupedBy } from "../../foundation/lists.ts";
import { cellPlace } from "../xlsx/cell-address.ts";

/** A cell in which an input may stand, and what stands in it. */
interface InputCell {
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

/** An input of the form, and by what it is found. */
export interface KnownInput {
  readonly input: FormInput;
  readonly year: FormYear;
  /** Its name, in small letters. */
  readonly name: string;
  /** What its row says of itself. */
  readonly key: string;
  readonly heading: string;
}

const years = ["this-year", "last-year"] as const;

/** Every input that a workbook can have, of both years. */
export const knownInputs: () => readonly KnownInput[] = /* @__PURE__ */ once(() => {
  const inputs = formInputs({ bank: "with-bank", ...MOST_LINES });
  return years.flatMap((year) =>
    inputs.map((input) => ({
      input,
      year,
      name: formInputName(input.path, year).toLowerCase(),
      key: rowKey(input.row),
      heading: normalLabel(input.column),
    })),
  );
});

/** The words of a label or a sheet's name as they are compared: capitals and blanks make no difference. */
export function normalLabel(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** What a row says of itself in some columns, in one text. */
export function rowKey(labels: readonly string[]): string {
  return labels.map(normalLabel).join("\n");
}

/** A sheet of a workbook that is one of the form's, or a copy of one. */
interface FormSheet {
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
function formSheets({ sheets }: Workbook, places: NamedPlaces): readonly (FormSheet | null)[] {
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
    const year = years.find((one) => name === titleInYear(own, one));
    if (year !== undefined) return { shape, year };
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

/** One sheet of the form: the words by which its table is found, whatever the sheet is called. */
interface FormShape {
  readonly title: string;
  /** The headings of the columns that say what a row is. */
  readonly labels: readonly string[];
  /** The headings of the columns with inputs. */
  readonly columns: ReadonlySet<string>;
  /** What the rows with inputs say of themselves. */
  readonly rows: ReadonlySet<string>;
}

/** The sheets of the form, with every row that they may have. */
const formShapes: () => readonly FormShape[] = /* @__PURE__ */ once(() =>
  groupedBy(knownInputs(), ({ input }) => input.sheet).map(([title, inputs]) => ({
    title,
    labels: labelsOf(inputs[0]),
    columns: new Set(inputs.map(({ heading }) => heading)),
    rows: new Set(inputs.map(({ key }) => key)),
  })),
);

function labelsOf(known: KnownInput | undefined): readonly string[] {
  if (known?.input.row.length === 3) return ["section", "item", "figure"];
  return isListed(known?.input) ? ["number"] : ["item"];
}

/** True for the inputs of a list, whose lines have numbers and which may be blank. */
export function isListed(input: FormInput | undefined): boolean {
  return ["strata", "acknowledged", ...Object.values(strataLists)].includes(input?.path[0] ?? "");
}

/** The headings stand in one of the first rows; a title and notes stand above them. */
const HEADING_ROWS = 60;

/** The table of a sheet, found by its headings. */
interface FormTable {
  readonly headingRow: number;
  /** The columns with a heading; a copied column has the same. */
  readonly columnsOf: ReadonlyMap<string, readonly number[]>;
  readonly headingOf: ReadonlyMap<number, string>;
  /** The rows that say the same of themselves. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly keyOf: ReadonlyMap<number, string>;
}

/** Finds the table of a form's sheet; null where no row has its headings. */
function findTable(sheet: WorkbookSheet, shape: FormShape): FormTable | null {
  const rows = groupedBy(sheet.cells, ({ row }) => row);
  const scores = [...rows]
    .slice(0, HEADING_ROWS)
    .map(([row, cells]) => ({ row, score: headingScore(cells, shape) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a), { row: 0, score: 0 });
  if (best.score === 0) return null;
  const headingOf = new Map(
    (rows.find(([row]) => row === best.row)?.[1] ?? []).map(({ column, text }) => [
      column,
      normalLabel(text),
    ]),
  );
  const columnsOf = places(headingOf);
  const labelColumns = shape.labels.map((label) => columnsOf.get(label)?.[0] ?? 0);
  const below = rows.filter(([row]) => row > best.row);
  const keyOf = new Map(
    below.map(([row, cells]) => [row, rowKey(labelColumns.map((column) => textIn(cells, column)))]),
  );
  return { headingRow: best.row, columnsOf, headingOf, rowsOf: places(keyOf), keyOf };
}

/** How many headings of the form a row has; none where it lacks one that says what rows are. */
function headingScore(cells: readonly FileCell[], { labels, columns }: FormShape): number {
  const texts = new Set(cells.map(({ text }) => normalLabel(text)));
  return labels.every((label) => texts.has(label))
    ? [...columns].filter((heading) => texts.has(heading)).length
    : 0;
}

function textIn(cells: readonly FileCell[], column: number): string {
  return cells.find((cell) => cell.column === column)?.text ?? "";
}

function places(textOf: ReadonlyMap<number, string>): ReadonlyMap<string, readonly number[]> {
  const found = groupedBy([...textOf], ([, text]) => text);
  return new Map(found.map(([text, entries]) => [text, entries.map(([place]) => place)]));
}

/** A place in a workbook, its sheet by its place among the sheets. */
interface CellPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Where the names of a workbook lead, by the name in small letters; a copied sheet has its names again. */
type NamedPlaces = ReadonlyMap<string, readonly CellPlace[]>;

/** The places of all names that lead to a cell. */
export function namedPlaces({ sheets, names }: Workbook): NamedPlaces {
  const sheetOf = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const places = new Map<string, CellPlace[]>();
  for (const { name, refersTo } of names) {
    const place = placeOf(refersTo, sheetOf);
    if (place === null) continue;
    const key = name.toLowerCase();
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
}

/** What a name refers to where that is a cell, or the first of a few: `'Bank workforce'!$D$17`. */
function placeOf(refersTo: string, sheetOf: ReadonlyMap<string, number>): CellPlace | null {
  const split = refersTo.lastIndexOf("!");
  if (split < 0) return null;
  const quoted = /^'([\s\S]*)'$/.exec(refersTo.slice(0, split));
  const name = quoted?.[1]?.replaceAll("''", "'") ?? refersTo.slice(0, split);
  const sheet = sheetOf.get(name.toLowerCase());
  const [address = ""] = refersTo.slice(split + 1).split(":");
  const place = cellPlace(address);
  return sheet === undefined || place === null ? null : { sheet, ...place };
}
