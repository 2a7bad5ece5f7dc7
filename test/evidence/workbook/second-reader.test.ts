import ExcelJS from "exceljs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/workbook/xlsx/open-workbook.ts";
import { hasLibreOffice } from "../../support/libreoffice.ts";
import { oddityWords, oddWorkbook, pairsOfOddities, plan, writers } from "../../support/odd-workbooks.ts";
import { seededChance } from "../../support/seeded-chance.mjs";
import { convertedByOffice } from "../../support/spreadsheet-csv.ts";

/** The rows of a workbook as our reader has them, as texts; blank cells and rows at the end are left out. */
function ourRows(bytes: Uint8Array): readonly (readonly string[])[] | string {
  const read = readWorkbook(bytes);
  if (read.status === "unreadable") return `${read.fault.where}: ${read.fault.received}`;
  const rows: string[][] = [];
  for (const { row, column, text } of read.workbook.sheets[0]?.cells ?? []) {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    while (cells.length < column) cells.push("");
    cells[column - 1] = text.replaceAll("\r\n", "\n");
  }
  return trimmed(rows);
}

function theirRows(csv: Uint8Array | undefined): readonly (readonly string[])[] | string {
  if (csv === undefined) return "not read by LibreOffice";
  const rows: string[][] = parse(Buffer.from(csv), { relax_column_count: true, skip_empty_lines: false });
  return trimmed(rows);
}

function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const cells = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
  return cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1);
}

/** Every so many of the pairs; 1 is all of them (`npm run second-reader`), which takes some minutes. */
const EVERY = Number(process.env["WRES_PAIRS_OF_ODDITIES"] ?? "3");

/**
 * Every oddity alone and some of the pairs, since LibreOffice takes a tenth of a second for each: test/unit/workbook/xlsx/corpus.test.ts
 * holds all of them against the plan that they are made from. LibreOffice does not read a zip whose names have backslashes, and works a formula out anew, which then has no CR in it.
 */
const handMade = pairsOfOddities()
  .filter(
    ({ names, texts, breaks }) => names !== "backslashes" && !(texts === "formula" && breaks === "_x000D_"),
  )
  .map((odd) => [oddityWords(odd), oddWorkbook(odd)] as const)
  .filter(([name], index) => !name.includes(";") || index % EVERY === 0);
const ofWriters = Object.entries(writers)
  .filter(([, { names }]) => names !== "backslashes")
  .map(([name, odd]) => [name, oddWorkbook(odd)] as const);

/** Workbooks of the library exceljs: whole or as a stream, with shared texts or without, of days of both systems. */
async function ofExceljs(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { below, happens, pick } = seededChance(17);
  const made: (readonly [string, Uint8Array])[] = [];
  for (let number = 0; number < 24; number += 1) {
    const workbook = new ExcelJS.Workbook();
    workbook.properties.date1904 = number % 3 === 0;
    const sheet = workbook.addWorksheet("Staff", { views: [{ state: "frozen", ySplit: 1 }] });
    for (let row = 1; row <= 12; row += 1) {
      for (let column = 1; column <= 6; column += 1) {
        if (happens(0.2)) continue;
        const cell = sheet.getCell(row, column);
        cell.value = pick<ExcelJS.CellValue>([
          pick(["A White", 'said "so"', "a, b; c", "<&>", "007", "Zoë – ½", "two\nlines", " kept "]),
          below(1_000_000),
          below(10_000) / 100,
          happens(0.5),
          { richText: [{ text: "in " }, { font: { bold: true }, text: "runs" }] },
          { formula: "1+1", result: 2 },
          { formula: '"x"&"y"', result: "xy" },
          { error: "#N/A" },
          { text: "a link", hyperlink: "https://example.org" },
          new Date(Date.UTC(1990 + below(40), 4, 1 + below(28))),
        ]);
        if (cell.value instanceof Date) cell.numFmt = "yyyy-mm-dd";
      }
    }
    sheet.mergeCells("H1:I2");
    sheet.getCell("A1").note = "a note";
    made.push([`exceljs ${String(number)}`, new Uint8Array(await workbook.xlsx.writeBuffer())]);
  }
  return made;
}

describe.runIf(hasLibreOffice())("every workbook of the corpus is read as LibreOffice reads it", () => {
  let all: readonly (readonly [string, Uint8Array])[] = [];
  let csv: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    const made = [...handMade, ...ofWriters, ...(await ofExceljs())];
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const table = plan.map((cells) => cells.map((cell) => quoted(cell?.text ?? "")).join(",")).join("\n");
    const again = [...made.slice(0, 6), ...made.slice(-6)];
    const saved = await convertedByOffice(
      {
        "table.csv": table,
        ...Object.fromEntries(again.map(([, bytes], index) => [`w${String(index)}.xlsx`, bytes])),
      },
      "xlsx",
    );
    all = [...made, ...[...saved].map(([name, bytes]) => [`saved by LibreOffice: ${name}`, bytes] as const)];
    const files = Object.fromEntries(all.map(([, bytes], index) => [`w${String(index)}.xlsx`, bytes]));
    csv = await convertedByOffice(files, "csv");
  }, 600_000);

  test("which come from three kinds of writers", () => {
    expect(all.length).toBeGreaterThan(EVERY === 1 ? 300 : 150);
    expect(csv.size).toBe(all.length);
    expect(all.filter(([name]) => name.startsWith("saved by"))).toHaveLength(13);
  });

  test("cell by cell", () => {
    const differing = all.flatMap(([name, bytes], index) => {
      const [ours, theirs] = [ourRows(bytes), theirRows(csv.get(`w${String(index)}.csv`))];
      return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ name, ours, theirs }];
    });
    expect(differing).toEqual([]);
  });
});
