import { printable } from "../../foundation/wres-error.ts";
import type { NationalBenchmark } from "../../model/benchmarks.ts";
import type { Shortfall } from "../../model/certainty.ts";
import type { Heterogeneity } from "../../model/disaggregation.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type {
  LikelihoodAbout,
  MeasureAbout,
  Population,
  SurveyShareAbout,
} from "../../model/measure-about.ts";
import { type FigureHeadline, headlines, largestGap, mostNotableChange } from "../../model/headlines.ts";
import { idWithoutGroup, writtenId } from "../../model/measure-id.ts";
import type { Measure } from "../../model/measure.ts";
import {
  periodDays,
  periodInFull,
  type PeriodOfYear,
  periodTitle,
  previousTitle,
  stockDay,
} from "../../model/period.ts";
import type { Publishable } from "../../model/protection.ts";
import type { YearChange, YearsTrend } from "../../model/year-comparison.ts";
import type { IndicatorFamily, IndicatorOf } from "../../reference/indicators.ts";
import { capitalised, listed } from "../../foundation/capitals.ts";
import { type GroupWords, standardWords } from "../words/group-words.ts";
import { protectionMark } from "../words/protection-words.ts";
import { notComparableBecause } from "../words/verdict-words.ts";
import type { Chart, RunningHead } from "./document.ts";

/** One indicator of one population: a section of a report. */
export interface IndicatorScope<Family extends IndicatorFamily> {
  readonly population: Population;
  readonly indicator: IndicatorOf<Family>;
}

/** A measure through the years of a report. */
export interface MeasureInYears {
  /** As a column has it: "2022", "Q1 2021/22". */
  readonly year: string;
  readonly measure: Measure | undefined;
  /** Whether it was measured as this year's figure was. */
  readonly isAlike: boolean;
}

/** The years that a report sets side by side: measures are found by what they are about, and groups have their words. */
export interface Years {
  /** Whose figures they are. */
  readonly organisation: string;
  /** What this year, or this part of one, is called. */
  readonly current: string;
  /** What the year beside this one is called; undefined where there is none. */
  readonly previous: string | undefined;
  /** The year and the one beside it, or the parts of years, as a source has them: "year ending 31 March 2022". */
  readonly inFull: string;
  /** The day on which the workforce and the board of this year are counted: "31 March", "30 June 2021". */
  readonly stockDay: string;
  /** This year's measure, as it is compared where there is a year beside it. */
  now(about: MeasureAbout): Measure | undefined;
  before(about: MeasureAbout): Measure | undefined;
  change(about: MeasureAbout): YearChange | undefined;
  /** How many people would have made this year's ratio even. */
  shortfall(about: MeasureAbout): Shortfall | null;
  /** England's figure beside this year's ratio. */
  england(about: MeasureAbout): NationalBenchmark | undefined;
  /** The test of whether the groups within BME differ in this year's share, whichever group it is of. */
  heterogeneity(about: LikelihoodAbout | SurveyShareAbout): Heterogeneity | undefined;
  /** Every year, this one first. */
  all(about: MeasureAbout): readonly MeasureInYears[];
  /** The trend through all years; undefined for fewer than three, and where a count is hidden. */
  trend(about: MeasureAbout): YearsTrend | undefined;
  /** This year's measures of an indicator, in their order. */
  ofIndicator(scope: Pick<MeasureAbout, "population" | "indicator">): readonly Measure[];
  /** Whether a figure of an indicator, or a count of its own, stands in any of the years, hidden or not. */
  isGiven(scope: Pick<MeasureAbout, "population" | "indicator">): boolean;
  /** Whether a publication hides counts. */
  readonly hides: boolean;
  /** What this year's results say first. */
  readonly headlines: readonly FigureHeadline[];
  /** The gap that a reader should know first. */
  readonly largestGap: FigureHeadline | null;
  /** The change since the year beside that most needs a look. */
  readonly notableChange: YearChange | null;
  readonly words: GroupWords;
  /** The label of a group at the start of a heading. */
  readonly heading: (group: string) => string;
  /** Draws the pictures of a section that there are; none where the document goes to what shows none, such as a terminal. */
  charts(draw: () => readonly (Chart | null)[]): readonly Chart[];
}

