import { capitalised, listed } from "../../foundation/capitals.ts";
import { divideCounts } from "../../foundation/fraction.ts";
import type { DecimalText } from "../../foundation/decimal-text.ts";
import { printPercentage, printPoints, withThousands } from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import type { BankComparison } from "../../model/disaggregation.ts";
import {
  besidePopulation,
  type BesidePopulation,
  besidePopulationOf,
  type PopulationComparison,
} from "../../model/population-comparison.ts";
import { stratumOf } from "../../model/measure-id.ts";
import { stratumLabel } from "../../model/strata.ts";
import { printReason } from "../../model/print-measure.ts";
import type { Results } from "../../model/results.ts";
import type { GroupWords } from "../words/group-words.ts";
import type { LeftOutRow } from "../../model/protection.ts";
import { type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { type WorkforcePart, workforceParts } from "../../reference/workforce-rows.ts";
import { boardChart } from "../charts/board-chart.ts";
import { seniorityChart, sharesByBandChart } from "../charts/workforce-charts.ts";
import { countsCell, figureCell, noFigure } from "./table-cells.ts";
import type { Cell, Row, Section } from "./document.ts";
import { boardStrata, type ShareRow, shareTable, workforceStrata } from "./share-tables.ts";
import type { IndicatorScope, Years } from "./years.ts";
import type { RowShareAbout } from "../../model/measure-about.ts";
import { bandsOfGrouping, rowTitle, shareTitle } from "../words/measure-label.ts";
import {
  chanceSentence,
  pWords,
  rangeOfInterval,
  sizeAndSide,
  wordsOfSides,
} from "../words/measure-words.ts";
import { leftOutWords } from "../words/protection-words.ts";
import { evenWords } from "../words/method-words.ts";
import { BOARD_DESCRIBED, boardSentence } from "../words/indicator-sentences.ts";
import { changeSentence, notComparedSentence } from "../words/verdict-words.ts";
import { type BoardBody, boardBodies } from "../../reference/board-bodies.ts";

/** Indicator 1: every row of the workforce, by group, beside the whole; and what stands in place of rows that are left out. */
export function workforceSection(
  years: Years,
  scope: IndicatorScope<"workforce">,
  leftOut: readonly LeftOutRow[] = [],
): Section {
  const bme = years.heading("bme");
  const rows: readonly ShareRow[] = [
    { label: "Whole workforce", share: (group) => ({ ...scope, kind: "share", part: "workforce", group }) },
    ...workforceParts.flatMap(({ id, title }) => {
      const shares = rowShares(years, scope, id);
      return shares.length === 0
        ? []
        : [{ label: title, share: null }, ...shares.map((about) => shareRow(years, about))];
    }),
  ];
  const words = {
    caption: "Share of staff",
    rowHeading: "",
    aside: { figure: `${bme} row / whole`, verdict: `${bme} called` },
  };
  const within = years.ofIndicator(scope).some(({ about }) => about.group === "asian");
  const { shortTitle } = indicatorByNumber[scope.indicator];
  return {
    heading: `${String(scope.indicator)}. ${shortTitle}`,
    lead: [
      `Shares of headcount at ${years.stockDay}. Row / whole is the share of the row over the share of the whole workforce: ${evenWords(scope.indicator)} is proportionate.`,
      ...otherDenominator(years, scope),
      ...wholeOfRows(years, scope),
      ...leftOutWords(leftOut),
      ...insteadOf(leftOut, years, scope),
    ],
    charts: years.charts(() => [seniorityChart(years, scope), sharesByBandChart(years, scope)]),
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
      ...workforceStrata(years, scope),
    ],
  };
}

