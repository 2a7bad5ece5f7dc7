import { type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import { representationChart, sharesByBandChart } from "../charts/indicator-charts.ts";
import { changeCell, figureCell } from "./table-cells.ts";
import type { Cell, Row, Section, Table } from "./document.ts";
import type { Years } from "./years.ts";
import type { Measure } from "../../model/measure.ts";
import { denominatorWords } from "../words/method-words.ts";
import { changeSentence, intervalWords, verdictWord } from "../words/measure-words.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { printMeasure } from "../../model/print-measure.ts";

/** Indicator 1: every row of the workforce, by group, beside the whole. */
export function workforceSection(years: Years, prefix = ""): Section {
  const stem = `${prefix}indicator-1`;
  const bme = years.heading("bme");
  const rows: readonly ShareRow[] = [
    { label: "Whole workforce", stem: `${stem}/workforce` },
    ...workforceParts.flatMap(({ id, title }) => {
      const stems = stemsOf(years, `${stem}/${id}/`);
      return stems.length === 0
        ? []
        : [{ label: title, stem: null }, ...stems.map((row) => shareRow(years, row))];
    }),
  ];
  const words = {
    caption: "Share of staff",
    rowHeading: "",
    aside: { figure: `${bme} row / whole`, verdict: `${bme} called` },
  };
  const within = years.ids(`${stem}/`).some((id) => id.endsWith("/asian"));
  return {
    heading: `1. ${indicatorByNumber[1].shortTitle}`,
    lead: [
      "Shares of headcount at 31 March. Row / whole is the share of the row over the share of the whole workforce: 1.00 is proportionate.",
      ...otherDenominator(years, stem),
    ],
    charts: [sharesByBandChart, representationChart].flatMap((chart) => chart(years, prefix) ?? []),
    notes: [],
    tables: [
      shareTable(words, principalGroups, rows, years),
      ...(within
        ? [
            shareTable(
              { ...words, caption: `Within ${years.words.bmeGroup}`, aside: null },
              groupsWithinBme,
              rows,
              years,
            ),
          ]
        : []),
    ],
  };
}

/** The share that this year has by itself, where the year beside it forces another denominator. */
function otherDenominator(years: Years, stem: string): readonly string[] {
  const id = `${stem}/workforce/bme`;
  const [own] = years.all(id);
  const compared = years.now(id);
  if (own?.measure?.status !== "calculated" || compared?.status !== "calculated") return [];
  if (own.measure.method.denominator === compared.method.denominator) return [];
  const year = String(own.year);
  return [
    `Of everyone, unknown ethnicity included, ${years.words.people("bme", "staff")} are ${figureCell(own.measure).text} of the ${year} workforce. Beside a year that does not give the number of unknown, both years are of people whose ethnicity is known: ${figureCell(compared).text}.`,
  ];
}

/** The rows of a part, in the order of the measures. */
function stemsOf(years: Years, start: string): readonly string[] {
  return years
    .ids(start)
    .filter((id) => id.endsWith("/bme") && !id.includes("/representation/"))
    .map((id) => id.slice(0, -"/bme".length));
}

function shareRow(years: Years, stem: string): ShareRow {
  const [part, row] = stem.split("/").slice(-2);
  const key = workforceParts.find(({ id }) => id === part)?.key ?? "clinical";
  const known = [...rowsOfPart[key], ...rowGroupings].find(({ id }) => id === row);
  const title = known?.title ?? row ?? "";
  const isPart = years.now(`${stem}/bme`)?.method.ofWhich !== undefined;
  return {
    label: `  ${isPart ? `of which ${title.toLowerCase()}` : title}`,
    stem,
    aside: `${stem}/representation/bme`,
  };
}

/** A row of shares by group: what it is called, and where its measures are. */
interface ShareRow {
  readonly label: string;
  /** `indicator-1/clinical/band-5`; null for a heading over rows. */
  readonly stem: string | null;
  /** The measure beside the shares, where there is one. */
  readonly aside?: string;
}

/** The words above a table of shares. */
interface ShareTableWords {
  readonly caption: string;
  readonly rowHeading: string;
  /** The headings of the columns for a measure beside the shares: its figure and its verdict; null for none. */
  readonly aside: { readonly figure: string; readonly verdict: string } | null;
}

/**
 * Shares by group in the columns, this year beside the year before, with the change for BME; the last
 * columns say who is in the denominator.
 */
function shareTable(
  words: ShareTableWords,
  shown: readonly Group[],
  rows: readonly ShareRow[],
  years: Years,
): Table {
  const isBeside = years.previous !== undefined;
  const year = (group: Group, of: number): string =>
    isBeside ? `${years.heading(group)} ${String(of)}` : years.heading(group);
  const columns = shown.flatMap((group) => [
    year(group, years.current),
    ...(isBeside && hasYearBeside(group, words) ? [year(group, years.previous)] : []),
    ...(isBeside && group === "bme" ? [`${years.heading("bme")} change, points`] : []),
  ]);
  return {
    caption: words.caption,
    columns: [
      words.rowHeading,
      ...columns,
      ...(words.aside === null ? [] : [words.aside.figure, words.aside.verdict]),
      "of",
    ],
    rows: rows.map(({ label, stem, aside }): Row => {
      if (stem === null) return { label, kind: "heading", cells: [] };
      const figures = shown.flatMap((group) => figuresOf(`${stem}/${group}`, group, words, years));
      const last = words.aside === null ? [] : asideCells(aside === undefined ? undefined : years.now(aside));
      return {
        label,
        kind: "figures",
        cells: [...figures, ...last, denominatorCell(years.now(`${stem}/bme`))],
      };
    }),
  };
}

/** Eighty columns hold the year before of BME always, and of White where no measure stands beside the shares. */
function hasYearBeside(group: Group, { aside }: ShareTableWords): boolean {
  return group !== "unknown" && (group !== "white" || aside === null);
}

function asideCells(measure: Measure | undefined): readonly Cell[] {
  return [figureCell(measure), { text: verdictWord(measure?.judgement?.verdict) }];
}

function figuresOf(id: string, group: Group, words: ShareTableWords, years: Years): readonly Cell[] {
  const now = years.now(id);
  const isBeside = years.previous !== undefined;
  return [
    figureCell(now),
    ...(isBeside && hasYearBeside(group, words) ? [figureCell(years.before(id))] : []),
    ...(isBeside && group === "bme" && now !== undefined
      ? [changeCell(years.change(id), now.indicator)]
      : []),
  ];
}

function denominatorCell(measure: Measure | undefined): Cell {
  const denominator = measure?.method.denominator;
  return { text: denominator === undefined ? "" : denominatorWords[denominator].word };
}

/** Indicator 9: the board and its halves by group, beside the workforce. */
export function boardSection(years: Years): Section {
  const { words } = years;
  const row = (label: string, stem: string): ShareRow => ({ label, stem: `indicator-9/${stem}` });
  const rows = [...boardBodies.map(({ id, title }) => row(title, id)), row("Workforce", "workforce")];
  const differences = boardBodies
    .filter(({ difference }) => difference === "reported")
    .map(({ id, title }) => row(`${title} less workforce`, `difference/${id}`));
  const within = years.now("indicator-9/board/asian") !== undefined;
  const table = (caption: string, shown: readonly ShareRow[]) => [
    shareTable({ caption, rowHeading: "", aside: null }, principalGroups, shown, years),
    ...(within
      ? [
          shareTable(
            { caption: `${caption}, within ${words.bmeGroup}`, rowHeading: "", aside: null },
            groupsWithinBme,
            shown,
            years,
          ),
        ]
      : []),
  ];
  return {
    heading: `9. ${indicatorByNumber[9].shortTitle}`,
    lead: [
      "Difference in percentage points: negative means that the group is under-represented on the board.",
    ],
    tables: [...table("Share of members", rows), ...table("Difference, percentage points", differences)],
    notes: boardNotes(years),
  };
}

function boardNotes(years: Years): readonly string[] {
  const measure = years.now("indicator-9/difference/board/bme");
  if (measure?.status !== "calculated") return [];
  const sure = intervalWords(measure);
  return [
    `${String(years.current)}: ${years.words.people("bme", "people")}'s share of the board less their share of the workforce is ${printMeasure(measure)} percentage points${sure === "" ? "" : ` (${sure})`}. A board is too small for a verdict: one member more or less moves its share by several points.`,
    ...changeSentence(years.change(measure.id), years.previous ?? 0, years.words),
  ];
}
