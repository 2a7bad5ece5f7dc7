import type { WrittenCell, WrittenSheet } from "../xlsx/written-workbook.ts";
import { strataPlaces } from "../../reference/return-form/strata-places.ts";
import { surveyFigures } from "../../reference/return-form/survey-figures.ts";
import type { FormSheetId } from "../../reference/return-form/form-sections.ts";
import { type FormInputKind, formInputName, strataLists } from "../form/form-inputs.ts";
import { headcountLines, surveyLines } from "../form/strata-lines.ts";
import { completeGroupCounts, type CompleteGroupCounts, type GroupCounts } from "../../model/counts.ts";
import {
  type Column,
  COUNT_FORMAT,
  groupHeadings,
  labelCell,
  measureFormat,
  noFigureWords,
  NOT_IN_USE,
  OVER_ITS_WHOLE,
  shownValue,
  tableSheet,
} from "./table-sheet.ts";
import { type SheetContext, type References, referencesOf, tableCell } from "./sheet-context.ts";
import { groups } from "../../reference/groups.ts";
import type { Return, StratumName } from "../../model/return.ts";
import { stratumTexts } from "../../model/strata.ts";
import { inputCell } from "./input-cell.ts";
import { cellRange, givenFormula, NOT_GIVEN, type ShareCells, twoShares } from "./formulas.ts";
import { writtenId } from "../../model/measure-id.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import type { SheetSet } from "../form/return-sheets.ts";
import { workforceTotal } from "../../model/workforce-counts.ts";

/** The relative likelihood in each stratum, and in the whole without it. */
export function strataResultsSheet(context: SheetContext, bank: "with-bank" | "without-bank"): WrittenSheet {
  const strata = strataOf(context.wresReturn);
  const rows = Array.from({ length: linesFor(strata.length) }, (_, index) => {
    const format = ratioFormat(strata[index]);
    const formulas = stratumFormulas(index, context, bank);
    const values = valuesOf(strata[index], context);
    const shown = (value: string | number | null): string | number =>
      strata[index] === undefined ? NOT_IN_USE : (value ?? noFigureWords["not-given"]);
    const cell = (
      [kind, column]: readonly ["names" | "counts" | "ratios", number],
      look: Pick<WrittenCell, "style" | "format">,
    ): WrittenCell => ({
      value: shown(values[kind][column] ?? null),
      formula: formulas[kind][column] ?? "",
      ...look,
      name: formInputName(["strata-results", String(index + 1), names[kind][column] ?? ""], context.year),
    });
    return [
      labelCell(index + 1),
      ...names.names.map((_, column) => cell(["names", column], { style: "label" })),
      ...names.counts.map((_, column) =>
        cell(["counts", column], { style: "calculated", format: COUNT_FORMAT }),
      ),
      ...names.ratios.map((_, column) => cell(["ratios", column], { style: "calculated", format })),
    ];
  });
  return tableSheet({ id: "strata-results", columns, rows, frozenColumns: 4 }, context);
}

const columns: readonly Column[] = [
  ["Number", 9],
  ["Part of", 18],
  ["By", 12],
  ["Which", 22],
  ["White out of, in the part", 13],
  ["White of them, in the part", 13],
  ["BME out of, in the part", 13],
  ["BME of them, in the part", 13],
  ["White out of, in the whole", 13],
  ["White of them, in the whole", 13],
  ["BME out of, in the whole", 13],
  ["BME of them, in the whole", 13],
  ["Relative likelihood in the part", 15],
  ["Relative likelihood without it", 15],
];

/** What the cells of a line are called. */
const names = {
  names: ["place", "by", "of"],
  counts: [
    "white-out-of",
    "white-of-them",
    "bme-out-of",
    "bme-of-them",
    "white-out-of-whole",
    "white-of-whole",
    "bme-out-of-whole",
    "bme-of-whole",
  ],
  ratios: ["relative-likelihood", "relative-likelihood-without"],
} as const;

/** A line without a stratum may become one of any indicator: it is shown like the first. */
function ratioFormat(stratum: StratumLine | undefined): string {
  const [first] = strataPlaces;
  const { indicator } = strataPlaces.find(({ title }) => title === stratum?.place) ?? first;
  return measureFormat({ indicator, kind: "relative-likelihood" });
}

