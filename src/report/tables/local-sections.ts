import { capitalised } from "../../foundation/capitals.ts";
import { withSign } from "../../foundation/print-number.ts";
import { groupedBy } from "../../foundation/lists.ts";
import {
  type LocalKind,
  type LocalMeasure,
  localMeasureId,
  printLocalValue,
  schemeOf,
} from "../../model/local-measure.ts";
import type { StratumName } from "../../model/return.ts";
import { distinctStrata, divisionWords, stratumLabel, stratumTexts } from "../../model/strata.ts";
import type { LocalChange } from "../../model/year-comparison.ts";
import { periodTitle, previousTitle } from "../../model/period.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { localChart } from "../charts/local-chart.ts";
import type { GroupWords } from "../words/group-words.ts";
import {
  localChangeSentence,
  localLead,
  localRange,
  localSentences,
  localStrataSentences,
  localVerdict,
  type LocalWords,
  localWords,
} from "../words/local-words.ts";
import type { Cell, Row, Section, SummaryPart, Table } from "./document.ts";
import { countsCell, figureCell, noFigure } from "./table-cells.ts";

/** One definition through the years of a report: its figures of each year, the latest first, and how they changed. */
interface LocalYears {
  readonly definition: MeasureDefinition;
  readonly words: LocalWords;
  readonly years: readonly string[];
  readonly at: (year: string, kind: LocalKind, group: string) => LocalMeasure | undefined;
  readonly change: (kind: LocalKind, group: string) => LocalChange | undefined;
  /** The parts of the trust that it is told apart for, in their order. */
  readonly strata: readonly StratumName[];
  /** A figure of one part of the trust, of a year. */
  readonly inStratum: (
    stratum: StratumName,
    kind: LocalKind,
    group: string,
    year?: string,
  ) => LocalMeasure | undefined;
  /** The ratio in all the rest of the trust, this year. */
  readonly inTheRest: (stratum: StratumName) => LocalMeasure | undefined;
  /** How a figure of one part moved since the year before. */
  readonly changeIn: (stratum: StratumName, kind: LocalKind, group: string) => LocalChange | undefined;
  /** The ratio that is adjusted for the strata of one name, in a year. */
  readonly adjusted: (by: string, year?: string) => LocalMeasure | undefined;
}

/** The local measures of a report, a definition at a time. */
function localYearsOf({ results, comparisons }: ReportContent, ethnic: GroupWords): readonly LocalYears[] {
  const { local } = results;
  const year = periodTitle(results);
  const earlier = comparisons.map(previousTitle);
  if (local === undefined) return [];
  const byYear = new Map<string, LocalMeasure>();
  for (const measure of local.measures) byYear.set(`${year}/${measure.id}`, measure);
  comparisons.forEach(({ local: changes = [] }, index) => {
    for (const { id, previous } of changes) byYear.set(`${earlier[index] ?? ""}/${id}`, previous);
  });
  const changes = new Map(comparisons[0]?.local?.map((change) => [change.id, change]));
  return local.definitions.map((definition) => {
    const idOf = (kind: LocalKind, group: string, stratum?: StratumName): string =>
      localMeasureId({ definition: definition.id, kind, group, stratum });
    const ratio = {
      definition: definition.id,
      kind: "relative-likelihood",
      group: schemeOf(definition).compared.id,
    } as const;
    return {
      definition,
      words: localWords(definition, ethnic),
      years: [year, ...earlier],
      at: (of, kind, group) => byYear.get(`${of}/${idOf(kind, group)}`),
      change: (kind, group) => changes.get(idOf(kind, group)),
      strata: strataOf(local.measures, definition),
      inStratum: (stratum, kind, group, of = year) => byYear.get(`${of}/${idOf(kind, group, stratum)}`),
      changeIn: (stratum, kind, group) => changes.get(idOf(kind, group, stratum)),
      inTheRest: (without) => byYear.get(`${year}/${localMeasureId({ ...ratio, without })}`),
      adjusted: (adjustedFor, of = year) => byYear.get(`${of}/${localMeasureId({ ...ratio, adjustedFor })}`),
    };
  });
}

/** The strata of a definition, each once, in the order of its measures. */
function strataOf(measures: readonly LocalMeasure[], { id }: MeasureDefinition): readonly StratumName[] {
  const strata = measures.flatMap(({ about }) =>
    about.definition === id && about.stratum !== undefined ? [about.stratum] : [],
  );
  return distinctStrata(strata);
}

/** The kinds of figures that a definition has: one by group, and one of the comparison of groups. */
const kindsOf: Readonly<
  Record<MeasureDefinition["kind"], { readonly each: LocalKind; readonly compared: LocalKind | null }>
