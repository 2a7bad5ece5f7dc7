import type { WrittenCell, WrittenSheet, WrittenWorkbook } from "../xlsx/written-workbook.ts";
import { type Acknowledgement, type Finding, isOfReading } from "../../model/finding.ts";
import { queryColumns } from "../form/form-inputs.ts";
import { linesOfSource, sourcesForm } from "../form/sources-form.ts";
import { BALANCE } from "../../report/tables/records-documents.ts";
import type { ReturnSource } from "../../model/return-source.ts";
import { periodDays, periodTitle } from "../../model/period.ts";
import { LIBRARY } from "../../foundation/version.ts";
import { contentsSheet, labelCell, noFigureLegend, noFigureWords, tableSheet } from "./table-sheet.ts";
import { countsSheet } from "./counts-sheet.ts";
import { type SheetContext, sheetContextOf, FIRST_ROW, returnValue } from "./sheet-context.ts";
import { type FilledReturn, type SheetId, sheetWords } from "../form/return-sheets.ts";
import { formSheet, windowsSheet, workforceMeasuresSheet } from "./measure-sheets.ts";
import { strataLineSheets, strataResultsSheet, strataSheet } from "./strata-sheets.ts";
import { standardWords } from "../../report/words/group-words.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { periods } from "../../reference/periods.ts";
import { formDetails } from "../../reference/return-form/form-details.ts";
import { localSheets } from "../form/local-form.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { inputCell } from "./input-cell.ts";
import { localMeasureSheets, publishedSheets } from "./local-sheets.ts";

/** A return as a workbook: what is filled in, and what follows from it as live formulas. */
export function templateWorkbook(
  filled: FilledReturn,
  beside: FilledReturn | null,
  definitions: readonly MeasureDefinition[] = [],
): WrittenWorkbook {
  const context = sheetContextOf(filled, "substantive", beside);
  const sets = contexts(context);
  const { name, version } = LIBRARY;
  const { organisation, year } = filled.wresReturn;
  const written = sets.flatMap((set) => sheetsOf(set, hasBank(context)));
  const lines = written.map(({ id, sheet }) => ({
    title: sheet.title,
    holds: String(sheet.rows[0]?.[0]?.value ?? ""),
    use: sheetWords[id].use,
  }));
  const words = wordsSheet();
  const { sources: files = [] } = filled.wresReturn;
  const sources = files.length === 0 ? [] : [sourcesSheet(files)];
  const local = localMeasureSheets(filled.wresReturn, definitions);
  const published = [
    ...publishedSheets(filled.wresReturn, "this-year"),
    ...(beside === null ? [] : publishedSheets(beside.wresReturn, "last-year")),
  ];
  const toFillIn = new Set([localSheets.counts, ...published.map(({ title }) => title)]);
  const about = [...published, ...local, ...sources, words].map(({ title, rows }) => ({
    title,
    holds: String(rows[0]?.[0]?.value ?? ""),
    use: toFillIn.has(title) ? "fill in" : "read",
  }));
  return {
    title: `Workforce Race Equality Standard return${year === 0 ? "" : ` ${periodTitle(filled.wresReturn)}, ${organisation.name}`}`,
    subject: "NHS Workforce Race Equality Standard",
    creator: `${name} ${version}`,
    madeAt: `${year === 0 ? "2015-03-31" : periodDays(filled.wresReturn).last}T00:00:00Z`,
    sheets: [
      coverSheet(context),
      contentsSheet([...lines, ...about], "Sheets of last year have “last year” in their name."),
      ...written.map(({ sheet }) => sheet),
      ...published,
      ...local,
      ...sources,
      words,
    ],
  };
}

/** This year's people, bank workers where there are any, and the same of last year. */
function contexts(context: SheetContext): readonly SheetContext[] {
  const bank = sheetContextOf(context, "bank", context.lastYear);
  const people = hasBank(context) ? [context, bank] : [context];
  return [...people, ...people.flatMap((one) => one.lastYear ?? [])];
}

function hasBank({ wresReturn, lastYear }: SheetContext): boolean {
  return wresReturn.bank !== undefined || lastYear?.wresReturn.bank !== undefined;
}

