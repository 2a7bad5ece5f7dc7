import type * as Excel from "exceljs";
import { WresError } from "../../foundation/wres-error.ts";
import { columnLetters } from "./cell-address.ts";
import type {
  CellRule,
  CellStyle,
  WrittenCell,
  WrittenPicture,
  WrittenSheet,
  WrittenWorkbook,
} from "./written-workbook.ts";
import { unzipSync, zipSync } from "fflate";
import { fixedTimes, PACKED_AT } from "./zip-package.ts";
import type { DataValidation, Style } from "exceljs";

/**
 * The package that writes workbooks, as `import exceljs from "exceljs"` gives it. It is loaded where it is left out.
 *
 * @since 0.1.0
 */
export interface WorkbookTools {
  /** The package exceljs. */
  readonly exceljs?:
    | {
        /** The class of a workbook. */
        readonly Workbook: unknown;
      }
    | undefined;
}

/** Writes a workbook as the bytes of an xlsx file; the same workbook is the same bytes. */
export async function writeWorkbook(
  workbook: WrittenWorkbook,
  tools: WorkbookTools = {},
): Promise<Uint8Array> {
  const { Workbook } = await loaded(tools);
  const file = new Workbook();
  const { title, subject, creator, madeAt, sheets } = workbook;
  Object.assign(file, { title, subject, creator, lastModifiedBy: creator, language: "en-GB" });
  file.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheets) writeSheet(file, sheet);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer({ zip: { compression: "STORE" } }));
  // Packed anew with times that do not depend on when it is done, so that the same workbook is the same bytes.
  const words = sheets.flatMap(({ pictures = [] }) => pictures.map((picture) => picture.words));
  const packed = withPictureWords(unzipSync(bytes), words);
  return zipSync(fixedTimes(packed, madeAt), { mtime: PACKED_AT });
}

/** The import stands inside a `try`, so that bundlers let a program pass that hands the package in and has it under no such name. */
async function loaded({ exceljs }: WorkbookTools): Promise<Pick<typeof Excel, "Workbook">> {
  // The package's own types say what it is; ours ask only for what tells it, so that it need not be installed.
  if (exceljs !== undefined) return exceljs as Pick<typeof Excel, "Workbook">;
  try {
    const module = await import("exceljs");
    // An older module system puts what is exported under `default`.
    return "default" in module ? module.default : module;
  } catch (error) {
    throw new WresError("not-installed", "workbooks need one package: npm install exceljs.", {
      cause: error,
    });
  }
}

const A4 = 9;

function writeSheet(
  file: Excel.Workbook,
  { title, widths, rows, table, frozenColumns, pictures = [] }: WrittenSheet,
): void {
  const headerRow = table?.headerRow;
  const sheet = file.addWorksheet(title, {
    views: [
      headerRow === undefined
        ? { state: "normal", showGridLines: false }
        : { state: "frozen", xSplit: frozenColumns, ySplit: headerRow, showGridLines: false },
    ],
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
  });
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headerRow !== undefined && { printTitlesRow: `${String(headerRow)}:${String(headerRow)}` }),
  });
  sheet.columns = widths.map((width) => ({ width }));
  if (table !== undefined) markTable(sheet, table, rows);
  rows.forEach((cells, index) => {
    sheet.getRow(index + 1).height = rowHeight(cells, widths);
    cells.forEach((cell, column) => {
      writeCell(file, sheet, cell, { column: columnLetters(column + 1), row: String(index + 1) });
    });
  });
  for (const picture of pictures) addPicture(file, sheet, picture);
}

/** A picture over the cells from its row downwards. */
function addPicture(
  file: Excel.Workbook,
  sheet: Excel.Worksheet,
  { png, row, width, height }: WrittenPicture,
): void {
  const id = file.addImage({ buffer: png as unknown as Excel.Buffer, extension: "png" });
  sheet.addImage(id, { tl: { col: 0, row: row - 1 }, ext: { width, height }, editAs: "oneCell" });
}

/** How a file of drawings begins the name of each picture. */
const PICTURE = "<xdr:cNvPr ";

/** The words of the pictures of a workbook, which exceljs has no place for: where they stand in the file, they are read out. */
function withPictureWords(
  files: Readonly<Record<string, Uint8Array>>,
  words: readonly string[],
): typeof files {
  const all = [...words];
  const described = (xml: string): string =>
    xml
      .split(PICTURE)
      .map((rest, index) =>
        index === 0 ? rest : `${PICTURE}descr="${attributeText(all.shift() ?? "")}" ${rest}`,
      )
      .join("");
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      /^xl\/drawings\/drawing\d+\.xml$/.test(path)
        ? new TextEncoder().encode(described(new TextDecoder().decode(bytes)))
        : bytes,
    ]),
  );
}

/** A text between the quotation marks of an attribute. */
function attributeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A table that is marked as one is read out as one: its headings are said with its cells. */
function markTable(
  sheet: Excel.Worksheet,
  { name, headerRow }: NonNullable<WrittenSheet["table"]>,
  rows: WrittenSheet["rows"],
): void {
  const [header = [], ...body] = rows.slice(headerRow - 1);
  sheet.addTable({
    name,
    ref: `A${String(headerRow)}`,
    headerRow: true,
    style: { showRowStripes: false },
    columns: header.map(({ value }) => ({ name: String(value), filterButton: false })),
    rows: body.map((cells) => cells.map(() => null)),
  });
}