interface Values {
  readonly names: readonly string[];
  readonly counts: readonly (number | null)[];
  readonly ratios: readonly (string | number)[];
}

function valuesOf(stratum: StratumLine | undefined, context: SheetContext): Values {
  const place = strataPlaces.find(({ title }) => title === stratum?.place);
  if (stratum === undefined || place === undefined) return { names: [], counts: [], ratios: [] };
  const { by, of } = stratum;
  const inPart = [completeGroupCounts(stratum.outOf), completeGroupCounts(stratum.counts)] as const;
  const { indicator } = place;
  const population = place.of.startsWith("bank.") ? "bank" : "substantive";
  const ratio = (which: "stratum" | "without"): string | number => {
    const whole = { population, indicator, kind: "relative-likelihood", group: "bme" } as const;
    const id = writtenId({ ...whole, [which]: { by, of } });
    // The formula knows the counts of this sheet, and none of a workforce that stands among the headcounts.
    if (Object.values(stratum.outOf).every((count) => (count ?? null) === null))
      return noFigureWords["not-given"];
    const measure = context.results.measures.find((one) => one.id === id);
    return measure === undefined ? noFigureWords["not-given"] : shownValue(measure);
  };
  return {
    names: [stratum.place, by, of],
    counts: [...whiteAndBme(inPart), ...whiteAndBme(stratumWhole(place.of, context))],
    ratios: [ratio("stratum"), ratio("without")],
  };
}

function whiteAndBme([outOf, counts]: readonly [CompleteGroupCounts, CompleteGroupCounts]) {
  return [outOf.white, counts.white, outOf.bme, counts.bme];
}

/** A part of recruitment, of the disciplinary process or of training, as one line of the sheet. */
interface StratumLine {
  /** The title of what it is a part of. */
  readonly place: string;
  readonly by: string;
  readonly of: string;
  readonly outOf: GroupCounts;
  readonly counts: GroupCounts;
}

/** Room for those who have not filled in any. */
const SPARE_LINES = 20;

/** The sheet on which strata are filled in, with room for more. */
export function strataSheet(context: SheetContext): WrittenSheet {
  const strata = strataOf(context.wresReturn);
  const rows = Array.from({ length: linesFor(strata.length) }, (_, index) => {
    const stratum = strata[index];
    const path = (key: string): readonly string[] => ["strata", String(index + 1), key];
    const counts = (role: "outOf" | "counts"): readonly WrittenCell[] =>
      groups.map(({ id }) =>
        inputCell({ kind: "count", path: [...path(role), id], value: stratum?.[role][id] ?? null }, context),
      );
    return [
      labelCell(index + 1),
      inputCell({ kind: "strata-place", path: path("place"), value: stratum?.place ?? null }, context),
      inputCell({ kind: "text", path: path("by"), value: stratum?.by ?? null }, context),
      inputCell({ kind: "text", path: path("of"), value: stratum?.of ?? null }, context),
      ...counts("outOf"),
      ...counts("counts"),
    ];
  });
  return tableSheet(
    {
      id: "strata",
      columns: [
        ["Number", 9],
        ["Part of", 18],
        ["By", 12],
        ["Which", 22],
        ...groups.map(({ label }) => [`Out of: ${label}`, 11] as const),
        ...groups.map(({ label }) => [`Of them: ${label}`, 11] as const),
      ],
      rows,
      frozenColumns: 4,
    },
    context,
  );
}

/** Room for a few lines more. */
const SPARE_BELOW = 5;

/** How many lines a sheet has for so many strata. */
function linesFor(strata: number): number {
  return Math.max(SPARE_LINES, strata + SPARE_BELOW);
}

/** Every stratum of a return, in the order of its parts. */
function strataOf({ shortlisting, disciplinary, training, bank }: Return): readonly StratumLine[] {
  return [
    ...(shortlisting?.strata ?? []).map(({ shortlisted = {}, appointed = {}, ...name }) =>
      lineOf("shortlisting", name, { outOf: shortlisted, counts: appointed }),
    ),
    ...(disciplinary?.strata ?? []).map(({ workforce = {}, entered = {}, ...name }) =>
      lineOf("disciplinary", name, { outOf: workforce, counts: entered }),
    ),
    ...(training?.strata ?? []).map(({ workforce = {}, accessed = {}, ...name }) =>
      lineOf("training", name, { outOf: workforce, counts: accessed }),
    ),
    ...(bank?.disciplinary?.strata ?? []).map(({ workforce = {}, entered = {}, ...name }) =>
      lineOf("bank.disciplinary", name, { outOf: workforce, counts: entered }),
    ),
  ];
}

