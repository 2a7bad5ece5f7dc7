import type { DecimalText } from "../../foundation/decimal-text.ts";
import type { LocalVerdict } from "../../model/local-measure.ts";
import {
  compare,
  decimalFraction,
  type Fraction,
  fraction,
  quotient,
  sum,
} from "../../foundation/fraction.ts";
import {
  type Answer,
  calculated,
  nameAnswer,
  NOBODY_ABOVE_THE_LINE,
  notCalculable,
} from "../../model/answer.ts";
import type { Measure, MeasureWarning, Reason } from "../../model/measure.ts";
import { givenCounts } from "../uncertainty/with-uncertainty.ts";
import { type Certainty, SIGNIFICANT_BELOW, type Verdict } from "../../model/certainty.ts";
import { breslowDayTest } from "../../statistics/breslow-day-test.ts";
import { mantelHaenszelRatio, type PooledRatio } from "../../statistics/mantel-haenszel-ratio.ts";
import { normalQuantile } from "../../statistics/normal-quantile.ts";
import { normalTwoSidedP } from "../../statistics/normal-two-sided-p.ts";
import type { TwoShares } from "../../statistics/share-counts.ts";
import type { RelativeLikelihoodAbout } from "../../model/measure-about.ts";
import { writtenId } from "../../model/measure-id.ts";
import { stratumTexts } from "../../model/strata.ts";

/**
 * The relative likelihood adjusted for strata, for every name of strata that the measures have: each group is
 * compared within each stratum, and the comparisons are put together by the weights of Mantel and Haenszel.
 *
 *     Σ (over.count × under.of / N) / Σ (under.count × over.of / N), N = over.of + under.of in each stratum
 *
 * A ratio; 1 is even. It answers what the total cannot: whether the groups fare differently in like places. A stratum
 * without anybody in one of the groups adds nothing. There is no answer where a stratum does not give a count, where
 * no stratum has people of both groups, or where nobody below the line is counted.
 *
 * @param measures - The measures of one return.
 * @param options - `level`: the level of the interval, 0.95 by default.
 * @returns One measure for every name of strata, with the interval of Greenland and Robins, and with the test of Breslow and Day
 *   (Tarone's correction) of whether the strata have one odds ratio.
 * @throws WresError `invalid-level`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { adjustedForStrata, indicator2Appointment, printMeasure } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 20, bme: 20 },
 *   appointed: { white: 12, bme: 8 },
 *   strata: [
 *     { by: "band", of: "band-5", shortlisted: { white: 10, bme: 10 }, appointed: { white: 8, bme: 5 } },
 *     { by: "band", of: "band-6", shortlisted: { white: 10, bme: 10 }, appointed: { white: 4, bme: 3 } },
 *   ],
 * });
 * // (8 × 10/20 + 4 × 10/20) / (5 × 10/20 + 3 × 10/20)
 * console.log(adjustedForStrata(measures).map(printMeasure)); // [ '1.50' ]
 * ```
 * @see N. Mantel and W. Haenszel (1959); S. Greenland and J. M. Robins (1985): docs/methods/pooled-ratio.md.
 * @since 0.1.0
 */
export function adjustedForStrata(
  measures: readonly Measure[],
  options: {
    /** The level of the interval, between 0 and 1; 0.95 where it is left out. */
    readonly level?: number;
  } = {},
): readonly Measure[] {
  return strataOf(measures).map(({ about, by, strata, total }) => {
    const { answer, certainty } = ratioOverStrata(strata, strata.map(groupsOf), options);
    // A total may be published without its counts: what its strata say together is not.
    const { published: _, ...choices } = total.method;
    const name = {
      about: { ...about, adjustedFor: by },
      basis: {},
      method: { ...choices, adjustedFor: by },
    };
    return { ...nameAnswer(name, answer), ...certainty };
  });
}

/** A ratio of a stratum, of which the reason alone is looked at where it has no counts. */
type StratumRatio =
  | { readonly status: "calculated" }
  | { readonly status: "not-calculable"; readonly reason: Reason };

/**
 * One ratio of any two groups for all of some strata, with its interval, its test and that of whether it can stand for all of them.
 *
 * @param counts - Those behind the ratio of each stratum; null where it does not have them.
 */