/** Makes the years of a report ready to be looked up. */
export function yearsOf(
  content: ReportContent,
  words: GroupWords = standardWords,
  isIllustrated = true,
): Years {
  const { results, comparisons, shortfalls, england, heterogeneity, trends } = content;
  const measures = new Map(results.measures.map((measure) => [measure.id, measure]));
  const tables = comparisons.map((comparison) => ({
    title: previousTitle(comparison),
    changes: new Map(comparison.changes.map((change) => [change.id, change])),
  }));
  const [beside] = tables;
  const change = (about: MeasureAbout): YearChange | undefined => beside?.changes.get(writtenId(about));
  const now = (about: MeasureAbout): Measure | undefined =>
    change(about)?.current ?? measures.get(writtenId(about));
  const keyOf = ({ population, indicator }: Pick<MeasureAbout, "population" | "indicator">): string =>
    `${population}/${String(indicator)}`;
  const everyYear = [
    ...results.measures,
    ...comparisons.flatMap(({ changes }) => changes.flatMap(({ current, previous }) => [current, previous])),
  ];
  const given = new Set(everyYear.filter(isGivenInPart).map(({ about }) => keyOf(about)));
  const found = headlines(results, comparisons[0]).filter((one) => one.kind !== "finding");
  return {
    organisation: printable(results.organisation.name),
    current: periodTitle(results),
    previous: beside?.title,
    inFull: inFull(results, beside?.title),
    stockDay: stockDay(results),
    now,
    before: (about) => change(about)?.previous,
    change,
    shortfall: (about) => shortfalls[writtenId(about)] ?? null,
    england: (about) => england[writtenId(about)],
    heterogeneity: (about) => heterogeneity[idWithoutGroup(about)],
    all(about) {
      const id = writtenId(about);
      return [
        { year: periodTitle(results), measure: measures.get(id), isAlike: true },
        ...tables.map(({ title, changes }) => {
          const change = changes.get(id);
          return {
            year: title,
            measure: change?.previous,
            isAlike: change === undefined || notComparableBecause(change) === null,
          };
        }),
      ];
    },
    trend: (about) => trends[writtenId(about)],
    ofIndicator: ({ population, indicator }) =>
      results.measures.filter(
        ({ about }) => about.population === population && about.indicator === indicator,
      ),
    isGiven: (scope) => given.has(keyOf(scope)),
    hides: results.protection === "published" && results.disclosure.hidden > 0,
    headlines: found,
    largestGap: largestGap(found, now),
    notableChange: mostNotableChange(comparisons[0]?.changes ?? []),
    words,
    heading: (group) => capitalised(words.label(group)),
    charts: (draw) => (isIllustrated ? draw().filter((chart) => chart !== null) : []),
  };
}

/** What each sheet of paper of a report says at its head, beside the title of the report. */
export function runningHeadOf(report: Publishable<ReportContent>): Omit<RunningHead, "title"> {
  const { results } = report.content;
  return {
    whose: printable(results.organisation.name),
    day: periodDays(results).last,
    mark: protectionMark(report),
  };
}

/** The line of a report that says what its figures are of, and what they stand beside. */
export function periodsLine({ results, comparisons }: ReportContent): string {
  const beside = listed(comparisons.map(previousTitle));
  return `${capitalised(periodInFull(results))}${beside === "" ? "" : `, beside ${beside}`}`;
}

function inFull(current: PeriodOfYear, previous: string | undefined): string {
  if (previous === undefined) return periodInFull(current);
  return current.period === undefined
    ? `years ending 31 March ${String(current.year)} and ${previous}`
    : `${periodTitle(current)} and ${previous}`;
}

/** Whether a measure has a value, or the count above its line: people below it may stand in the return for another indicator. */
function isGivenInPart({ about, status, basis }: Measure): boolean {
  if ("body" in about && about.body === "workforce") return false;
  if (status === "calculated") return true;
  return Object.entries(basis).some(([role, share]) => {
    if (role === "workforce") return false;
    return (
      "percentage" in share || share.count !== null || ("hidden" in share && share.hidden.includes("count"))
    );
  });
}
