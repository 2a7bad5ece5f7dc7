import { type WorkbookTools, writeWorkbook } from "../xlsx/write-workbook.ts";
import type { Protection, Publishable } from "../../model/protection.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import { periodDays } from "../../model/period.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";
import { readWorkbook } from "../xlsx/open-workbook.ts";
import type { WrittenCell, WrittenPicture, WrittenSheet, WrittenWorkbook } from "../xlsx/written-workbook.ts";
import { LIBRARY } from "../../foundation/version.ts";
import {
  type Cell,
  type Chart,
  documentCharts,
  type ReportDocument,
  type Row,
  type Section,
  type SummaryPart,
  type Table,
} from "../../report/tables/document.ts";
import { pngIfInstalled, type PngTools } from "../../report/charts/chart-png.ts";
import { renderChart } from "../../report/charts/render-chart.ts";
import { withMinusSignsIn } from "../../report/tables/minus-signs.ts";
import { reportDocument } from "../../report/tables/report-document.ts";
import { protectionInShort } from "../../report/words/protection-words.ts";
import { contentsSheet, PICTURES_SHEET, decimalFormat, labelCell, sheetText } from "./table-sheet.ts";

/**
 * Writes a report as an Excel workbook: a cover with what needs attention, a list of sheets, and a sheet for every table.
 *
 * Figures stand in it as they are printed, rounded, and symbols with a legend where there is none; what is hidden is nowhere
 * in it. Every sheet says what was done to protect people in small numbers. It has no formulas: for those, see `toWorkbook`.
 * It needs the optional package exceljs; with `@resvg/resvg-js`, a sheet holds the pictures.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param options - `label`: what stands for BME; `exceljs`, `resvg`: the packages, where a program has loaded them itself.
 * @returns The bytes of an xlsx file.
 * @throws WresError `not-installed` where exceljs is not installed; `invalid-option` for an unknown option, or for a label that cannot stand in a
 *   sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, reportContent } from "wres-metrics/report";
 * import { workbookReport } from "wres-metrics/workbook";
 * const results = calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2022 });
 * const bytes = await workbookReport(forInternalUse(reportContent(results, [])));
 * console.log(String.fromCharCode(...bytes.subarray(0, 2))); // PK
 * ```
 * @since 0.1.0
 */
export async function workbookReport(
  report: Publishable<ReportContent>,
  options: WordingOptions & WorkbookTools & PngTools = {},
): Promise<Uint8Array> {
  const { exceljs, resvg, ...wording } = options;
  const pictures = new Map<string, Uint8Array>();
  for (const chart of documentCharts(reportDocument(report, wording))) {
    const png = await pngIfInstalled(renderChart(chart, { stands: "alone" }), { resvg });
    if (png === null) break;
    pictures.set(chart.id, png);
  }
  return writeWorkbook(reportWorkbook(report, wording, pictures), { exceljs });
}

/** A report as a workbook: what it says first, a list of its sheets, and a sheet for every table. */
export function reportWorkbook(
  report: Publishable<ReportContent>,
  wording: WordingOptions,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): WrittenWorkbook {
  const document = withMinusSignsIn(reportDocument(report, wording));
  const protection = protectionInShort(report).head;
  const taken = new Map<string, number>();
  const sheets = document.sections.flatMap((section) =>
    section.tables.map((table) => {
      const name = sheetName(section.heading);
      // Two sections that begin alike, such as those of two files, are numbered on as the tables of one are.
      const before = taken.get(name.toLowerCase()) ?? 0;
      taken.set(name.toLowerCase(), before + 1);
      const title = before === 0 ? name : `${name} (${String(before + 1)})`;
      return reportSheet(table, { title, section, protection });
    }),
  );
  const all = [
    scorecardSheet(document, protection),
    ...picturesSheets(documentCharts(document), pictures, protection),
    ...sheets,
    symbolsSheet(document.legend),
    ...publicationSheets(report),
  ];
  const { results } = report.content;
  return {
    title: `${document.title}: ${results.organisation.name}`,
    subject: protection.join(" "),
    creator: `${LIBRARY.name} ${LIBRARY.version}`,
    madeAt: `${periodDays(results).last}T00:00:00Z`,
    sheets: [
      coverSheet(document),
      contentsSheet(
        all.map(({ title, rows }) => ({ title, holds: String(rows[0]?.[0]?.value ?? "") })),
        protection.join(" "),
      ),
      ...all,
    ],
  };
}

