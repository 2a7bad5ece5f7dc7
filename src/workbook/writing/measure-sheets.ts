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
  type Edition,
  groupColumns,
  measureIdOf,
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
  ofExistingRow,
  placeShareFormula,
  quotedWords,
  relativeFormula,
  shareFormula,
} from "./formulas.ts";
import { type CountLine, countLines, type FormLine, formLines, type FormSheet } from "../form/form-lines.ts";
import { inputCell } from "./input-cell.ts";
import { rowsOfPart, type WorkforcePartKey } from "../../reference/workforce-rows.ts";
import { existingRows } from "../../model/workforce-counts.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { StatedWindow } from "../form/return-sheets.ts";
import type { Measure } from "../../model/measure.ts";

/** A sheet with rows of the national form: those that are filled in, and those that follow from them. */
export function formSheet(sheet: FormSheet, edition: Edition): WrittenSheet {
  const lines = formLines(sheet, edition.people);
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
    ...lastYearHeadings(edition),
  ];
  const rows = lines.map((line, index) => [
    ...[numberOf(line), line.section, line.title, line.figure].map(labelCell),
    ...groups.map(({ id }) => lineCell(line, id, edition)),
    ...(sheet === "workforce" ? rowSettings(line.of, edition) : []),
    ...besides(sheet, line, index, edition),
  ]);
  return tableSheet({ id: sheet, columns, rows, frozenColumns: 3 }, edition);
}

function numberOf({ number }: FormLine): string | number {
  return /^\d+$/.test(number) ? Number(number) : number;
}

/** What stands in the column of a group. */
function lineCell(line: FormLine, group: Group, edition: Edition): WrittenCell {
  switch (line.kind) {
    case "count":
    case "percentage": {
      const of = line.of.startsWith("survey.") ? ofGroup(line.of, group) : `${line.of}.${group}`;
      const value = returnValue(edition, of);
      return inputCell({ kind: line.kind, path: steps(edition.people, of), value }, edition);
    }
    case "counts":
      return {
        ...countedCell(line.of, group, edition),
        formula: edition.references.used(line.of, group),
        format: COUNT_FORMAT,
      };
    case "measure":
      return measureCell(line.of, group, edition);
  }
}

/** The survey keeps what is asked before who answers: `survey.discrimination.white.yes`. */
function ofGroup(of: string, group: Group): string {
  return of.replace(/\.(\w+)$/, `.${group}.$1`);
}

function measureCell(stem: string, group: Group, edition: Edition): WrittenCell {
  const id = measureIdOf(stem, group, edition);
  if (id === null) return emptyCell;
  return {
    value: shownValue(edition.results.measure(id)),
    formula: measureFormula(stem, group, edition.references),
    style: "calculated",
    format: measureFormat(stem),
    name: formInputName(id.split("/"), edition.year),
  };
}

function besides(sheet: FormSheet, line: FormLine, index: number, edition: Edition): readonly WrittenCell[] {
  const { lastYear } = edition;
  if (lastYear === null) return [];
  return principalGroups.map((group) =>
    lastYearCell(lineCell(line, group, lastYear), tableCell(sheet, groupColumns[group], index, lastYear)),
  );
}

const NONE = "none";

/** Whether an organisation has a row of the workforce, and which row it is counted inside. */
function rowSettings(of: string, edition: Edition): readonly WrittenCell[] {
  const [, part, id] = of.split(".");
  if (id === undefined || !isPart(part)) return [labelCell(DOES_NOT_APPLY), labelCell(DOES_NOT_APPLY)];
  const workforce = workforceOf(edition);
  const rows = rowsOfPart[part];
  const existing = workforce && existingRows(workforce, part).find((row) => row.id === id);
  const inside =
    existing === undefined ? (rows.find((row) => row.id === id)?.ofWhich ?? null) : existing.ofWhich;
  const titles = rows.map(({ title }) => title);
  const path = steps(edition.people, of);
  return [
    inputCell(
      {
        kind: "in-use",
        path: [...path, "inUse"],
        value: workforce === undefined ? null : existing === undefined ? "no" : "yes",
      },
      edition,
    ),
    inputCell(
      {
        kind: "of-which",
        path: [...path, "ofWhich"],
        value: rows.find((row) => row.id === inside)?.title ?? NONE,
        choices: [NONE, ...titles],
      },
      edition,
    ),
  ];
}

function isPart(part: string | undefined): part is WorkforcePartKey {
  return part !== undefined && part in rowsOfPart;
}

