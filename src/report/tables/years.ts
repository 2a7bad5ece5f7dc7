import type { Measure } from "../../model/measure.ts";
import type { NationalBenchmark } from "../../model/benchmarks.ts";
import type { Heterogeneity } from "../../model/disaggregation.ts";
import type { Shortfall } from "../../model/certainty.ts";
import type { YearChange } from "../../model/year-comparison.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import { capitalised, type GroupWords, standardWords } from "../words/group-words.ts";
import type { IndicatorNumber } from "../../reference/indicators.ts";

/** A measure through the years of a report. */
export interface MeasureInYears {
  readonly year: number;
  readonly measure: Measure | undefined;
}

/** Looks measures up in the years that a report sets side by side, and says what the groups are called. */
export interface Years {
  readonly current: number;
  /** The year beside this one; undefined where there is none. */
  readonly previous: number | undefined;
  /** This year's measure, as it is compared where there is a year beside it. */
  now(id: string): Measure | undefined;
  before(id: string): Measure | undefined;
  change(id: string): YearChange | undefined;
  /** How many people would have made this year's ratio even. */
  shortfall(measure: Measure): Shortfall | null;
  /** England's figure beside this year's ratio. */
  england(id: string): NationalBenchmark | undefined;
  /** Whether the groups within BME differ in this year's share. */
  heterogeneity(stem: string): Heterogeneity | undefined;
  /** Every year, this one first. */
  all(id: string): readonly MeasureInYears[];
  /** The ids that this year has, of those that begin so. */
  ids(start: string): readonly string[];
  readonly words: GroupWords;
  /** The label of a group at the start of a heading. */
  readonly heading: (group: string) => string;
}

/** Makes the years of a report ready to be looked up. */
export function yearsOf(content: ReportContent, words: GroupWords = standardWords): Years {
  const { results, comparisons, shortfalls, england, heterogeneity } = content;
  const measures = new Map(results.measures.map((measure) => [measure.id, measure]));
  const tables = comparisons.map(({ previousYear, changes }) => ({
    previousYear,
    changes: new Map(changes.map((change) => [change.id, change])),
  }));
  const [beside] = tables;
  return {
    current: results.year,
    previous: beside?.previousYear,
    now: (id) => beside?.changes.get(id)?.current ?? measures.get(id),
    before: (id) => beside?.changes.get(id)?.previous,
    change: (id) => beside?.changes.get(id),
    shortfall: ({ id }) => shortfalls[id] ?? null,
    england: (id) => england[id],
    heterogeneity: (stem) => heterogeneity[stem],
    all: (id) => [
      { year: results.year, measure: measures.get(id) },
      ...tables.map(({ previousYear, changes }) => ({
        year: previousYear,
        measure: changes.get(id)?.previous,
      })),
    ],
    ids: (start) => [...measures.keys()].filter((id) => id.startsWith(start)),
    words,
    heading: (group) => capitalised(words.label(group)),
  };
}

/** The one figure by which each indicator is followed through the years. */
export interface Headline {
  readonly id: string;
  readonly indicator: IndicatorNumber;
  readonly unit: "share" | "ratio";
}

/** One an indicator. */
export const headlines: readonly Headline[] = [
  { id: "indicator-1/workforce/bme", indicator: 1, unit: "share" },
  { id: "indicator-2/relative-likelihood", indicator: 2, unit: "ratio" },
  { id: "indicator-3/relative-likelihood", indicator: 3, unit: "ratio" },
  { id: "indicator-4/relative-likelihood", indicator: 4, unit: "ratio" },
  { id: "indicator-5/bme", indicator: 5, unit: "share" },
  { id: "indicator-6/bme", indicator: 6, unit: "share" },
  { id: "indicator-7/bme", indicator: 7, unit: "share" },
  { id: "indicator-8/bme", indicator: 8, unit: "share" },
  { id: "indicator-9/board/bme", indicator: 9, unit: "share" },
];