export function ratioOverStrata(
  strata: readonly StratumRatio[],
  counts: readonly (TwoShares | null)[],
  options: { readonly level?: number },
): { readonly answer: Answer; readonly certainty: Certainty } {
  const given = counts.filter((pair) => pair !== null);
  return given.length < counts.length
    ? { answer: notCalculable(reasonOf(strata)), certainty: {} }
    : { answer: weighed(given), certainty: certaintyOfStrata(given, options) };
}

function certaintyOfStrata(strata: readonly TwoShares[], options: { readonly level?: number }): Certainty {
  if (!strata.every(isOfItsWhole)) return {};
  const pooled = mantelHaenszelRatio({ strata }, options);
  return { ...(pooled && certaintyOf(pooled)), ...homogeneityOf(strata) };
}

/** Strata of another window than was asked for have a reason of their own. */
function reasonOf(strata: readonly StratumRatio[]): Reason {
  const isOfOtherWindow = (measure: StratumRatio): boolean =>
    measure.status === "not-calculable" && measure.reason === "window-not-available";
  return strata.some(isOfOtherWindow) ? "window-not-available" : "not-given";
}

/** The interval, and the test on the logarithm that goes with it. */
function certaintyOf({ ratio, lower, upper, level, method }: PooledRatio): Certainty {
  const deviation = Math.log(upper / lower) / 2 / normalQuantile(level);
  const statistic = deviation === 0 ? 0 : Math.log(ratio) / deviation;
  return {
    interval: { lower, upper, level, method },
    test: { method, statistic, p: normalTwoSidedP(statistic) },
  };
}

/** Whether one ratio can stand for all strata, as far as odds ratios say. */
function homogeneityOf(strata: readonly TwoShares[]): Pick<Certainty, "homogeneity"> {
  const tested = breslowDayTest(strata);
  if (tested === null) return {};
  const { method, statistic, degreesOfFreedom, p } = tested;
  return { homogeneity: { method, statistic, degreesOfFreedom, p } };
}

function weighed(strata: readonly TwoShares[]): Answer {
  const usable = strata.filter(({ over: a, under: b }) => a.of > 0 && b.of > 0);
  if (usable.length === 0) return notCalculable("nobody-in-the-denominator");
  const share = (count: number, of: number, { over: a, under: b }: TwoShares): Fraction => {
    return { numerator: BigInt(count) * BigInt(of), denominator: BigInt(a.of) + BigInt(b.of) };
  };
  const over = sum(usable.map((stratum) => share(stratum.over.count, stratum.under.of, stratum)));
  const under = sum(usable.map((stratum) => share(stratum.under.count, stratum.over.of, stratum)));
  if (under.numerator === 0n) return notCalculable("nobody-in-the-comparison");
  const value = quotient(over, under);
  return over.numerator === 0n ? calculated(value, NOBODY_ABOVE_THE_LINE) : calculated(value);
}

function groupsOf({ basis, method }: Measure): TwoShares | null {
  const a = givenCounts(method.over && basis[method.over]);
  const b = givenCounts(method.under && basis[method.under]);
  return a && b && { over: a, under: b };
}

function isOfItsWhole({ over, under }: TwoShares): boolean {
  return over.count <= over.of && under.count <= under.of;
}

/** The strata of one name, and the total that they are parts of. */
interface NamedStrata {
  /** What the total is about. */
  readonly about: RelativeLikelihoodAbout;
  readonly by: string;
  readonly strata: readonly Measure[];
  readonly total: Measure;
}

/** The relative likelihoods by stratum among some measures, sorted by what they are strata by. */
function strataOf(measures: readonly Measure[]): readonly NamedStrata[] {
  const named = new Map<string, Omit<NamedStrata, "total" | "strata"> & { readonly strata: Measure[] }>();
  for (const measure of measures) {
    if (measure.about.kind !== "relative-likelihood" || measure.about.stratum === undefined) continue;
    const { population, indicator, kind, group, stratum } = measure.about;
    const { by } = stratumTexts(stratum);
    const key = `${population}/${String(indicator)}/${by}`;
    const found = named.get(key) ?? {
      about: { population, indicator, kind, group },
      by,
      strata: [],
    };
    found.strata.push(measure);
    named.set(key, found);
  }
  return [...named.values()].flatMap((strata) => {
    const id = writtenId(strata.about);
    const total = measures.find((measure) => measure.id === id);
    return total === undefined ? [] : [{ ...strata, total }];
  });
}