> = {
  likelihood: { each: "likelihood", compared: "relative-likelihood" },
  share: { each: "share", compared: null },
  "survey-share": { each: "share", compared: "difference" },
  "difference-from-workforce": { each: "share", compared: "difference" },
  "rate-of-an-amount": { each: "rate", compared: "difference" },
};

/** Every local measure in a row: the groups, the gap, the year before and what it says. */
export function localScorecard(content: ReportContent, ethnic: GroupWords): Table | null {
  const all = localYearsOf(content, ethnic);
  if (all.length === 0) return null;
  const previous = all[0]?.years[1];
  return {
    caption: "Local measures",
    columns: ["", "Compared with", "Group", "Gap", ...(previous === undefined ? [] : [previous])],
    noteHeading: "What it says",
    rows: all.map((one) => scorecardRow(one, previous)),
  };
}

function scorecardRow({ definition, words, years, at }: LocalYears, previous: string | undefined): Row {
  const { reference, compared } = schemeOf(definition);
  const { each, compared: gap } = kindsOf[definition.kind];
  const [year = ""] = years;
  const one = definition.kind === "share" ? definition.group : undefined;
  const figure = (of: string): LocalMeasure | undefined =>
    gap === null ? at(of, each, one ?? compared.id) : at(of, gap, compared.id);
  const now = figure(year);
  return {
    label:
      one === undefined
        ? `${definition.title} (${words.label(compared.id)} beside ${words.label(reference.id)})`
        : definition.title,
    kind: "figures",
    cells: [
      one === undefined ? figureCell(at(year, each, reference.id)) : { text: "" },
      figureCell(one === undefined ? at(year, each, compared.id) : now),
      gap === null ? { text: "" } : gapCell(now),
      ...(previous === undefined ? [] : [gapCell(figure(previous))]),
    ],
    note: noteOf(now, words),
  };
}

function noteOf(measure: LocalMeasure | undefined, words: LocalWords): string {
  const { judgement } = measure ?? {};
  return judgement === undefined || judgement.verdict === "not-judged"
    ? ""
    : `${capitalised(localVerdict(judgement, words))}.`;
}

function gapCell(measure: LocalMeasure | undefined): Cell {
  const cell = figureCell(measure);
  return measure?.status === "calculated" && measure.unit === "proportion-difference"
    ? { ...cell, text: withSign(cell.text) }
    : cell;
}

/** A section for each local measure, and before them all of them at a glance. */
export function localSections(
  content: ReportContent,
  ethnic: GroupWords,
  isAlone: boolean,
): readonly Section[] {
  const all = localYearsOf(content, ethnic);
  const scorecard = localScorecard(content, ethnic);
  const sections = all.map((one, index) => localSection(one, index + 1));
  if (scorecard === null || isAlone) return sections;
  const glance: Section = {
    heading: "Local measures",
    lead: ["Measures beside the nine indicators, each from a definition that its section prints."],
    tables: [scorecard],
    notes: [...definitionsOf(content, ethnic, "others")],
  };
  return [glance, ...sections];
}

/** What the words for groups mean, once for each scheme. */
export function definitionsOf(
  content: ReportContent,
  ethnic: GroupWords,
  which: "all" | "others",
): readonly string[] {
  const all = localYearsOf(content, ethnic).map(({ words }) => words.definition);
  return [...new Set(all)].filter((text) => which === "all" || text !== ethnic.definition);
}

/** What a rule calls among the local measures of this year, in their own sentences. */
export function localAttention(content: ReportContent, ethnic: GroupWords): readonly SummaryPart[] {
  const items = localYearsOf(content, ethnic).flatMap(({ definition, words, years, at }) => {
    const { compared: gap } = kindsOf[definition.kind];
    const [year = ""] = years;
    const measure = gap === null ? undefined : at(year, gap, schemeOf(definition).compared.id);
    if (measure?.judgement?.verdict !== "disparity") return [];
    return [`${definition.title}. ${localSentences(definition, measure, year, words).join(" ")}`];
  });
  return items.length === 0 ? [] : [{ heading: "Local measures", items }];
}

function localSection(one: LocalYears, number: number): Section {
  const { definition, words, years } = one;
  const { compared, parts = [] } = schemeOf(definition);
  const groups = shownGroups(one);
  const chart = localChart(one);
  return {
    heading: `L${String(number)}. ${definition.title}`,
    lead: localLead(definition, words),
    tables: [...groupTables(one, groups), ...strataTables(one, groups)],
    ...(chart !== null && { charts: [chart] }),
    notes: [
      ...[compared, ...parts].flatMap(({ id }) => notesOf(one, id, years)),
      ...notesOfStrata(one, compared.id),
    ],
  };
}