const NO_WINDOW = quotedWords("window-not-available");
const NOT_GIVEN = quotedWords("not-given");

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
  stem: "indicator-3/likelihood" | "indicator-3/relative-likelihood",
  group: Group,
  { references, counts }: { readonly references: References; readonly counts: (group: Group) => string },
): string {
  const rate = (of: Group) => ({ count: counts(of), of: references.used("workforce", of) });
  const { count, of } = rate(group);
  const divisor = window === "two-year-average" ? "2" : undefined;
  const formula =
    stem === "indicator-3/likelihood" ? shareFormula(count, of, divisor) : relativeFormula(3, group, rate);
  return `IF(${count}=${NO_WINDOW},${NO_WINDOW},${formula})`;
}

const stated = disciplinaryWindows.filter(
  (row): row is Extract<typeof row, { readonly id: StatedWindow }> => row.id !== "not-stated",
);

const figures = [
  { title: "Entered the formal disciplinary process", figure: "Headcount, calculated", stem: null },
  { title: "Likelihood of entering", figure: "Likelihood", stem: "indicator-3/likelihood" },
  {
    title: "Relative likelihood of entering: the group over White",
    figure: "Relative likelihood",
    stem: "indicator-3/relative-likelihood",
  },
] as const;

/** Indicator 3 over each window that the counts allow. */
export function windowsSheet(edition: Edition): WrittenSheet {
  const rows = stated.flatMap(({ id, title }, index) => {
    const counts = (group: Group): string =>
      tableCell("windows", groupColumns[group], index * figures.length, edition);
    return figures.map((row) => [
      ...["Indicator 3", title, row.title, row.figure].map(labelCell),
      ...groups.map(({ id: group }) => windowCell(id, row.stem, group, edition, counts)),
    ]);
  });
  return tableSheet(
    {
      id: "windows",
      columns: [["Section", 14], ["Window", 24], ["Item", 46], ["Figure", 22], ...groupHeadings],
      rows,
      frozenColumns: 3,
    },
    edition,
  );
}

function windowCell(
  window: StatedWindow,
  stem: (typeof figures)[number]["stem"],
  group: Group,
  edition: Edition,
  counts: (group: Group) => string,
): WrittenCell {
  const { references, people, year } = edition;
  const id = measureIdOf(stem ?? "indicator-3/likelihood", group, { people: "substantive" });
  if (id === null) return emptyCell;
  const measure = edition.byWindow[people][window].find((one) => one.id === id);
  const of = stem === null ? `entered/${group}` : id;
  const bank = people === "bank" ? ["bank"] : [];
  const name = formInputName(["windows", window, ...bank, ...of.split("/")], year);
  return stem === null
    ? {
        value: entered(measure, group),
        formula: windowCountFormula(window, group, references),
        style: "calculated",
        format: COUNT_FORMAT,
        name,
      }
    : {
        value: measure === undefined ? noFigureWords["not-given"] : shownValue(measure),
        formula: windowMeasureFormula(window, stem, group, { references, counts }),
        style: "calculated",
        format: measureFormat(stem),
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

/** What indicator 1 says of every row of the workforce and of groups of rows: shares, or representation. */
export function workforceMeasuresSheet(of: "shares" | "representation", edition: Edition): WrittenSheet {
  const lines = countLines(edition).filter(
    ({ kind }) => kind === "row" || kind === "grouping" || (kind === "workforce" && of === "shares"),
  );
  const { lastYear } = edition;
  const rows = lines.map((line, index) => [
    ...[line.section, line.title, "Indicator 1", of === "shares" ? "Share" : "Representation"].map(labelCell),
    ...groups.map(({ id }) => measureCellOfWorkforceMeasuresSheet(of, line, id, edition)),
    ...(lastYear === null
      ? []
      : principalGroups.map((group) =>
          lastYearCell(
            measureCellOfWorkforceMeasuresSheet(of, line, group, lastYear),
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
        ...lastYearHeadings(edition),
      ],
      rows,
      frozenColumns: 2,
    },
    edition,
  );
}

function measureCellOfWorkforceMeasuresSheet(
  of: "shares" | "representation",
  line: CountLine,
  group: Group,
  edition: Edition,
): WrittenCell {
  const stem = ["indicator-1", line.id, ...(of === "shares" ? [] : ["representation"])].join("/");
  const id = [...(edition.people === "bank" ? ["bank"] : []), stem, group].join("/");
  const { references } = edition;
  const isThere = countedPeople(line, edition).exists === "yes";
  const formula =
    of === "shares"
      ? placeShareFormula(line.id, group, references)
      : besideWorkforceFormula(line.id, group, references, "one-over-the-other");
  return {
    value: isThere ? shownValue(edition.results.measure(id)) : NOT_IN_USE,
    formula: line.kind === "workforce" ? formula : ofExistingRow(line.id, references, formula),
    style: "calculated",
    format: measureFormat(stem),
    name: formInputName(id.split("/"), edition.year),
  };
}