/** The name of a section's sheet: at most 31 characters, and none that a sheet's name may not have. */
function sheetName(heading: string): string {
  const [, bank = "", number] = /^(Bank workers: )?(\d)\./.exec(heading) ?? [];
  const [, local] = /^L(\d{1,3})\./.exec(heading) ?? [];
  if (local !== undefined) return `Local measure ${local}`;
  const name = number === undefined ? heading : `${bank === "" ? "Indicator" : "Bank indicator"} ${number}`;
  const text = sheetText(name, "");
  if (text.length <= MOST_OF_NAME) return text;
  // Cut off after a word, with room for the number of a second table.
  const end = text.lastIndexOf(" ", MOST_OF_NAME);
  return text.slice(0, end < 1 ? MOST_OF_NAME : end);
}

const MOST_OF_NAME = 26;

function coverSheet({ title, subtitle, summary, methods = [], closing }: ReportDocument): WrittenSheet {
  const { heading, doubts, pageOne, parts } = summary;
  const lines = (style: WrittenCell["style"], texts: readonly string[]): readonly WrittenCell[] =>
    texts.map((value) => ({ value, style }));
  const part = ({ heading: over, items }: SummaryPart): readonly WrittenCell[] => [
    ...lines("section", [`${heading}: ${over}`]),
    ...lines("text", items),
  ];
  const cells = [
    ...lines("title", [title]),
    ...lines("text", subtitle),
    ...(doubts === undefined ? [] : part(doubts)),
    ...lines("section", [heading]),
    ...lines("text", pageOne.sentences),
    ...parts.flatMap(part),
    ...lines("section", ["Methods, and how to read this"]),
    ...lines("text", [...methods, ...closing]),
  ];
  return { title: "Cover", widths: [100], rows: cells.map((cell) => [cell]), frozenColumns: 0 };
}

/** Every indicator in a row, on the first of the sheets with figures. */
function scorecardSheet({ summary }: ReportDocument, protection: readonly string[]): WrittenSheet {
  const { sentences, scorecard } = summary.pageOne;
  const section = { heading: summary.heading, lead: sentences, tables: [scorecard], notes: [] };
  return reportSheet(scorecard, { title: "Scorecard", section, protection });
}

/** The height of a row of a sheet, in pixels. */
const ROW_PIXELS = 20;

/** The pictures under each other, each with its finding over it and its reading, words and source below; no sheet without any. */
function picturesSheets(
  charts: readonly Chart[],
  pngs: ReadonlyMap<string, Uint8Array>,
  protection: readonly string[],
): readonly WrittenSheet[] {
  const rows: WrittenCell[][] = [
    [{ value: "The pictures of the report", style: "title" }],
    ...protection.map((value): WrittenCell[] => [{ value, style: "text" }]),
  ];
  const pictures: WrittenPicture[] = [];
  for (const { id, title, description, reading, source, drawing } of charts) {
    const png = pngs.get(id);
    if (png === undefined) continue;
    const [width, height] = [drawing.width, drawing.height].map((side) => Math.round(side * ON_A_SHEET));
    rows.push([], [{ value: title, style: "section" }]);
    pictures.push({
      png,
      words: `${title}. ${description}`,
      row: rows.length + 1,
      width: width ?? 0,
      height: height ?? 0,
    });
    const room = Math.ceil((height ?? 0) / ROW_PIXELS) + 1;
    rows.push(...Array.from({ length: room }, (): WrittenCell[] => []));
    rows.push(
      ...[reading, source].flatMap((value): WrittenCell[][] =>
        value === "" ? [] : [[{ value, style: "text" }]],
      ),
    );
  }
  return pictures.length === 0
    ? []
    : [{ title: PICTURES_SHEET, widths: [110], rows, pictures, frozenColumns: 0 }];
}

/** How much larger a picture is on a sheet than on a phone. */
const ON_A_SHEET = 1.5;

interface Place {
  readonly title: string;
  readonly section: Section;
  /** What was done to protect people in small numbers: said on every sheet. */
  readonly protection: readonly string[];
}

/** One table of a report on a sheet of its own, under what is to be known of it. */
function reportSheet(table: Table, { title, section, protection }: Place): WrittenSheet {
  const figures = figureRows(table.rows);
  const isSectioned = table.rows.some(({ kind }) => kind === "heading");
  const [first = "", ...columns] = table.columns;
  const labels = [...(isSectioned ? ["Section"] : []), first === "" ? "Item" : first];
  const noteColumns = table.noteHeading === undefined ? [] : [table.noteHeading];
  const widths = [
    ...labels.map((_, index) => (isSectioned && index === 0 ? 22 : 36)),
    ...columns.map(() => 16),
    ...noteColumns.map(() => 60),
  ];
  const lines = [...section.lead, ...section.notes, ...protection];
  return {
    title,
    widths,
    rows: [
      [{ value: `${section.heading}. ${table.caption}`, style: "title" }],
      // A sentence is whole in its cell, which is as wide as the table: it can be copied, and nothing is cut off in print.
      ...lines.map((value): readonly WrittenCell[] => [{ value, style: "note", span: widths.length }]),
      [...labels, ...columns, ...noteColumns].map((value): WrittenCell => ({ value, style: "header" })),
      ...figures.map(({ under, label, row }) => [
        ...(isSectioned ? [labelCell(under)] : []),
        labelCell(label),
        ...columns.map((_, index) => printedCell(row.cells[index] ?? { text: "" })),
        ...noteColumns.map(() => labelCell(row.note ?? "")),
      ]),
    ],
    table: { name: `Table_${title.replaceAll(/\W/g, "_")}`, headerRow: lines.length + 2 },
    frozenColumns: labels.length,
  };
}