/**
 * Marks a total, and the ratio adjusted for strata, where at least one of the two is beyond chance and they lie on different
 * sides of even or have different verdicts: the total then says something of where people work or apply, not of how they
 * fare there (Simpson's paradox).
 *
 * @param measures - The measures of one return, judged, with those adjusted for strata.
 * @returns The same, with the warning `strata-disagree` where it is due.
 * @example
 * ```ts
 * import { calculateIndicators, measureOf } from "wres-metrics";
 * // Most BME people applied by the route on which more people of both groups are appointed.
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: {
 *     shortlisted: { white: 1020, bme: 600 },
 *     appointed: { white: 218, bme: 210 },
 *     strata: [
 *       {
 *         ...{ by: "route", of: "united-kingdom" },
 *         shortlisted: { white: 1000, bme: 400 },
 *         appointed: { white: 200, bme: 60 },
 *       },
 *       {
 *         ...{ by: "route", of: "international" },
 *         shortlisted: { white: 20, bme: 200 },
 *         appointed: { white: 18, bme: 150 },
 *       },
 *     ],
 *   },
 * });
 * const total = measureOf(results, "indicator-2/relative-likelihood");
 * console.log(total.printed, total.warnings); // 0.61 [ 'strata-disagree' ]
 * ```
 * @since 0.1.0
 */
export function withStrataWarnings(measures: readonly Measure[]): readonly Measure[] {
  const named = strataOf(measures);
  if (named.length === 0) return measures;
  return withDisagreement(
    measures,
    named.flatMap(({ about, by, total }) => {
      const adjustedId = writtenId({ ...about, adjustedFor: by });
      const adjusted = measures.find(({ id }) => id === adjustedId);
      return adjusted === undefined ? [] : [{ total, adjusted }];
    }),
  );
}

/** Figures with a warning on every total, and every ratio adjusted for strata, of which the two disagree. */
export function withDisagreement<Ratio extends JudgedRatio>(
  measures: readonly Ratio[],
  pairs: readonly { readonly total: Ratio; readonly adjusted: Ratio }[],
): readonly Ratio[] {
  const marked = new Set(
    pairs.flatMap(({ total, adjusted }) => (disagree(total, adjusted) ? [total.id, adjusted.id] : [])),
  );
  return measures.map((measure) =>
    marked.has(measure.id)
      ? { ...measure, warnings: [...measure.warnings, "strata-disagree" as const] }
      : measure,
  );
}

/** Two figures that chance could explain both say nothing that they could disagree on. */
function disagree(total: JudgedRatio, adjusted: JudgedRatio): boolean {
  if (total.status !== "calculated" || adjusted.status !== "calculated") return false;
  if (![total, adjusted].some(({ test }) => test !== undefined && test.p < SIGNIFICANT_BELOW)) return false;
  const sides = [total, adjusted].map(({ value }) => compare(decimalFraction(value) ?? EVEN, EVEN));
  const verdicts = [total, adjusted].map(({ judgement }) => judgement?.verdict);
  const areJudged = !verdicts.includes("not-judged") && !verdicts.includes(undefined);
  return (sides[0] ?? 0) * (sides[1] ?? 0) < 0 || (areJudged && verdicts[0] !== verdicts[1]);
}

/** A ratio with its verdict: of one of the nine indicators, or of a local measure. */
type JudgedRatio = Pick<Certainty, "test"> & {
  readonly id: string;
  readonly warnings: readonly MeasureWarning[];
  readonly judgement?: { readonly verdict: Verdict | LocalVerdict } | undefined;
} & ({ readonly status: "calculated"; readonly value: DecimalText } | { readonly status: "not-calculable" });

const EVEN = /* @__PURE__ */ fraction(1, 1);
