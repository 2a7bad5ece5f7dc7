import type { ParsedPiece, ReturnPiece } from "../model/record-counts.ts";
import type { FileCell } from "../workbook/xlsx/sheet-rows.ts";
import { readWorkbook } from "../workbook/xlsx/open-workbook.ts";
import { type TableReading } from "../workbook/reading/cell-table.ts";
import { kindOfBytes } from "../foundation/file-kind.ts";
import { isZip } from "../foundation/workbook-name.ts";
import { faultIssue } from "../workbook/reading/read-inputs.ts";
import { boardOfCells } from "../workbook/reading/board-table.ts";
import { surveyOfCells } from "../workbook/reading/survey-table.ts";
import { type ByteSource, sourceBytes } from "../records/source.ts";
import { CsvReader } from "../records/csv.ts";
import { type Issue, makeFileIssue } from "../model/issue.ts";

/**
 * Reads the percentages of the staff survey from a table as the survey's own report prints them: a question a line, with
 * a column for White and one for BME staff ("all other ethnic groups"). A line is known by the number of its question in
 * that year, or by its words. What could be read in two ways is an issue.
 *
 * @param source - A CSV file or a workbook, as for `countCsv`.
 * @param table - `name`: what the file is called; `year`: when the survey was held, 2021 for the return of 2022.
 * @returns A piece for `gatherReturn`, or the issues.
 * @throws WresError `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { readSurveyTable } from "wres-metrics/records";
 * const table = new Blob(["Question,White,All other ethnic groups\nQ14a Harassment from patients,24.3%,29.1%\n"]);
 * const read = await readSurveyTable(table, { name: "survey.csv", year: 2021 });
 * if (read.status === "valid") console.log(read.piece.part.survey?.["harassment-from-public"]?.bme?.percentage); // 29.1
 * ```
 * @since 0.1.0
 */
export function readSurveyTable(
  source: ByteSource,
  {
    name,
    year,
  }: {
    /** What the file is called: `survey.csv`. */
    readonly name: string;
    /** The year in which the survey was held: 2021 for the return of 2022. */
    readonly year: number;
  },
): Promise<ParsedPiece> {
  return readPart(source, { name, kind: "survey" }, (cells) => surveyOfCells(cells, year));
}

/**
 * Reads the board from a table: of its members, with the ethnicity of each and whether they vote and are executive, or of
 * counts, with a line for the whole board and for each of its halves. What could be read in two ways is an issue.
 *
 * @param source - A CSV file or a workbook, as for `countCsv`.
 * @param table - `name`: what the file is called.
 * @returns A piece for `gatherReturn`, or the issues.
 * @throws WresError `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { readBoardTable } from "wres-metrics/records";
 * const table = new Blob(["Member,Ethnicity,Voting,Executive\nChair,A,Yes,No\nChief Nurse,M,Yes,Yes\n"]);
 * const read = await readBoardTable(table, { name: "board.csv" });
 * if (read.status === "valid") console.log(read.piece.part.board?.voting?.bme); // 1
 * ```
 * @since 0.1.0
 */
export function readBoardTable(
  source: ByteSource,
  {
    name,
  }: {
    /** What the file is called: `board.csv`. */
    readonly name: string;
  },
): Promise<ParsedPiece> {
  return readPart(source, { name, kind: "board" }, boardOfCells);
}

/** So large a file is no small table. */
const MOST_BYTES = 20_000_000;

async function readPart(
  source: ByteSource,
  named: Pick<ReturnPiece, "name" | "kind">,
  read: (cells: readonly FileCell[]) => TableReading<ReturnPiece["part"]>,
): Promise<ParsedPiece> {
  const bytes = await sourceBytes(source, MOST_BYTES);
  const sheets = bytes === null ? refused("more than 20 million bytes") : await sheetsOf(bytes);
  if ("issues" in sheets) return { status: "invalid", issues: sheets.issues };
  const readings = sheets.cells.map(read);
  const [first, ...others] = readings.filter(({ part }) => Object.keys(part).length > 0);
  if (others.length > 0)
    return { status: "invalid", issues: refused("several sheets with such a table").issues };
  if (first === undefined && sheets.hidden.map(read).some(({ part }) => Object.keys(part).length > 0))
    return { status: "invalid", issues: refused("on a hidden sheet", "Show the sheet.").issues };
  // Where there is no table at all, the first sheet says what is missing.
  const chosen = first ?? readings[0];
  if (chosen === undefined)
    return { status: "invalid", issues: refused("a workbook without a visible sheet").issues };
  const { part, balance, findings, issues } = chosen;
  return issues.length > 0
    ? { status: "invalid", issues }
    : { status: "valid", piece: { ...named, part, balance, findings, issues: [] } };
}

function refused(received: string, whatToDo?: string): { readonly issues: readonly Issue[] } {
  return { issues: [makeFileIssue("not-allowed", "the file", "one small table", received, whatToDo)] };
}

/** The cells of each sheet; a CSV file is one. */
async function sheetsOf(bytes: Uint8Array<ArrayBuffer>): Promise<
  | {
      readonly cells: readonly (readonly FileCell[])[];
      /** Those of hidden sheets, which are not read. */
      readonly hidden: readonly (readonly FileCell[])[];
    }
  | { readonly issues: readonly Issue[] }
> {
  if (!isZip(bytes)) return cellsOfCsv(bytes);
  const read = readWorkbook(bytes);
  if (read.status === "read") {
    const cellsOf = (wanted: "visible" | "hidden"): readonly (readonly FileCell[])[] =>
      read.workbook.sheets.filter(({ state }) => state === wanted).map(({ cells }) => cells);
    return { cells: cellsOf("visible"), hidden: cellsOf("hidden") };
  }
  return { issues: [faultIssue(read.fault)] };
}

async function cellsOfCsv(bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof sheetsOf> {
  const cells: FileCell[] = [];
  const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== "").length;
  const reader = new CsvReader(filled, {}, ({ rows, lineOf }) => {
    rows.forEach((row, index) => {
      (row as readonly string[]).forEach((text, column) => {
        if (text.trim() === "") return;
        cells.push({
          row: lineOf(index),
          column: column + 1,
          type: "text",
          text: text.trim(),
          format: "",
          isFormula: false,
        });
      });
    });
  });
  const fault = await reader.readAll(new Blob([bytes]), () => false);
  const faults = [...(fault === null ? [] : [fault]), ...reader.faults];
  return faults.length === 0
    ? { cells: [cells], hidden: [] }
    : {
        issues: faults.map(({ code, expected, received }) => {
          const whatToDo = code === "not-a-table" ? kindOfBytes(bytes)?.whatToDo : undefined;
          return makeFileIssue("not-allowed", "the file", expected, received, whatToDo);
        }),
      };
}
