// Univer, a spreadsheet that we did not write, without a window: sheets go in, calculated cells come out.
import { createRequire } from "node:module";

/** @typedef {import("wres-metrics/spreadsheet").CellAnswer} CellAnswer */
/** @typedef {import("wres-metrics/spreadsheet").CellArgument} CellArgument */
/** @typedef {import("wres-metrics/spreadsheet").CellValue} CellValue */
/** @typedef {number | string | boolean | null} Cell what a cell holds; a text that begins with = is a formula */
/** @typedef {Readonly<Record<string, readonly (readonly Cell[])[]>>} Sheets rows of cells by the name of their sheet */

// Its modules name exports of a CommonJS package that Node does not find; its CommonJS files load.
const require = createRequire(import.meta.url);
/** @type {typeof import("@univerjs/core")} */
const { CellValueType, LocaleType, LogLevel, Univer } = require("@univerjs/core");
/** @type {typeof import("@univerjs/core/facade")} */
const { FUniver } = require("@univerjs/core/facade");
/** @type {typeof import("@univerjs/engine-formula")} */
const { FormulaDataModel, UniverFormulaEnginePlugin } = require("@univerjs/engine-formula");
/** @type {typeof import("@univerjs/sheets")} */
const { UniverSheetsPlugin } = require("@univerjs/sheets");
/** @type {typeof import("@univerjs/sheets-formula")} */
const { CalculationMode, UniverSheetsFormulaPlugin } = require("@univerjs/sheets-formula");
/** @typedef {[typeof import("@univerjs/engine-formula/facade"), typeof import("@univerjs/sheets/facade"), typeof import("@univerjs/sheets-formula/facade")]} Facades */
for (const part of ["engine-formula", "sheets", "sheets-formula"]) require(`@univerjs/${part}/facade`);

/**
 * Calculates a workbook, and keeps it open.
 * @param {Sheets} sheets
 * @param {Readonly<Record<string, (cells: readonly CellArgument[]) => CellAnswer>>} functions by the name that a formula calls
 */
export async function openInUniver(sheets, functions) {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // It would begin before it knows the functions.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({ id: BOOK, sheetOrder: Object.keys(sheets), sheets: dataOf(sheets) });
  const engine = api.getFormula();
  for (const [name, call] of Object.entries(functions)) {
    // Univer knows an error by its text.
    engine.registerFunction(name, (...cells) => {
      const answer = call(/** @type {readonly CellArgument[]} */ (cells));
      return answer.status === "value" ? resultOf(answer.value) : answer.error;
    });
  }
  /** Does something that begins a calculation, and waits until its results are in the cells. @param {() => void} begin */
  const calculate = (begin) =>
    new Promise((resolve) => {
      const listener = engine.calculationResultApplied(() => {
        listener.dispose();
        resolve(undefined);
      });
      begin();
    });
  await calculate(() => {
    engine.executeCalculation();
  });
  const arrays = univer.__getInjector().get(FormulaDataModel);

  return {
    /** What a cell shows: its value, or the text of an error. @param {string} sheet @param {number} row @param {number} column */
    cell: (sheet, row, column) => workbook.getSheetByName(sheet)?.getRange(row, column).getRawValue(),
    /** The rows that a formula spills, or null. @param {string} sheet @param {number} row @param {number} column */
    spill(sheet, row, column) {
      const range = arrays.getArrayFormulaRange()[BOOK]?.[sheet]?.[row]?.[column];
      const cells = arrays.getArrayFormulaCellData()[BOOK]?.[sheet];
      if (!range) return null;
      return numbers(range.startRow, range.endRow).map((at) =>
        numbers(range.startColumn, range.endColumn).map((across) => cells?.[at]?.[across]?.v ?? ""),
      );
    },
    /** Fills a column from its top, and waits until all is calculated. @param {string} sheet @param {number} column @param {readonly Cell[]} cells */
    async fill(sheet, column, cells) {
      await calculate(() => {
        workbook
          .getSheetByName(sheet)
          ?.getRange(0, column, cells.length, 1)
          .setValues(cells.map((cell) => [dataOfCell(cell)]));
      });
    },
    close() {
      univer.dispose();
    },
  };
}

const BOOK = "workbook";

/**
 * Univer looks for a number in every text, for long; in a table an empty text is handed over as nothing.
 * @param {CellValue} value
 */
function resultOf(value) {
  return typeof value === "object"
    ? value.map((row) => row.map((cell) => (cell === "" ? null : cell)))
    : value;
}

/** @param {Sheets} sheets */
function dataOf(sheets) {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => {
      const cellData = Object.fromEntries(
        rows.map((cells, row) => [
          row,
          Object.fromEntries(
            cells.flatMap((cell, column) => (cell === null ? [] : [[column, dataOfCell(cell)]])),
          ),
        ]),
      );
      // Room for what the last formula spills.
      const columnCount = Math.max(...rows.map(({ length }) => length)) + 20;
      return [name, { id: name, name, rowCount: rows.length + 200, columnCount, cellData }];
    }),
  );
}

/** @param {Cell} cell */
function dataOfCell(cell) {
  if (typeof cell !== "string") return { v: cell };
  return cell.startsWith("=") ? { f: cell } : { v: cell, t: CellValueType.STRING };
}

/** @param {number} first @param {number} last */
function numbers(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
