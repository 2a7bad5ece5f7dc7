import { katzLogVariance } from "../../statistics/katz-log-variance.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import { type TrendPoint, weightedTrend } from "../../statistics/weighted-trend.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { Measure } from "../../model/measure.ts";
import { measureOf } from "../../model/find-measures.ts";
import type { MeasureId } from "../../model/measure-id.ts";
import { periodTitle } from "../../model/period.ts";
import type { Results } from "../../model/results.ts";
import type { NotTestedReason, YearsRun, YearsTrend } from "../../model/year-comparison.ts";
import { changeWords, dependenceOf, sharesOf, varianceOf } from "./year-change.ts";

/**
 * The trend of one measure over all years that are given: whether it rises or falls from year to year, and by how much, where
 * each year alone may be too little to tell.
 *
 *     a ratio: the logarithms, each weighed by 1 / v, v Katz's variance      per year: a factor
 *     a share: weighed by n / (p (1 − p)), p the share of all years          per year: a difference (Cochran and Armitage)
 *     a difference of shares: weighed by 1 / Σ p (1 − p) / n                 per year: a difference
 *
 * `run` says since when the figure has moved one way: a description. Its beginning is chosen by looking at the figures, so that a
 * test of those years alone would find a trend too often.
 *
 * The trend is not tested, with the reason, where the years are largely the same people (indicators 1 and 9), where windows share a
 * year, where a count is not given or a cell is 0, and for fewer than three years.
 *
 * @param years - The results of each year, in any order.
 * @param id - The id of the measure.
 * @returns The line and its test, or the reason why there is none.
 * @throws WresError `not-comparable-years` for two results of one year, and for results of a part of a year; `unknown-measure`.
 * @example
 * ```ts
 * import { calculateIndicators, trendOfYears } from "wres-metrics";
 * const year = (year: number, white: number, bme: number) =>
 *   calculateIndicators({
 *     organisation: { code: "X", name: "Example" },
 *     year,
 *     shortlisting: { shortlisted: { white: 3000, bme: 2000 }, appointed: { white, bme } },
 *   });
 * const years = [year(2020, 330, 200), year(2021, 360, 180), year(2022, 450, 170)];
 * const trend = trendOfYears(years, "indicator-2/relative-likelihood");
 * if (trend.status === "tested") console.log(trend.perYear.toFixed(2), trend.p.toFixed(4)); // 1.27 0.0001
 * ```
 * @see `weightedTrend`: docs/methods/change-between-years.md.
 * @since 0.1.0
 */
export function trendOfYears(years: readonly Results[], id: MeasureId): YearsTrend {
  const part = years.find(({ period }) => period !== undefined);
  if (part !== undefined) {
    throw new WresError(
      "not-comparable-years",
      `the results of ${periodTitle(part)} are of a part of a year; expected whole years, through which a trend is drawn.`,
    );
  }
  const inOrder = [...years].sort((one, other) => one.year - other.year);
  const numbers = inOrder.map(({ year }) => year);
  if (new Set(numbers).size < numbers.length) {
    throw new WresError(
      "not-comparable-years",
      `the years are ${describeValue(numbers.join(", "))}; expected each year once.`,
    );
  }
  const measures = inOrder.map((results) => measureOf(results, id));
  const run = runOf(measures, numbers);
  const reason = reasonOf(measures, numbers);
  if (reason !== null) return { status: "not-tested", years: numbers, reason, run };
  const line = measures[0]?.unit === "ratio" ? "log-linear" : "linear";
  const level = inOrder[0]?.options.level ?? 0.95;
  const trend = weightedTrend(pointsOf(measures, numbers), { level });
  if (trend === null) return { status: "not-tested", years: numbers, reason: "too-few-years", run };
  const { slope, lower, upper, statistic, p } = trend;
  const scale = line === "log-linear" ? Math.exp : (value: number): number => value;
  return {
    ...{ status: "tested", line, years: numbers, level, statistic, p },
    ...{ perYear: scale(slope), lower: scale(lower), upper: scale(upper), run },
  };
}

/** The steps up to the latest year that went one way: two at least, or there is no run. */
function runOf(measures: readonly Measure[], years: readonly number[]): YearsRun | null {
  const directions = measures.slice(1).map((now, index) => {
    const then = measures[index];
    return now.status === "calculated" && then?.status === "calculated"
      ? changeWords({ now, then }, { notTested: "not-tested" }).direction
      : "none";
  });
  const direction = directions.at(-1) ?? "none";
  const steps = directions.length - 1 - directions.findLastIndex((one) => one !== direction);
  const since = years.at(-1 - steps);
  return direction === "none" || steps < LEAST_STEPS || since === undefined ? null : { since, direction };
}

/** One step is a change between two years, and no run. */
const LEAST_STEPS = 2;

function reasonOf(
  measures: readonly Measure[],
  years: readonly number[],
): NotTestedReason | "too-few-years" | null {
  if (measures.length < 3) return "too-few-years";
  for (const [index, measure] of measures.entries()) {
    if (measure.status === "not-calculable") return measure.reason === "hidden" ? "hidden" : "not-calculable";
    const apart = (years[index] ?? 0) - (years[index - 1] ?? -Infinity);
    const dependence = dependenceOf(measure, apart);
    if (dependence !== null) return dependence;
    const shares = sharesOf(measure);
    if (shares.some((share) => share === null)) return "not-given";
    if (shares.some((share) => share !== null && (share.count === 0 || share.count >= share.of))) {
      return "not-tested";
    }
  }
  return null;
}

/** Each year's estimate, on the scale on which the line is straight, with its variance. */
function pointsOf(measures: readonly Measure[], years: readonly number[]): readonly TrendPoint[] {
  const shares = measures.map((measure) => sharesOf(measure).filter((share) => share !== null));
  const all = shares.flatMap(([one]) => one ?? []);
  const pooled = rateOf({
    count: all.reduce((sum, { count }) => sum + count, 0),
    of: all.reduce((sum, { of }) => sum + of, 0),
  });
  return measures.map((measure, index): TrendPoint => {
    const at = years[index] ?? 0;
    const [a, b] = shares[index] ?? [];
    if (a === undefined) throw new TypeError("A figure that is tested has its counts.");
    if (b === undefined) return { at, estimate: rateOf(a), variance: (pooled * (1 - pooled)) / a.of };
    return measure.unit === "ratio"
      ? { at, estimate: Math.log(rateOf(a) / rateOf(b)), variance: katzLogVariance({ over: a, under: b }) }
      : { at, estimate: rateOf(a) - rateOf(b), variance: varianceOf(a) + varianceOf(b) };
  });
}

function rateOf({ count, of }: ShareCounts): number {
  return count / of;
}