/** The share that this year has by itself, where the year beside it forces another denominator. */
function otherDenominator(years: Years, scope: IndicatorScope<"workforce">): readonly string[] {
  const about = { ...scope, kind: "share", part: "workforce", group: "bme" } as const;
  const [own] = years.all(about);
  const compared = years.now(about);
  if (own?.measure?.status !== "calculated" || compared?.status !== "calculated") return [];
  if (own.measure.method.denominator === compared.method.denominator) return [];
  return [
    `Of everyone, unknown ethnicity included, ${years.words.people("bme", "staff")} are ${figureCell(own.measure).text} of the ${own.year} workforce. Beside a year that does not give the number of unknown, both years are of people whose ethnicity is known: ${figureCell(compared).text}.`,
  ];
}

/**
 * By which share of the whole the rows are divided, where that is another than the table prints: a ratio is of people whose ethnicity is
 * known where the unknown of its row are not given, and the whole of everyone.
 */
function wholeOfRows(years: Years, scope: IndicatorScope<"workforce">): readonly string[] {
  const about = { ...scope, kind: "share", part: "workforce", group: "bme" } as const;
  const printed = years.now(about);
  if (printed?.status !== "calculated") return [];
  const wholes = new Set(
    years.ofIndicator(scope).flatMap((measure) => {
      const whole =
        measure.about.kind === "representation" && measure.about.group === "bme"
          ? measure.basis.workforce
          : undefined;
      if (measure.status !== "calculated" || whole === undefined || "percentage" in whole) return [];
      const { count, of } = whole;
      return count === null || of === null || of === 0 ? [] : [printPercentage(divideCounts(count, of), 1)];
    }),
  );
  wholes.delete(printed.printed);
  if (wholes.size === 0) return [];
  return [
    `Where a row is of people whose ethnicity is known, so is the whole that it is divided by: ${listed([...wholes])}, and not ${printed.printed}.`,
  ];
}

/** The grouped rows that hold the people of rows that are left out, with their counts. */
function insteadOf(
  leftOut: readonly LeftOutRow[],
  years: Years,
  scope: IndicatorScope<"workforce">,
): readonly string[] {
  const grouped = workforceParts.flatMap(({ id, title }) => {
    const rows = leftOut.filter(({ part }) => part === id).map(({ row }) => row);
    return rowShares(years, scope, id).flatMap((about) => {
      const measure = years.now(about);
      const counts = measure?.basis.bme;
      const holds = bandsOfGrouping(about.row).some((band) => rows.includes(band));
      if (!holds || measure?.status !== "calculated" || counts === undefined || !("count" in counts))
        return [];
      const [count, of] = [counts.count, counts.of].map((number) =>
        number === null ? "" : withThousands(number),
      );
      return [`${title.toLowerCase()} ${rowTitle(about.row).toLowerCase()}: ${count ?? ""} of ${of ?? ""}`];
    });
  });
  return grouped.length === 0
    ? []
    : [`Grouped in their place, ${years.words.people("bme", "staff")}: ${grouped.join("; ")}.`];
}

/** BME staff's share of each row of a part, in the order of the measures. */
function rowShares(
  years: Years,
  scope: IndicatorScope<"workforce">,
  part: WorkforcePart,
): readonly RowShareAbout[] {
  return years.ofIndicator(scope).flatMap(({ about }) => {
    if (about.kind !== "share" || !("part" in about) || about.row === undefined) return [];
    return about.part === part && about.group === "bme" ? [about] : [];
  });
}

function shareRow(years: Years, about: RowShareAbout): ShareRow {
  const title = rowTitle(about.row);
  const isPart = years.now(about)?.method.ofWhich !== undefined;
  return {
    label: `  ${isPart ? `of which ${title.toLowerCase()}` : title}`,
    share: (group) => ({ ...about, group }),
    aside: { ...about, kind: "representation" },
  };
}