/** The groups that have a column: those that are compared, unknown where it has a figure, or the one that is asked for. */
function shownGroups({ definition, at, years }: LocalYears): readonly string[] {
  if (definition.kind === "share" && definition.group !== undefined) return [definition.group];
  const { reference, compared, unknown } = schemeOf(definition);
  const { each } = kindsOf[definition.kind];
  const hasUnknown = years.some((year) => isShown(at(year, each, unknown.id)));
  return [reference.id, compared.id, ...(hasUnknown ? [unknown.id] : [])];
}

/** True where there is a figure, even a hidden one. */
function isShown(measure: LocalMeasure | undefined): boolean {
  return measure !== undefined && (measure.status === "calculated" || measure.reason === "hidden");
}

function groupTables(one: LocalYears, groups: readonly string[]): readonly Table[] {
  const { definition, words, years, at } = one;
  const { reference, compared, parts = [] } = schemeOf(definition);
  const { each } = kindsOf[definition.kind];
  const within = parts
    .map(({ id }) => id)
    .filter((group) => years.some((year) => isShown(at(year, each, group))));
  const isOne = groups.length === 1;
  return [
    groupTable(one, {
      caption: isOne ? definition.title : words.both(reference.id, compared.id, "staff"),
      groups,
      compared: isOne ? [] : [compared.id],
    }),
    ...(within.length === 0 || isOne
      ? []
      : [
          groupTable(one, {
            caption: `Within ${words.label(compared.id)}`,
            groups: within,
            compared: within,
          }),
        ]),
  ];
}

function groupTable(
  { definition, words, years, at, change }: LocalYears,
  {
    caption,
    groups,
    compared,
  }: Readonly<{ caption: string; groups: readonly string[]; compared: readonly string[] }>,
): Table {
  const { each, compared: kind } = kindsOf[definition.kind];
  const gaps = kind === null ? [] : compared;
  const gapKind = kind ?? each;
  const previous = years[1];
  const gapHeading = (group: string): string => {
    const name = kind === "relative-likelihood" ? "Ratio" : "Difference";
    return gaps.length === 1 ? name : `${name}, ${words.label(group)}`;
  };
  const rows = years.flatMap((year): readonly Row[] => [
    {
      label: year,
      kind: "figures",
      cells: [
        ...groups.map((group) => figureCell(at(year, each, group))),
        ...gaps.map((group) => gapCell(at(year, gapKind, group))),
      ],
    },
    {
      label: "",
      kind: "detail",
      cells: [
        ...groups.map((group) => basisCell(at(year, each, group))),
        ...gaps.map((group) => ({ text: localRange(definition, at(year, gapKind, group)) })),
      ],
    },
  ]);
  const changeCell = (of: LocalKind, group: string): Cell => movedCell(definition, change(of, group));
  const changes: Row = {
    label: kind === "relative-likelihood" ? "Change (points; ratio)" : "Change, points",
    kind: "figures",
    cells: [
      ...groups.map((group) => changeCell(each, group)),
      ...gaps.map((group) => changeCell(gapKind, group)),
    ],
  };
  return {
    caption: capitalised(caption),
    columns: ["", ...groups.map((group) => capitalised(words.label(group))), ...gaps.map(gapHeading)],
    rows: previous === undefined ? rows : [...rows, changes],
  };
}

/** What strata say together, where the total says something else. */
function notesOfStrata({ definition, words, years, strata, at, adjusted }: LocalYears, group: string) {
  const { compared: gap } = kindsOf[definition.kind];
  if (gap === null) return [];
  const names = [...new Set(strata.map((stratum) => stratumTexts(stratum).by))];
  const ratios = names.flatMap((by) => adjusted(by) ?? []);
  return localStrataSentences(definition, at(years[0] ?? "", gap, group), ratios, words);
}