function lineOf(
  place: (typeof strataPlaces)[number]["of"],
  name: StratumName,
  counts: Pick<StratumLine, "outOf" | "counts">,
): StratumLine {
  return {
    ...counts,
    ...stratumTexts(name),
    place: strataPlaces.find(({ of }) => of === place)?.title ?? place,
  };
}

/** A sheet of strata that is written only where a return has such strata. */
interface StrataLineSheet {
  readonly id: Extract<FormSheetId, "strata-headcounts" | "strata-survey">;
  readonly sheet: WrittenSheet;
}

/** The sheets of the strata of the workforce and the board, and of the survey; none of those that a return does not have. */
export function strataLineSheets(context: SheetContext): readonly StrataLineSheet[] {
  const [headcounts, answers] = [headcountLines(context.wresReturn), surveyLines(context.wresReturn)];
  return [
    ...(headcounts.length === 0 ? [] : [headcountsSheet(headcounts, context)]),
    ...(answers.length === 0 ? [] : [answersSheet(answers, context)]),
  ];
}

function headcountsSheet(lines: ReturnType<typeof headcountLines>, context: SheetContext): StrataLineSheet {
  const id = "strata-headcounts";
  const rows = withSpareLines(lines).map((line, index) => {
    const cell = cellsOfLine([strataLists.headcounts, String(index + 1)], context);
    return [
      labelCell(index + 1),
      cell("place", "headcount-place", line?.place),
      cell("by", "text", line?.by),
      cell("of", "text", line?.of),
      ...groups.map((group) => cell(group.id, "count", line?.counts[group.id])),
    ];
  });
  const columns = [...nameColumns(28), ...groupHeadings];
  return { id, sheet: tableSheet({ id, columns, rows, frozenColumns: 4 }, context) };
}

function answersSheet(lines: ReturnType<typeof surveyLines>, context: SheetContext): StrataLineSheet {
  const id = "strata-survey";
  const rows = withSpareLines(lines).map((line, index) => {
    const cell = cellsOfLine([strataLists.answers, String(index + 1)], context);
    return [
      labelCell(index + 1),
      cell("place", "survey-place", line?.place),
      cell("by", "text", line?.by),
      cell("of", "text", line?.of),
      cell("question", "survey-question", line?.question),
      cell("group", "group", line?.group),
      ...surveyFigures.map(({ key, kind }) => cell(key, kind, line?.answer[key])),
    ];
  });
  const columns: readonly Column[] = [
    ...nameColumns(18),
    ["Question", 24],
    ["Group", 12],
    ...surveyFigures.map(({ title }) => [title, 14] as const),
  ];
  return { id, sheet: tableSheet({ id, columns, rows, frozenColumns: 6 }, context) };
}

function nameColumns(width: number): readonly Column[] {
  return [
    ["Number", 9],
    ["Part of", width],
    ["By", 14],
    ["Which", 26],
  ];
}

function withSpareLines<Line>(lines: readonly Line[]): readonly (Line | undefined)[] {
  return [...lines, ...Array.from({ length: SPARE_BELOW }, () => undefined)];
}

/** Makes the cells of a line of a list. */
function cellsOfLine(path: readonly string[], context: SheetContext) {
  return (key: string, kind: FormInputKind, value: string | number | null | undefined): WrittenCell =>
    inputCell({ kind, path: [...path, key], value: value ?? null }, context);
}

