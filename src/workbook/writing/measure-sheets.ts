import { measureOf } from "../../model/find-measures.ts";
import type { WrittenCell, WrittenSheet } from "../xlsx/written-workbook.ts";
import { type Group, groups, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { formInputName } from "../form/form-inputs.ts";
import {
  type Column,
  COUNT_FORMAT,
  DOES_NOT_APPLY,
  emptyCell,
  groupHeadings,
  labelCell,
  lastYearCell,
  lastYearHeadings,
  measureFormat,
  noFigureWords,
  NOT_IN_USE,
  OVER_ITS_WHOLE,
  shownValue,
  tableSheet,
} from "./table-sheet.ts";
import { countedCell, countedPeople } from "./counts-sheet.ts";
import {
  type SheetContext,
  groupColumns,
  type References,
  returnValue,
  steps,
  tableCell,
  workforceOf,
} from "./sheet-context.ts";
import {
  besideWorkforceFormula,
  cellRange,
  measureFormula,
  NOT_GIVEN,
  ofExistingRow,
  placeShareFormula,
  quotedWords,
  relativeFormula,
  shareFormula,
} from "./formulas.ts";
import {
  aboutInColumn,
  type CountLine,
  countLines,
  type FormLine,
  formLines,
  type FormSheet,
  type LineMeasure,
} from "../form/form-lines.ts";
import { inputCell } from "./input-cell.ts";
import { rowsOfPart, type WorkforcePartKey } from "../../reference/workforce-rows.ts";
import { existingRows } from "../../model/workforce-counts.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { StatedWindow } from "../form/return-sheets.ts";
import type { Measure } from "../../model/measure.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { writtenId } from "../../model/measure-id.ts";
import { decimalPlaces } from "../../model/print-measure.ts";

/** A sheet with rows of the national form: those that are filled in, and those that follow from them. */
export function formSheet(sheet: FormSheet, context: SheetContext): WrittenSheet {
  const lines = formLines(sheet, context.people);
  const settings: readonly Column[] =
    sheet === "workforce"
      ? [
          ["In use", 9],
          ["Counted inside", 24],
        ]
      : [];
  const columns: readonly Column[] = [
    ["Row", 8],
    ["Section", 18],
    ["Item", sheet === "workforce" ? 32 : 58],
    ["Figure", sheet === "workforce" ? 12 : 22],
    ...groupHeadings,
    ...settings,
    ...lastYearHeadings(context),
  ];
  const rows = lines.map((line, index) => [
    ...[numberOf(line), line.section, line.title, line.figure].map(labelCell),
    ...groups.map(({ id }) => lineCell(line, id, context)),
    ...(sheet === "workforce" && line.kind === "count" ? rowSettings(line.of, context) : []),
    ...besides(sheet, line, index, context),
  ]);
  return tableSheet({ id: sheet, columns, rows, frozenColumns: 3 }, context);
}

function numberOf({ number }: FormLine): string | number {
  return /^\d+$/.test(number) ? Number(number) : number;
}

/** What stands in the column of a group. */
function lineCell(line: FormLine, group: Group, context: SheetContext): WrittenCell {
  switch (line.kind) {
    case "count":
    case "percentage":
      return filledCell(line, group, context);
    case "counts":
      return {
        ...countedCell(line.of, group, context),
        formula: context.references.used(line.of, group),
        format: COUNT_FORMAT,
      };
    case "measure":
      return measureCell(line.of, group, context);
  }
}

function filledCell(
  line: Extract<FormLine, { readonly kind: "count" | "percentage" }>,
  group: Group,
  context: SheetContext,
): WrittenCell {
  const { kind } = line;
  const of = line.of.startsWith("survey.") ? ofGroup(line.of, group) : `${line.of}.${group}`;
  const input = { kind, path: steps(context.people, of), value: returnValue(context, of) };
  if (line.kind === "count") return inputCell(input, context);
  const places = decimalPlaces({ unit: "proportion", indicator: line.indicator });
  return inputCell({ ...input, places }, context);
}

/** The survey keeps what is asked before who answers: `survey.discrimination.white.yes`. */
function ofGroup(of: string, group: Group): string {
  return of.replace(/\.(\w+)$/, `.${group}.$1`);
}

function measureCell(measure: LineMeasure, group: Group, context: SheetContext): WrittenCell {
  const about = aboutInColumn(measure, group, context.people);
  if (about === null) return emptyCell;
  const id = writtenId(about);
  return {
    value: shownValue(measureOf(context.results, about)),
    formula: measureFormula(measure, group, context.references),
    style: "calculated",
    format: measureFormat(about),
    name: formInputName(id.split("/"), context.year),
  };
}

function besides(
  sheet: FormSheet,
  line: FormLine,
  index: number,
  context: SheetContext,
): readonly WrittenCell[] {
  const { lastYear } = context;
  if (lastYear === null) return [];
  return principalGroups.map((group) =>
    lastYearCell(lineCell(line, group, lastYear), tableCell(sheet, groupColumns[group], index, lastYear)),
  );
}

const NONE = "none";

/** The settings of a row of the workforce: "In use", and the row that it is counted inside. */
function rowSettings(of: string, context: SheetContext): readonly WrittenCell[] {
  const [, part, id] = of.split(".");
  if (id === undefined || !isPart(part)) return [labelCell(DOES_NOT_APPLY), labelCell(DOES_NOT_APPLY)];
  const workforce = workforceOf(context);
  const rows = rowsOfPart[part];
  const existing = workforce && existingRows(workforce, part).find((row) => row.id === id);
  const inside =
    existing === undefined ? (rows.find((row) => row.id === id)?.ofWhich ?? null) : existing.ofWhich;
  const titles = rows.map(({ title }) => title);
  const path = steps(context.people, of);
  return [
    inputCell(
      {
        kind: "in-use",
        path: [...path, "inUse"],
        value: workforce === undefined ? null : existing === undefined ? "no" : "yes",
      },
      context,
    ),
    inputCell(
      {
        kind: "of-which",
        path: [...path, "ofWhich"],
        value: rows.find((row) => row.id === inside)?.title ?? NONE,
        choices: [NONE, ...titles],
      },
      context,
    ),
  ];
}

function isPart(part: string | undefined): part is WorkforcePartKey {
  return part !== undefined && part in rowsOfPart;
}

/** Indicator 3 over each window that the counts allow. */
export function windowsSheet(context: SheetContext): WrittenSheet {
  const stated = disciplinaryWindows.filter(
    (row): row is Extract<typeof row, { readonly id: StatedWindow }> => row.id !== "not-stated",
  );
  const rows = stated.flatMap(({ id, title }, index) => {
    const counts = (group: Group): string =>
      tableCell("windows", groupColumns[group], index * figures.length, context);
    return figures.map((row) => [
      ...["Indicator 3", title, row.title, row.figure].map(labelCell),
      ...groups.map(({ id: group }) => windowCell(id, row.measure, group, context, counts)),
    ]);
  });
  return tableSheet(
    {
      id: "windows",
      columns: [["Section", 14], ["Window", 24], ["Item", 46], ["Figure", 22], ...groupHeadings],
      rows,
      frozenColumns: 3,
    },
    context,
  );
}

const entering = { indicator: 3, kind: "likelihood" } as const;
const enteringOverWhite = { indicator: 3, kind: "relative-likelihood" } as const;

const figures = [
  { title: "Entered the formal disciplinary process", figure: "Headcount, calculated", measure: null },
  { title: "Likelihood of entering", figure: "Likelihood", measure: entering },
  {
    title: "Relative likelihood of entering: the group over White",
    figure: "Relative likelihood",
    measure: enteringOverWhite,
  },
] as const;

type WindowMeasure = typeof entering | typeof enteringOverWhite;

function windowCell(
  window: StatedWindow,
  measure: WindowMeasure | null,
  group: Group,
  context: SheetContext,
  counts: (group: Group) => string,
): WrittenCell {
  const { references, people, year } = context;
  // Over a window, bank workers are counted by themselves, as if they were all there is.
  const about = aboutInColumn(measure ?? entering, group, "substantive");
  if (about === null) return emptyCell;
  const id = writtenId(about);
  const calculated = context.byWindow[people][window].find((one) => one.id === id);
  const of = measure === null ? `entered/${group}` : id;
  const bank = people === "bank" ? ["bank"] : [];
  const name = formInputName(["windows", window, ...bank, ...of.split("/")], year);
  return measure === null
    ? {
        value: entered(calculated, group),
        formula: windowCountFormula(window, group, references),
        style: "calculated",
        format: COUNT_FORMAT,
        name,
      }
    : {
        value: calculated === undefined ? noFigureWords["not-given"] : shownValue(calculated),
        formula: windowMeasureFormula(window, measure, group, { references, counts }),
        style: "calculated",
        format: measureFormat(about),
        name,
      };
}

function entered(measure: Measure | undefined, group: Group): string | number {
  if (measure?.status === "not-calculable" && measure.reason === "window-not-available") {
    return noFigureWords[measure.reason];
  }
  const basis = measure?.basis[group];
  return (basis !== undefined && "count" in basis ? basis.count : null) ?? noFigureWords["not-given"];
}

const NO_WINDOW = /* @__PURE__ */ quotedWords("window-not-available");

/** The people of a group who entered over a window, where they can be had from the window that was filled in. */
function windowCountFormula(window: StatedWindow, group: Group, references: References): string {
  const { used } = references;
  const [entered, before] = [used("entered", group), used("entered-previous-year", group)];
  const given = `COUNT(${cellRange(used("entered-previous-year", "white"), used("entered-previous-year", "other"))})>0`;
  const isSingle = isWindow("single-year", references);
  const isTwoYears = `OR(${isWindow("two-year-total", references)},${isWindow("two-year-average", references)})`;
  const both = (formula: string): string => `IF(COUNT(${entered},${before})<2,${NOT_GIVEN},${formula})`;
  const rest = `IF(${before}>${entered},"${OVER_ITS_WHOLE}",${entered}-${before})`;
  const formula =
    window === "single-year"
      ? `IF(${isSingle},${entered},IF(AND(${isTwoYears},${given}),${both(rest)},${NO_WINDOW}))`
      : `IF(${isTwoYears},${entered},IF(AND(${isSingle},${given}),${both(`${entered}+${before}`)},${NO_WINDOW}))`;
  return groupsWithinBme.some((part) => part === group)
    ? `IF(COUNT(${fourOf("entered", references)},${fourOf("workforce", references)})=0,${NOT_GIVEN},${formula})`
    : formula;
}

/** The four groups within BME are not asked for where nobody gives any of them. */
function fourOf(id: string, { used }: References): string {
  return cellRange(used(id, "asian"), used(id, "other"));
}

function isWindow(window: StatedWindow, { detail }: References): string {
  return `${detail("disciplinary.window")}="${disciplinaryWindows.find(({ id }) => id === window)?.title ?? ""}"`;
}

/** Likelihood or relative likelihood over a window, from the counts over it. */
function windowMeasureFormula(
  window: StatedWindow,
  measure: WindowMeasure,
  group: Group,
  { references, counts }: { readonly references: References; readonly counts: (group: Group) => string },
): string {
  const rate = (of: Group) => ({ count: counts(of), of: references.used("workforce", of) });
  const { count, of } = rate(group);
  const divisor = window === "two-year-average" ? "2" : undefined;
  const formula =
    measure.kind === "likelihood"
      ? shareFormula(count, of, divisor)
      : relativeFormula(measure.indicator, group, rate);
  return `IF(${count}=${NO_WINDOW},${NO_WINDOW},${formula})`;
}

/** Indicator 1 of every row of the workforce and of every grouping of rows: shares, or representation. */
export function workforceMeasuresSheet(of: "shares" | "representation", context: SheetContext): WrittenSheet {
  const lines = countLines(context).filter(
    (line): line is WorkforceLine =>
      line.kind === "row" || line.kind === "grouping" || (line.kind === "workforce" && of === "shares"),
  );
  const { lastYear } = context;
  const rows = lines.map((line, index) => [
    ...[line.section, line.title, "Indicator 1", of === "shares" ? "Share" : "Representation"].map(labelCell),
    ...groups.map(({ id }) => workforceMeasureCell(of, line, id, context)),
    ...(lastYear === null
      ? []
      : principalGroups.map((group) =>
          lastYearCell(
            workforceMeasureCell(of, line, group, lastYear),
            tableCell(of, groupColumns[group], index, lastYear),
          ),
        )),
  ]);
  return tableSheet(
    {
      id: of,
      columns: [
        ["Section", 18],
        ["Item", 32],
        ["Indicator", 13],
        ["Figure", 16],
        ...groupHeadings,
        ...lastYearHeadings(context),
      ],
      rows,
      frozenColumns: 2,
    },
    context,
  );
}

function workforceMeasureCell(
  of: "shares" | "representation",
  line: WorkforceLine,
  group: Group,
  context: SheetContext,
): WrittenCell {
  const { references, people: population } = context;
  const about = workforceAbout(of, line, { population, group });
  const id = writtenId(about);
  const isThere = countedPeople(line, context).exists === "yes";
  const formula =
    of === "shares"
      ? placeShareFormula(line.id, group, references)
      : besideWorkforceFormula(line.id, group, references, "one-over-the-other");
  return {
    value: isThere ? shownValue(measureOf(context.results, about)) : NOT_IN_USE,
    formula: line.kind === "workforce" ? formula : ofExistingRow(line.id, references, formula),
    style: "calculated",
    format: measureFormat(about),
    name: formInputName(id.split("/"), context.year),
  };
}

type WorkforceLine = Extract<CountLine, { readonly kind: "row" | "grouping" | "workforce" }>;

function workforceAbout(
  of: "shares" | "representation",
  line: WorkforceLine,
  whose: Pick<MeasureAbout, "population"> & { readonly group: Group },
): MeasureAbout {
  if (line.kind === "workforce") return { ...whose, indicator: 1, kind: "share", part: "workforce" };
  const { part, row } = line;
  const place = { ...whose, indicator: 1, part, row } as const;
  return of === "shares" ? { ...place, kind: "share" } : { ...place, kind: "representation" };
}
