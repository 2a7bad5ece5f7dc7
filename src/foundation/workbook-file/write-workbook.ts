import type * as Excel from "exceljs";
import { WresError } from "../wres-error.ts";
import { cellLook } from "./cell-look.ts";
import { cellValidation } from "./cell-validation.ts";
import { columnLetters } from "./cell-address.ts";
import { rowHeight } from "./row-height.ts";
import { withFixedTimes } from "./with-fixed-times.ts";
import type { WrittenCell, WrittenSheet, WrittenWorkbook } from "./written-workbook.ts";

/** Writes a workbook as the bytes of an xlsx file; the same workbook is the same bytes. */
export async function writeWorkbook(workbook: WrittenWorkbook): Promise<Uint8Array> {
  const { Workbook } = await loaded();
  const file = new Workbook();
  const { title, subject, creator, madeAt, sheets } = workbook;
  Object.assign(file, { title, subject, creator, lastModifiedBy: creator, language: "en-GB" });
  file.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheets) writeSheet(file, sheet);
  return withFixedTimes(
    new Uint8Array(await file.xlsx.writeBuffer({ zip: { compression: "STORE" } })),
    madeAt,
  );
}

function loaded(): Promise<Pick<typeof Excel, "Workbook">> {
  return import("exceljs").then(
    // An older module system puts what is exported under `default`.
    (module) => ("default" in module ? module.default : module),
    (error: unknown) => {
      throw new WresError("not-installed", "workbooks need one package: npm install exceljs.", {
        cause: error,
      });
    },
  );
}

const A4 = 9;

function writeSheet(file: Excel.Workbook, { title, widths, rows, table, frozenColumns }: WrittenSheet): void {
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
  { value, formula, style, format, link, name, rule }: WrittenCell,
  { column, row }: { readonly column: string; readonly row: string },
): void {
  const cell = sheet.getCell(column + row);
  Object.assign(cell, cellLook(style));
  if (format !== undefined) cell.numFmt = format;
  if (formula !== undefined) cell.value = { formula, result: value ?? "", date1904: false };
  else if (link !== undefined) cell.value = { text: String(value), hyperlink: `#${quoted(link)}!A1` };
  else cell.value = value;
  if (rule !== undefined) cell.dataValidation = cellValidation(rule);
  if (name !== undefined) file.definedNames.add(`${quoted(sheet.name)}!$${column}$${row}`, name);
}

/** The name of a sheet as formulas and links write it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