/** The formulas of one line of the sheet “Strata results”: what it is, its counts and those of the whole, its ratios. */
function stratumFormulas(
  index: number,
  set: SheetSet,
  bank: "with-bank" | "without-bank",
): Readonly<Record<"names" | "counts" | "ratios", readonly string[]>> {
  const input = (column: string): string => tableCell("strata", column, index, set);
  const own = (column: string): string => tableCell("strata-results", column, index, set);
  const inUse = (formula: string): string => `IF(${input("B")}="","${NOT_IN_USE}",${formula})`;
  const named = (column: string): string => inUse(`IF(${input(column)}="",${NOT_GIVEN},${input(column)})`);
  const given = (group: "white" | "bme", columns: Readonly<Record<string, string>>): string =>
    inUse(givenFormula((of) => input(columns[of] ?? ""), group, NOT_GIVEN));
  const wholes = places(set, bank);
  const whole = (role: "outOf" | "counts", group: "white" | "bme"): string =>
    inUse(
      wholes.reduceRight(
        (rest, { title, cell }) => `IF(${input("B")}="${title}",${cell(role, group)},${rest})`,
        NOT_GIVEN,
      ),
    );
  return {
    names: ["B", "C", "D"].map(named),
    counts: [
      given("white", outOfColumns),
      given("white", countColumns),
      given("bme", outOfColumns),
      given("bme", countColumns),
      whole("outOf", "white"),
      whole("counts", "white"),
      whole("outOf", "bme"),
      whole("counts", "bme"),
    ],
    ratios: [inUse(ratioIn(own)), inUse(ratioWithout(own))],
  };
}

const outOfColumns = { white: "E", bme: "F", asian: "H", other: "K" };
const countColumns = { white: "L", bme: "M", asian: "O", other: "R" };

/** Where the whole of each place is counted; bank workers only where there are sheets for them. */
function places(set: SheetSet, bank: "with-bank" | "without-bank") {
  return strataPlaces
    .filter(({ of }) => bank === "with-bank" || !of.startsWith("bank."))
    .map(({ of, title, outOf, counts }) => {
      const { used }: References = referencesOf({
        ...set,
        people: of.startsWith("bank.") ? "bank" : "substantive",
      });
      const ids = { outOf, counts };
      return { title, cell: (role: "outOf" | "counts", group: "white" | "bme") => used(ids[role], group) };
    });
}

function ratioIn(own: (column: string) => string): string {
  return byDirection(own, {
    white: { count: own("F"), of: own("E") },
    bme: { count: own("H"), of: own("G") },
  });
}

/** The same of those who are not in the part. */
function ratioWithout(own: (column: string) => string): string {
  const less = (whole: string, part: string): string => `(${own(whole)}-${own(part)})`;
  const cells = cellRange(own("E"), own("L"));
  const isOver = ["E", "F", "G", "H"].map(
    (part, index) => `${own(part)}>${own(["I", "J", "K", "L"][index] ?? "")}`,
  );
  const ratio = byDirection(own, {
    white: { count: less("J", "F"), of: less("I", "E") },
    bme: { count: less("L", "H"), of: less("K", "G") },
  });
  return `IF(COUNT(${cells})<8,${NOT_GIVEN},IF(OR(${isOver.join(",")}),"${OVER_ITS_WHOLE}",${ratio}))`;
}

/** Which group stands over which differs by indicator. */
function byDirection(
  own: (column: string) => string,
  rates: Readonly<Record<"white" | "bme", ShareCells>>,
): string {
  const over = (group: "white" | "bme"): string =>
    twoShares(rates[group], rates[group === "white" ? "bme" : "white"], "one-over-the-other");
  const isBmeOver = strataPlaces
    .filter(({ indicator }) => indicatorByNumber[indicator].over === "bme")
    .map(({ title }) => `${own("B")}="${title}"`);
  return `IF(OR(${isBmeOver.join(",")}),${over("bme")},${over("white")})`;
}

/** Everybody whom strata of a place are parts of, and who of them. */
function stratumWhole(
  place: (typeof strataPlaces)[number]["of"],
  { wresReturn }: Pick<SheetContext, "wresReturn">,
): readonly [outOf: CompleteGroupCounts, counts: CompleteGroupCounts] {
  const { shortlisting, disciplinary, training, workforce, bank } = wresReturn;
  switch (place) {
    case "shortlisting":
      return [
        completeGroupCounts(shortlisting?.shortlisted ?? {}),
        completeGroupCounts(shortlisting?.appointed ?? {}),
      ];
    case "disciplinary":
      return [workforceTotal(workforce ?? {}), completeGroupCounts(disciplinary?.entered ?? {})];
    case "training":
      return [workforceTotal(workforce ?? {}), completeGroupCounts(training?.accessed ?? {})];
    case "bank.disciplinary":
      return [workforceTotal(bank?.workforce ?? {}), completeGroupCounts(bank?.disciplinary?.entered ?? {})];
  }
}