/** Indicator 9: the board and its halves by group, beside the workforce. */
export function boardSection(years: Years, scope: IndicatorScope<"board">): Section {
  const { words } = years;
  const share = (body: BoardBody | "workforce") => (group: Group) =>
    ({ ...scope, kind: "share", body, group }) as const;
  const rows: readonly ShareRow[] = [
    ...boardBodies.map(({ id, title }) => ({ label: title, share: share(id) })),
    { label: "Workforce", share: share("workforce") },
  ];
  const differences: readonly ShareRow[] = boardBodies
    .filter(({ difference }) => difference === "reported")
    .map(({ id, title }) => ({
      label: `${title} less workforce`,
      share: (group) => ({ ...scope, kind: "difference", body: id, group }),
    }));
  const within = years.now(share("board")("asian")) !== undefined;
  const table = (caption: string, shown: readonly ShareRow[]) => [
    shareTable({ caption, rowHeading: "", aside: null }, principalGroups, shown, years),
    ...(within
      ? [
          shareTable(
            { caption: `${caption}: groups within ${words.bmeGroup}`, rowHeading: "", aside: null },
            groupsWithinBme,
            shown,
            years,
          ),
        ]
      : []),
  ];
  return {
    heading: `${String(scope.indicator)}. ${indicatorByNumber[scope.indicator].shortTitle}`,
    lead: [
      "Difference in percentage points: negative means that the group is under-represented on the board.",
      BOARD_DESCRIBED,
    ],
    charts: years.charts(() => [boardChart(years, scope)]),
    tables: [
      ...table("Share of members", rows),
      ...table("Difference, percentage points", differences),
      ...boardStrata(years, scope),
    ],
    notes: boardNotes(years, scope),
  };
}

function boardNotes(years: Years, scope: IndicatorScope<"board">): readonly string[] {
  const measure = years.now({ ...scope, kind: "difference", body: "board", group: "bme" });
  if (measure === undefined) return [];
  return [
    ...boardSentence(measure, years.current, years.words),
    ...changeSentence(years.change(measure.about), years.previous ?? "", years.words),
    ...notComparedSentence(years.change(measure.about), years.previous ?? ""),
  ];
}

/** As a census and the survey print their shares, and the places of differences. */
const BESIDE_PLACES = 1;

const populationHeadings: Readonly<Record<BesidePopulation, string>> = {
  workforce: "Workforce",
  shortlisted: "Shortlisted",
  appointed: "Appointed",
};

/** The workforce and the applicants beside the local population; nothing where a return has none. */
export function populationSections(results: Results, words: GroupWords): readonly Section[] {
  const { population } = results;
  const compared = besidePopulation(results);
  if (population === undefined || compared.length === 0) return [];
  const shown = besidePopulationOf.filter((of) =>
    compared.some((one) => one.of === of && one.share.count !== null),
  );
  const rows = compared.filter(({ of }) => of === "workforce");
  const source = population.source === undefined ? "" : `; source: ${printable(population.source)}`;
  return [
    {
      heading: "Beside the local population",
      lead: [
        `${capitalised(printable(population.area))}${source}. Shares are of people whose ethnicity is known; differences are in percentage points.`,
      ],
      tables: [
        {
          caption: "Shares beside the population’s",
          columns: ["", "Population", ...shown.flatMap((of) => [populationHeadings[of], "Difference"])],
          rows: rows.map(({ group, percentage }) => ({
            label: capitalised(words.label(group)),
            kind: "figures",
            cells: [
              { text: `${percentage}%` },
              ...shown.flatMap((of) =>
                compared.filter((one) => one.of === of && one.group === group).flatMap(populationCells),
              ),
            ],
          })),
        },
      ],
      notes: [
        ...rows.filter(({ group }) => group === "bme").flatMap((one) => populationSentence(one, words)),
        "Described, and neither tested nor judged: a population takes in children and people who have retired, a trust recruits from further away than it serves, and a census is of another year.",
      ],
    },
  ];
}

function populationCells({ proportion, difference }: PopulationComparison): readonly Cell[] {
  return [
    {
      text:
        proportion.status === "calculated"
          ? printPercentage(proportion.value, BESIDE_PLACES)
          : printReason(proportion.reason),
    },
    {
      text:
        difference.status === "calculated"
          ? printPoints(difference.value, BESIDE_PLACES)
          : printReason(difference.reason),
    },
  ];
}