function sheetsOf(
  context: SheetContext,
  isWithBank: boolean,
): readonly { readonly id: SheetId; readonly sheet: WrittenSheet }[] {
  const bank = isWithBank ? "with-bank" : "without-bank";
  const isBank = context.people === "bank";
  return [
    ...(isBank ? [] : [{ id: "details" as const, sheet: detailsSheet(context, bank) }]),
    { id: "workforce", sheet: formSheet("workforce", context) },
    { id: "likelihoods", sheet: formSheet("likelihoods", context) },
    { id: "survey", sheet: formSheet("survey", context) },
    ...(isBank ? [] : [{ id: "board" as const, sheet: formSheet("board", context) }]),
    ...(isBank ? [] : [{ id: "strata" as const, sheet: strataSheet(context) }, ...strataLineSheets(context)]),
    ...(isBank || !hasQueries(context) ? [] : [{ id: "queries" as const, sheet: queriesSheet(context) }]),
    { id: "counts", sheet: countsSheet(context) },
    { id: "shares", sheet: workforceMeasuresSheet("shares", context) },
    { id: "representation", sheet: workforceMeasuresSheet("representation", context) },
    { id: "windows", sheet: windowsSheet(context) },
    ...(isBank ? [] : [{ id: "strata-results" as const, sheet: strataResultsSheet(context, bank) }]),
  ];
}

/** This year's return always has the sheet; last year's has it where somebody answered a query. */
function hasQueries({ year, wresReturn }: SheetContext): boolean {
  return year === "this-year" || (wresReturn.acknowledged ?? []).length > 0;
}

/** Room for queries that somebody copies from a later review. */
const SPARE_LINES = 10;

/** The sheet of what is queried, on which somebody says why a figure stands. */
function queriesSheet(context: SheetContext): WrittenSheet {
  const lines = queryLines(context);
  const rows = Array.from({ length: lines.length + SPARE_LINES }, (_, index) => {
    const line = lines[index];
    const cell = (key: keyof typeof queryColumns): WrittenCell =>
      inputCell(
        { kind: "text", path: ["acknowledged", String(index + 1), key], value: line?.[key] ?? null },
        context,
      );
    return [
      labelCell(index + 1),
      labelCell(line?.message ?? "Room for another query."),
      ...Object.keys(queryColumns).map((key) => cell(key as keyof typeof queryColumns)),
    ];
  });
  return tableSheet(
    {
      id: "queries",
      columns: [
        ["Number", 9],
        ["What is queried", 80],
        [queryColumns.code, 24],
        [queryColumns.path, 36],
        [queryColumns.reason, 60],
        [queryColumns.by, 20],
        [queryColumns.on, 18],
      ],
      rows,
      frozenColumns: 1,
    },
    context,
  );
}

/** A query, and the answer to it where there is one. */
interface QueryLine extends Partial<Acknowledgement> {
  readonly message: string;
}

/** What the return acknowledges, in its order, and then what nobody has answered. */
function queryLines({
  wresReturn,
  findings,
}: Pick<SheetContext, "wresReturn" | "findings">): readonly QueryLine[] {
  const { acknowledged = [] } = wresReturn;
  const isOf = (one: Acknowledgement, { code, paths }: Finding): boolean =>
    one.code === code && paths.includes(one.path);
  const answered = acknowledged.map((one) => ({
    ...one,
    message:
      findings.find((finding) => isOf(one, finding))?.message ??
      (isOfReading(one.code)
        ? "It was noticed when the files were read."
        : "Nothing is queried here any more."),
  }));
  const open = findings.filter(
    (finding) => finding.acknowledged === undefined && finding.code !== "acknowledgement-without-finding",
  );
  return [...answered, ...open.map(({ code, paths: [path = ""], message }) => ({ code, path, message }))];
}

/** Says of every file that the return was counted from what became of its rows, and what was answered about it. */
function sourcesSheet(sources: readonly ReturnSource[]): WrittenSheet {
  const lines = sources.flatMap(linesOfSource);
  return {
    title: sourcesForm.title,
    widths: [34, 16, 34, 80, 12, 60],
    rows: [
      [{ value: "Sources: where each number came from", style: "title" }],
      [{ value: BALANCE, style: "note" }],
      [{ value: "Changes that were made after the return was gathered are not listed here.", style: "note" }],
      sourcesForm.headings.map((value) => ({ value, style: "header" })),
      ...lines.map(({ file, part, what, which, rows, answer }): readonly WrittenCell[] => [
        ...[file, part, what, which].map(labelCell),
        { value: rows, style: "label" },
        labelCell(answer),
      ]),
    ],
    table: { name: "Table_Sources", headerRow: FIRST_ROW - 1 },
    frozenColumns: 1,
  };
}