/** The same by parts of the trust: a table for each division, with the gap of earlier years and how it moved since the last. */
function strataTables(one: LocalYears, groups: readonly string[]): readonly Table[] {
  const { definition, words, years, strata, inStratum, inTheRest, changeIn, adjusted } = one;
  const { compared } = schemeOf(definition);
  const { each, compared: gap } = kindsOf[definition.kind];
  const [, ...earlier] = years;
  const hasRest = strata.some((stratum) => inTheRest(stratum) !== undefined);
  const gaps = gap === null || groups.length === 1 ? [] : [gap];
  // Without a gap it is the group that is asked for, or the compared one, that is followed.
  const [followed, of] = [gaps[0] ?? each, groups.length === 1 ? (groups[0] ?? "") : compared.id];
  const name = gap === null ? "" : gap === "relative-likelihood" ? "Ratio" : "Difference";
  const before = (text: string): string =>
    name === "" ? capitalised(`${words.label(of)} ${text}`) : `${name} ${text}`;
  const empty = groups.map((): Cell => ({ text: "" }));
  const rowsOf = (
    label: string,
    { figures, bases, gapOf, rest, followedIn, change }: StratumCells,
  ): readonly Row[] => {
    const beside = (cell: Cell): readonly Cell[] => (hasRest ? [cell] : []);
    const moved = (cell: Cell): readonly Cell[] => (earlier.length === 0 ? [] : [cell]);
    return [
      {
        label,
        kind: "figures",
        cells: [
          ...figures,
          ...gaps.map((kind) => gapCell(gapOf(kind))),
          ...beside(rest),
          ...earlier.map((year) => gapCell(followedIn(year))),
          ...moved(movedCell(definition, change)),
        ],
      },
      {
        label: "",
        kind: "detail",
        cells: [
          ...bases,
          ...gaps.map((kind) => ({ text: localRange(definition, gapOf(kind)) })),
          ...beside({ text: "" }),
          ...earlier.map((): Cell => ({ text: "" })),
          ...moved({ text: "" }),
        ],
      },
    ];
  };
  return groupedBy(strata, (stratum) => stratumTexts(stratum).by).map(([by, together]): Table => {
    const like = adjusted(by);
    return {
      caption: `By ${divisionWords(by)}`,
      columns: [
        "",
        ...groups.map((group) => capitalised(words.label(group))),
        ...gaps.map(() => name),
        ...(hasRest ? ["In all the rest"] : []),
        ...earlier.map(before),
        ...(earlier.length === 0 ? [] : ["Change"]),
      ],
      rows: [
        ...together.flatMap((stratum) =>
          rowsOf(stratumLabel(stratum), {
            figures: groups.map((group) => figureCell(inStratum(stratum, each, group))),
            bases: groups.map((group) => basisCell(inStratum(stratum, each, group))),
            gapOf: (kind) => inStratum(stratum, kind, compared.id),
            rest: figureCell(inTheRest(stratum)),
            followedIn: (year) => inStratum(stratum, followed, of, year),
            change: changeIn(stratum, followed, of),
          }),
        ),
        ...(like === undefined
          ? []
          : rowsOf(`Adjusted for ${divisionWords(by)}`, {
              figures: empty,
              bases: empty,
              gapOf: () => like,
              rest: { text: "" },
              followedIn: (year) => adjusted(by, year),
              change: undefined,
            })),
      ],
    };
  });
}

/** What two rows of a table say of one part of the trust, or of all parts of one name together. */
interface StratumCells {
  /** A figure of each group, and the counts behind it. */
  readonly figures: readonly Cell[];
  readonly bases: readonly Cell[];
  readonly gapOf: (kind: LocalKind) => LocalMeasure | undefined;
  /** The ratio in all the rest of the trust. */
  readonly rest: Cell;
  /** The figure that is followed through the years, in an earlier one. */
  readonly followedIn: (year: string) => LocalMeasure | undefined;
  readonly change: LocalChange | undefined;
}

/** How far a figure moved; the reason where that is not known, and nothing where nothing is compared. */
function movedCell(definition: MeasureDefinition, change: LocalChange | undefined): Cell {
  if (change === undefined) return { text: "" };
  if (change.change.status === "not-calculable") return noFigure(change.change.reason);
  return { text: withSign(printLocalValue(definition, change.unit, change.change.value)) };
}

/** The counts, or the amounts, behind a figure of one group. */
function basisCell(measure: LocalMeasure | undefined): Cell {
  const [basis] = Object.values(measure?.basis ?? {});
  if (basis === undefined) return { text: "" };
  if (!("amount" in basis)) return countsCell(basis);
  if (basis.hidden === true) return { text: CONFIDENTIAL };
  return { text: basis.amount === null || basis.outOf === null ? "" : `${basis.amount} of ${basis.outOf}` };
}

function notesOf(
  { definition, words, at, change }: LocalYears,
  group: string,
  [year = "", previous = ""]: readonly string[],
): readonly string[] {
  const { each, compared } = kindsOf[definition.kind];
  const isOne = definition.kind === "share" && definition.group !== undefined;
  if (isOne && group !== schemeOf(definition).compared.id) return [];
  const [kind, of] = isOne ? [each, definition.group ?? ""] : [compared ?? each, group];
  const measure = at(year, kind, of);
  if (measure === undefined) return [];
  return [
    ...localSentences(definition, measure, year, words),
    ...localChangeSentence(definition, change(kind, of), previous, words.periods),
  ];
}