function populationSentence(one: PopulationComparison, words: GroupWords): readonly string[] {
  const { proportion, difference, side, share, percentage } = one;
  if (proportion.status === "not-calculable" || difference.status === "not-calculable") return [];
  const points = printPoints(difference.value, BESIDE_PLACES).replace("-", "");
  const where = side === "alike" ? "the same as" : `${points} percentage points ${String(side)}`;
  return [
    `${capitalised(words.people("bme", "staff"))} are ${printPercentage(proportion.value, BESIDE_PLACES)} of the workforce (${withThousands(share.count ?? 0)} of ${withThousands(share.of ?? 0)}), ${where} the ${percentage}% of the population.`,
  ];
}

/** People who work solely on the bank beside substantive staff; nothing where the two have no share in common. */
export function besideSubstantiveSections(
  years: Years,
  compared: readonly BankComparison[],
): readonly Section[] {
  if (compared.length === 0) return [];
  const titles = [...new Set(compared.map(besideTitle))];
  return [
    {
      heading: "Bank and substantive staff",
      lead: [
        "Nobody is in both: who works solely on the bank has no substantive contract. Differences are in percentage points, the bank less substantive staff.",
      ],
      tables: titles.map((title) => ({
        caption: title,
        columns: ["", "Bank", "Substantive", "Difference", "Interval", "Chance"],
        rows: compared.filter((one) => besideTitle(one) === title).flatMap((one) => rowsOf(years, one)),
      })),
      notes: [
        ...compared.flatMap((one) => (one.about.group === "bme" ? sentenceOf(years, one) : [])),
        "Described, and no disparity is called: the standard has no rule for it. Each p is that of its own row, whatever the others say.",
      ],
    },
  ];
}

const populations = ["bank", "substantive"] as const;

/** What is compared, and of which part of the people where it is not of all. */
function besideTitle({ about }: Pick<BankComparison, "about">): string {
  const stratum = stratumOf(about);
  return stratum === undefined ? shareTitle(about) : `${shareTitle(about)} (${stratumLabel(stratum)})`;
}

/** A line of figures, and one of the counts behind them. */
function rowsOf(years: Years, one: BankComparison): readonly Row[] {
  const { about, difference, test, bank, substantive } = one;
  const shares = populations.map((population) => figureCell(years.now({ ...about, population })));
  return [
    {
      label: years.heading(about.group),
      kind: "figures",
      cells: [
        ...shares,
        difference.status === "calculated" ? { text: points(difference.value) } : noFigure(difference.reason),
        { text: rangeOfInterval({ unit: UNIT, interval: difference.interval }, points) },
        { text: test.status === "tested" ? pWords(test.p) : "" },
      ],
    },
    { label: "", kind: "detail", cells: [bank, substantive].map(countsCell) },
  ];
}

const UNIT = "proportion-difference";

function points(value: DecimalText): string {
  return printPoints(value, BESIDE_PLACES);
}

/** "The bank: 29.3% of BME staff, …": the difference in words, and what chance makes of it. */
function sentenceOf(years: Years, one: BankComparison): readonly string[] {
  const { about, difference, test } = one;
  if (difference.status === "not-calculable") return [];
  const [bank = "", substantive = ""] = populations.map(
    (population) => figureCell(years.now({ ...about, population })).text,
  );
  const { size, side } = sizeAndSide(points(difference.value));
  const sure = wordsOfSides({ unit: UNIT, interval: difference.interval }, side, points);
  const compared = side === null ? "the same on the bank" : `${size} percentage points ${side} on the bank`;
  const chance =
    test.status === "tested"
      ? `; ${chanceSentence(test.p, "difference", years.words.periods)}`
      : "; it cannot be tested";
  return [
    `${besideTitle(one)}, ${years.words.people(about.group, "people")}: ${bank} on the bank and ${substantive} of substantive staff, ${compared}${sure === "" ? "" : ` (${sure})`}${chance}.`,
  ];
}