/** What the words mean that stand where there is no figure. */
function wordsSheet(): WrittenSheet {
  return {
    title: "Words in cells",
    widths: [26, 110],
    rows: [
      [{ value: "Words in cells: why there is no figure", style: "title" }],
      [
        {
          value: "No cell that is calculated is ever empty, 0 for want of a count, or an error.",
          style: "note",
        },
      ],
      [{ value: "These words stand in its place.", style: "note" }],
      ["Word", "What it means"].map((value) => ({ value, style: "header" })),
      ...noFigureLegend().map((row) => row.map(labelCell)),
    ],
    table: { name: "Table_Words", headerRow: FIRST_ROW - 1 },
    frozenColumns: 1,
  };
}

/** The first sheet: what the workbook is, whose, and how it is filled in. */
function coverSheet(context: SheetContext): WrittenSheet {
  const { organisation, year, period } = context.wresReturn;
  const { detail } = context.references;
  const shown = (label: string, of: string, value: string | number): WrittenCell => {
    const cell = detail(of);
    const words = noFigureWords["not-given"];
    return {
      value: `${label}: ${value === "" || value === 0 ? words : String(value)}`,
      formula: `"${label}: "&IF(${cell}="","${words}",${cell})`,
      style: "text",
    };
  };
  const text = (value: string): WrittenCell => ({ value, style: "text" });
  const heading = (value: string): WrittenCell => ({ value, style: "section" });
  return {
    title: "Cover",
    widths: [100],
    rows: [
      {
        value: "Workforce Race Equality Standard: a return that calculates by itself",
        style: "title",
      } as const,
      shown("Organisation", "organisation.name", organisation.name),
      shown("Organisation code", "organisation.code", organisation.code),
      shown("Year ending 31 March", "year", year),
      ...(period === undefined
        ? []
        : [shown("Part of the year", "period", shownDetail("period", period) ?? "")]),
      heading("How to fill it in"),
      text("1. On the sheet Details, say whose return this is and of which year."),
      text(
        "2. On the sheets Workforce, Likelihoods, Staff survey and Board, fill in the yellow cells that a formula does not fill in. Each says what may stand in it when you select it.",
      ),
      text(
        "3. Leave a cell blank where the number is not known. Blank means not given; it is never taken for 0. Type 0 where there was nobody.",
      ),
      text(
        "4. Everything else is calculated at once. Where there is no figure, words say why: see the sheet Words in cells.",
      ),
      heading("What you may do with it"),
      text(
        "Sheets may be renamed and moved, rows and columns added and your own formulas written beside: every cell that is read back has a name of its own that begins with WRES_.",
      ),
      text("The column Row gives the row of the national return; “added” is what the form does not ask."),
      heading("How the figures are worked out"),
      text(standardWords.definition),
      text(
        "People whose ethnicity is unknown are in the denominator of shares, and in neither group of a likelihood. Where their number is not given, shares are of people of known ethnicity.",
      ),
      text(
        "For internal use: counts are shown as they are, and nothing is hidden. Small numbers can identify people: protect them before you publish.",
      ),
      text(`${LIBRARY.name} ${LIBRARY.version}`),
    ].map((cell) => [cell]),
    frozenColumns: 0,
  };
}

/** Whose return it is, and of which years; with bank workers where the workbook has sheets for them. */
function detailsSheet(context: SheetContext, bank: "with-bank" | "without-bank"): WrittenSheet {
  const rows = formDetails
    .filter(({ of }) => bank === "with-bank" || !of.startsWith("bank."))
    .map(({ of, title, kind, note }) => [
      labelCell(title),
      inputCell({ kind, path: of.split("."), value: shownDetail(kind, returnValue(context, of)) }, context),
      labelCell(note),
    ]);
  return tableSheet(
    {
      id: "details",
      columns: [
        ["Item", 40],
        ["Value", 52],
        ["Note", 90],
      ],
      rows,
      frozenColumns: 1,
    },
    context,
  );
}

/** What nobody has filled in is blank; a window and a part of the year are shown by their titles. */
function shownDetail(
  kind: (typeof formDetails)[number]["kind"],
  value: string | number | null,
): string | number | null {
  if (value === "" || value === 0) return null;
  if (kind === "period") return periods.find(({ id }) => id === value)?.title ?? null;
  return kind === "window" ? (disciplinaryWindows.find(({ id }) => id === value)?.title ?? null) : value;
}