function writeCell(
  file: Excel.Workbook,
  sheet: Excel.Worksheet,
  { value, formula, style, format, link, name, rule, span = 1 }: WrittenCell,
  { column, row }: { readonly column: string; readonly row: string },
): void {
  const cell = sheet.getCell(column + row);
  Object.assign(cell, cellLook(style));
  if (format !== undefined) cell.numFmt = format;
  if (formula !== undefined) cell.value = { formula, result: value ?? "", date1904: false };
  else if (link !== undefined) cell.value = { text: String(value), hyperlink: `#${quoted(link)}!A1` };
  else cell.value = value;
  if (span > 1) {
    sheet.mergeCells(`${column}${row}:${columnLetters(cell.fullAddress.col + span - 1)}${row}`);
    cell.alignment = wrapped;
  }
  if (rule !== undefined) cell.dataValidation = cellValidation(rule);
  if (name !== undefined) file.definedNames.add(`${quoted(sheet.name)}!$${column}$${row}`, name);
}

/** The name of a sheet as formulas and links write it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Styles whose text goes on in the next line where a column is too narrow. */
const WRAPS: ReadonlySet<WrittenCell["style"]> = new Set(["header", "label", "calculated", "text", "link"]);

const LINE_OF_ROW_HEIGHT = 15;

/** Widths count digits, and a letter is a little narrower than a digit. */
const LETTERS = 1.1;

/** How high a row has to be for its longest text, in points; programs that show a workbook do not all see to it. */
export function rowHeight(cells: readonly WrittenCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value, style, span = 1 }, column) => {
    if (typeof value !== "string" || !(span > 1 || WRAPS.has(style))) return 1;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    return linesOf(value, (width === 0 ? value.length : width) * LETTERS);
  });
  const [first] = cells;
  return first?.style === "title" || first?.style === "section"
    ? 1.6 * LINE_OF_ROW_HEIGHT
    : Math.max(1, ...lines) * LINE_OF_ROW_HEIGHT;
}

/** In how many lines a text stands that breaks between words. */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(" ")) {
    const isNext = used > 0 && used + 1 + length > width;
    lines += isNext ? 1 : 0;
    used = isNext || used === 0 ? length : used + 1 + length;
  }
  return lines;
}

const [INK, QUIET, BLUE, PALE_BLUE, PALE_YELLOW, PALE_ORANGE, LINE] = [
  "FF212B32",
  "FF4C6272",
  "FF005EB8",
  "FFD9E8F6",
  "FFFFF9DB",
  "FFFFDDB0",
  "FFAEB7BD",
];

const thin = { style: "thin", color: { argb: LINE } } as const;
const box = { top: thin, bottom: thin, left: thin, right: thin };
const thick = { style: "medium", color: { argb: INK } } as const;
const thickBox = { top: thick, bottom: thick, left: thick, right: thick };

const filled = (argb: string) =>
  ({ type: "pattern", pattern: "solid", fgColor: { argb }, bgColor: { argb } }) as const;

const font = { name: "Arial", size: 11, color: { argb: INK } };
const wrapped = { vertical: "top", wrapText: true } as const;
const figure = { ...wrapped, horizontal: "right" } as const;

const looks: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: { font: { ...font, size: 16, bold: true } },
  note: { font: { ...font, color: { argb: QUIET } } },
  header: { font: { ...font, bold: true }, fill: filled(PALE_BLUE), border: box, alignment: wrapped },
  label: { font, border: box, alignment: { ...wrapped, horizontal: "left" } },
  section: { font: { ...font, size: 13, bold: true }, alignment: wrapped },
  input: { font, fill: filled(PALE_YELLOW), border: box, alignment: wrapped },
  queried: { font: { ...font, bold: true }, fill: filled(PALE_ORANGE), border: thickBox, alignment: wrapped },
  calculated: { font, border: box, alignment: figure },
  text: { font, alignment: wrapped },
  link: { font: { ...font, color: { argb: BLUE }, underline: true }, border: box, alignment: wrapped },
};

/** What a style means to the program that shows the workbook. */
function cellLook(style: CellStyle): Partial<Style> {
  return looks[style];
}

/** The format has room for so many characters beside a cell. */
const MOST_PROMPT = 255;

/** A rule in the words of the file format. */
function cellValidation({ allows, help }: CellRule): DataValidation {
  const words = help.length > MOST_PROMPT ? `${help.slice(0, MOST_PROMPT - 1).trimEnd()}…` : help;
  const told = { showInputMessage: true, promptTitle: "Fill in", prompt: words, allowBlank: true };
  const refused = { showErrorMessage: true, errorStyle: "stop", errorTitle: "Not accepted", error: words };
  switch (allows.type) {
    case "list":
      return { ...told, ...refused, type: "list", formulae: [`"${allows.choices.join(",")}"`] };
    case "list-in-cells":
      return { ...told, ...refused, type: "list", formulae: [allows.cells] };
    case "whole-number":
      return between("whole", allows);
    case "number":
      return between("decimal", allows);
    case "anything":
      return { ...told, type: "any" } as unknown as DataValidation;
  }

  function between(
    type: "whole" | "decimal",
    { least, most }: { readonly least: number; readonly most: number },
  ): DataValidation {
    return { ...told, ...refused, type, operator: "between", formulae: [least, most] };
  }
}
