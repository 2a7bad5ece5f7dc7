import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { createContext, Script } from "node:vm";
import {
  type callSpreadsheetFunction,
  type CellArgument,
  spreadsheetFunctions,
} from "wres-metrics/spreadsheet";
import { describe, expect, test } from "vitest";
import { type GeneratedCall, generatedCalls } from "../support/generated-calls.ts";
import { tries } from "../support/lane.ts";
import { type LibraryAnswer, libraryAnswer } from "../support/library-answer.ts";
import { openInUniver } from "../support/univer.mjs";
import { root } from "./built.ts";

type Cell = string | number | boolean | null;
type Answered = GeneratedCall & { readonly wanted: LibraryAnswer };

const page = createContext(Object.create(null) as object);
new Script(readFileSync(join(root, "dist/wres-metrics.global.js"), "utf8")).runInContext(page);
const { WresMetrics } = page as { WresMetrics: { callSpreadsheetFunction: typeof callSpreadsheetFunction } };
const functions = Object.fromEntries(
  spreadsheetFunctions.map(({ id }) => [
    `WRES.${id}`,
    (cells: readonly CellArgument[]) => WresMetrics.callSpreadsheetFunction(id, cells),
  ]),
);
const CALLS = tries(500);
const calls = generatedCalls(CALLS);

/** A formula in column A with its arguments beside it, and below it as many rows as its answer spills. */
function rowsOfCall({ id, cells, wanted }: Answered, first: number): Cell[][] {
  const blocks = cells.map((cell) => (Array.isArray(cell) ? (cell as readonly CellArgument[][]) : [[cell]]));
  const rows = Math.max(
    ...blocks.map(({ length }) => length),
    typeof wanted === "object" ? wanted.length : 0,
  );
  const sheet = Array.from({ length: rows }, (): Cell[] => [null, ...Array<null>(WIDEST_TABLE).fill(null)]);
  const references = blocks.map((block) => {
    const [left, width] = [sheet[0]!.length, block[0]!.length];
    for (const [row, line] of sheet.entries()) {
      line.push(...(block[row]?.map(asTyped) ?? Array<null>(width).fill(null)));
    }
    const range = [left, left + width - 1].map((column) => String.fromCodePoint(A + column));
    return `${range[0]!}${String(first + 1)}:${range[1]!}${String(first + block.length)}`;
  });
  sheet[0]![0] = `=WRES.${id}(${references.join(",")})`;
  return sheet;
}
const A = 65;
const WIDEST_TABLE = 8;

/** Univer hands an empty cell over as 0; one with a space in it is empty too. */
function asTyped(cell: CellArgument): Cell {
  return cell === null || cell === undefined || cell === "" ? " " : (cell as Cell);
}

/** Univer keeps most texts that look like a number, such as "1.25" or "21.3%", as that number. */
function asNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asNumbers);
  if (typeof value !== "string" || !/^-?[\d.]+%?$/.test(value)) return value;
  return value.endsWith("%") ? parseFloat(value) * 0.01 : Number(value);
}

/** Univer takes for each formula that spills a time that grows with those above it on its sheet. */
const CALLS_OF_A_SHEET = 50;

/** The calls that Univer answers otherwise than the library: in one workbook, since Univer waits before it calculates one. */
async function differingIn(calls: readonly Answered[]): Promise<unknown[]> {
  const sheets: Record<string, Cell[][]> = {};
  const places = calls.map((call, index) => {
    const name = `Sheet${String(Math.floor(index / CALLS_OF_A_SHEET) + 1)}`;
    const sheet = (sheets[name] ??= []);
    const row = sheet.length;
    for (const cells of rowsOfCall(call, row)) sheet.push(cells);
    return { name, row };
  });
  const univer = await openInUniver(sheets, functions);
  const differing = calls.flatMap(({ cells, wanted }, index) => {
    const { name, row } = places[index]!;
    const given = univer.spill(name, row, 0) ?? univer.cell(name, row, 0);
    return isDeepStrictEqual(asNumbers(given), asNumbers(wanted)) ? [] : [{ cells, given, wanted }];
  });
  univer.close();
  return differing;
}

describe("Univer, with the functions of the page bundle", () => {
  test.each(spreadsheetFunctions.map(({ id }) => id))(
    `answers ${String(CALLS)} generated calls of %s as the library does, and spills as many cells`,
    async (id) => {
      const own = calls.filter((call) => call.id === id);
      const answered = await Promise.all(
        own.map(async (call) => ({ ...call, wanted: await libraryAnswer(call) })),
      );
      const differing = await differingIn(answered);
      expect(differing.slice(0, 5)).toEqual([]);
    },
    120_000,
  );

  test("hands an error of a cell on, and puts an answer into a formula", async () => {
    const sheet = [
      ["=1/0", "=NA()", 4],
      ["=WRES.SHARE(A1,C1)", "=WRES.SHARE(B1,C1)", "=ROUND(WRES.SHARE(1,C1)*100,1)+1"],
      ["=IFERROR(WRES.SHARE(0,0),7)", "=WRES.SHARE(C1,A1:C1)", '=WRES.VERDICT(2,596,3842,207,2386)&"!"'],
    ];
    const univer = await openInUniver({ Sheet: sheet }, functions);
    const shown = [1, 2].map((row) => [0, 1, 2].map((column) => univer.cell("Sheet", row, column)));
    univer.close();
    expect(shown).toEqual([
      ["#DIV/0!", "#N/A", 26],
      [7, "#VALUE!", "disparity-against-bme!"],
    ]);
  });
});
