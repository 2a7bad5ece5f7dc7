import type { WrittenCell, WrittenSheet } from "../xlsx/written-workbook.ts";
import { type SheetContext, FIRST_ROW } from "./sheet-context.ts";
import { type SheetId, sheetTitle, sheetWords } from "../form/return-sheets.ts";
import type { Measure, Reason } from "../../model/measure.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { reasonWords } from "../../report/words/reason-words.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { unitOfKind } from "../../model/measure-id.ts";
import { stockDay } from "../../model/period.ts";
import { decimalPlaces } from "../../model/print-measure.ts";
import { groups, principalGroups } from "../../reference/groups.ts";

/** One column of a table: its heading, and how wide it is in characters. */
export type Column = readonly [heading: string, width: number];

interface Table {
  readonly id: SheetId;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly frozenColumns: number;
}

/** Sets a table under a title and two lines of notes, on a sheet of its own. */
export function tableSheet({ id, columns, rows, frozenColumns }: Table, context: SheetContext): WrittenSheet {
  const title = sheetTitle(id, context);
  const { heading, notes } = sheetWords[id];
  const day = stockDay(context.wresReturn);
  const whose = [
    ...(context.people === "bank" ? ["People who work solely on the bank"] : []),
    ...(context.year === "last-year" ? ["Last year"] : []),
  ];
  return {
    title,
    widths: columns.map(([, width]) => width),
    rows: [
      [{ value: [...whose, heading.replace("{day}", day)].join(". "), style: "title" }],
      ...notes.map((value): readonly WrittenCell[] => [{ value, style: "note" }]),
      columns.map(([value]): WrittenCell => ({ value, style: "header" })),
      ...rows,
    ],
    table: { name: `Table_${title.replaceAll(" ", "_")}`, headerRow: FIRST_ROW - 1 },
    frozenColumns,
  };
}

/** A cell with words or a number that says what stands beside it. */
export function sheetText(text: string, instead: "" | " "): string {
  return text.replaceAll(/[[\]:*?/\\']/g, instead);
}

export function labelCell(value: string | number): WrittenCell {
  return { value, style: "label" };
}

export const DOES_NOT_APPLY = "does not apply";

/** The cell of a group that cannot have the figure of its row. */
export const emptyCell: WrittenCell = { value: DOES_NOT_APPLY, style: "calculated" };

/** A figure, or the words that stand for the reason why there is none. */
export function shownValue(measure: Measure): string | number {
  return measure.status === "calculated" ? measure.number : noFigureWords[measure.reason];
}

/** The number format of a kind of figure, with the decimal places that reports print. */
export function measureFormat({ indicator, kind }: Pick<MeasureAbout, "indicator" | "kind">): string {
  const unit = unitOfKind[kind];
  const format = decimalFormat(decimalPlaces({ unit, indicator }));
  return unit === "ratio" ? format : `${format}%`;
}

/** The number format with so many decimal places: `0.00`. */
export function decimalFormat(places: number): string {
  return places === 0 ? "0" : `0.${"0".repeat(places)}`;
}

/** How a count is shown. */
export const COUNT_FORMAT = "#,##0";

/** What stands in a cell where there is no figure: words, which a formula can give and a screen reader says. */
export const noFigureWords: Readonly<Record<Reason, string>> = {
  "not-given": "not given",
  "nobody-in-the-denominator": "out of nobody",
  "nobody-in-the-comparison": "compared with 0",
  "window-not-available": "no such window",
  "not-comparable": "not comparable",
  "not-asked": "not asked for",
  hidden: "hidden",
};

/** What stands in a cell of a row or group that cannot have a figure. */
export const NOT_IN_USE = "not in use";

export const OVER_ITS_WHOLE = "over its whole";

/** Every word that may stand in place of a figure in a return, with what it means. */
export const noFigureLegend = (): readonly (readonly [word: string, meaning: string])[] => [
  ...(
    ["not-given", "nobody-in-the-denominator", "nobody-in-the-comparison", "window-not-available"] as const
  ).map((reason) => [noFigureWords[reason], `${capitalised(reasonWords[reason].words)}.`] as const),
  [NOT_IN_USE, "The organisation has no such row: “In use” says no on the sheet Workforce."],
  [DOES_NOT_APPLY, "There is nothing to say here: White is what the other groups are compared with."],
  [OVER_ITS_WHOLE, "More people in a part than in the whole: one of the two counts is wrong."],
];

/** What the contents say of a sheet. */
interface ContentsLine {
  readonly title: string;
  readonly holds: string;
  /** Whether it is filled in; a report has nothing to fill in. */
  readonly use?: string;
}

/** The title of the sheet that holds pictures instead of a table. */
export const PICTURES_SHEET = "Pictures";

/** A list of all sheets, each a link. */
export function contentsSheet(lines: readonly ContentsLine[], note: string): WrittenSheet {
  const hasUse = lines.some(({ use }) => use !== undefined);
  return {
    title: "Contents",
    widths: hasUse ? [34, 100, 26] : [34, 110],
    rows: [
      [{ value: "Contents", style: "title" }],
      [
        {
          value: lines.some(({ title }) => title === PICTURES_SHEET)
            ? "Every sheet holds one table, and one the pictures. The name of a sheet is a link to it."
            : "Every sheet holds one table. The name of a sheet is a link to it.",
          style: "note",
        },
      ],
      [{ value: note, style: "note" }],
      ["Sheet", "What it holds", ...(hasUse ? ["Use"] : [])].map((value) => ({ value, style: "header" })),
      ...lines.map(({ title, holds, use }) => [
        { value: title, style: "link", link: title } as const,
        labelCell(holds),
        ...(use === undefined ? [] : [labelCell(use)]),
      ]),
    ],
    table: { name: "Table_Contents", headerRow: FIRST_ROW - 1 },
    frozenColumns: 1,
  };
}

/** The columns of the ethnic groups. */
export const groupHeadings: readonly Column[] = /* @__PURE__ */ groups.map(({ label }) => [label, 14]);

/** The columns in which last year's figures stand beside, where there are any. */
export function lastYearHeadings({ lastYear }: Pick<SheetContext, "lastYear">): readonly Column[] {
  if (lastYear === null) return [];
  return groups
    .filter(({ id }) => principalGroups.some((group) => group === id))
    .map(({ label }) => [`${label} last year`, 14]);
}

/** The same figure of last year, read from last year's sheet. */
export function lastYearCell(lastYear: WrittenCell, address: string): WrittenCell {
  const { value, format } = lastYear;
  const words = noFigureWords["not-given"];
  return {
    value: value ?? words,
    formula: `IF(${address}="","${words}",${address})`,
    style: "calculated",
    ...(format !== undefined && { format }),
  };
}