interface FigureRow {
  /** The heading that it stands under. */
  readonly under: string;
  readonly label: string;
  readonly row: Row;
}

/** Every row by itself: what a heading above it said stands beside it, and a line that belongs to another says to which. */
function figureRows(rows: readonly Row[]): readonly FigureRow[] {
  let under = "All";
  let above = "";
  return rows.flatMap((row): readonly FigureRow[] => {
    const label = row.label.trim();
    if (row.kind === "heading") {
      under = label;
      return [];
    }
    if (row.kind === "figures") above = label;
    const isDetail = row.kind === "detail" && label === "";
    return [{ under, label: isDetail ? `${above}: counts and interval` : label, row }];
  });
}

/** Stands where a table has nothing to say, as in government statistics: no cell is left empty. */
const NOT_APPLICABLE = "[z]";

/**
 * A figure as it is printed: a number where it is one, so that a spreadsheet can sort it, with the places that are printed
 * and no more, and with its unit in the number format; anything else as its words or symbols.
 */
export function printedCell({ text, mark = "" }: Cell): WrittenCell {
  if (text === "" && mark === "") return { value: NOT_APPLICABLE, style: "calculated" };
  const [, sign = "", digits = "", decimals = "", percent = "", unit = ""] =
    /^([+−-]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?)(%?)( times| points)?$/.exec(text) ?? [];
  if (digits === "" || mark !== "") return { value: `${text}${mark}`, style: "calculated" };
  const words = unit === "" ? "" : `"${unit}"`;
  const places = `${digits.includes(",") ? "#,##" : ""}${decimalFormat(decimals.length)}${percent}${words}`;
  return {
    value: Number(`${sign === "−" ? "-" : sign}${digits.replaceAll(",", "")}${percent === "" ? "" : "e-2"}`),
    style: "calculated",
    format: sign === "+" ? `+${places};-${places}` : places,
  };
}

/** What the symbols mean that stand in a report's tables. */
function symbolsSheet(legend: readonly Cell[]): WrittenSheet {
  return {
    title: "Symbols",
    widths: [16, 110],
    rows: [
      [{ value: "Symbols: what stands where there is no figure", style: "title" }],
      [{ value: "No cell of a table is empty.", style: "note" }],
      ["Symbol", "What it means"].map((value) => ({ value, style: "header" })),
      ...legend.map(({ text, mark = "" }) => [mark, text].map(labelCell)),
      [NOT_APPLICABLE, "not applicable: there is nothing to say in this place"].map(labelCell),
    ],
    table: { name: "Table_Symbols", headerRow: 3 },
    frozenColumns: 1,
  };
}

/** The title of the sheet on which a report carries what it has published. */
const PUBLICATION_SHEET = "Publication";

/** A cell holds at most 32,767 characters. */
const MOST_CHARACTERS = 30_000;

/** What has been published, for a program: the next publication is made safe together with it. */
function publicationSheets(protection: Protection): readonly WrittenSheet[] {
  if (protection.protection === "internal-use") return [];
  const text = JSON.stringify(protection.disclosure.publications);
  const pieces = Array.from({ length: Math.ceil(text.length / MOST_CHARACTERS) }, (_, index) =>
    text.slice(index * MOST_CHARACTERS, (index + 1) * MOST_CHARACTERS),
  );
  return [
    {
      title: PUBLICATION_SHEET,
      widths: [110],
      rows: [
        [{ value: "What this workbook has published, as data", style: "title" }],
        [
          {
            value:
              "It says what the other sheets say, and no more. Keep the workbook, and name it with --published when the next one is made: two publications of the same counts can undo each other.",
            style: "note",
          },
        ],
        ...pieces.map((value): readonly WrittenCell[] => [{ value, style: "text" }]),
      ],
      frozenColumns: 0,
    },
  ];
}

/** The text of what a report in a workbook has published, from the sheet that carries it; null where there is no such sheet. */
export function publicationTextOf(bytes: Uint8Array): string | null {
  const read = readWorkbook(bytes);
  if (read.status !== "read") return null;
  const sheet = read.workbook.sheets.find(({ name }) => name === PUBLICATION_SHEET);
  const pieces = sheet?.cells.filter(({ row, column }) => row >= 3 && column === 1);
  return pieces?.map(({ text }) => text).join("") ?? null;
}
