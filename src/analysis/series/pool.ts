import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { LIBRARY } from "../../foundation/version.ts";
import { type IndicatorNumber, indicators } from "../../reference/indicators.ts";
import type { ResultsOptions } from "../../model/results.ts";
import type { Bank, Disciplinary, Return } from "../../model/return.ts";
import { returnsToAdd, type ReturnToAdd } from "./returns-to-add.ts";
import { inWindow } from "../../indicators/indicator-3-disciplinary.ts";
import { allMeasuresOf } from "../measures-of-return.ts";
import { resolveOptions } from "../../model/resolve-options.ts";
import { codeKey } from "../../model/organisation-code.ts";
import type { Period } from "../../reference/periods.ts";
import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import type { Measure, MeasureWarning } from "../../model/measure.ts";
import { type Pooled, type PoolRefusal, poolRefusals, withoutRefused } from "./pool-refusals.ts";
import { type Counts, poolCounts } from "./pool-counts.ts";
import { type CountsNotGiven, gapsAmong, pathOf, type ReturnName, sharedCounts } from "./counts-not-given.ts";
import { surveyQuestions, surveyYearOf } from "../../reference/survey-questions.ts";
import { isOfTheSamePeople } from "./year-change.ts";

/** The choices of a pool: those of a calculation, and what the returns do not say of themselves. */
export interface PoolOptions extends Partial<Omit<ResultsOptions, "indicators">> {
  /** How the four groups were made, return by return, where it is not one scheme for all. */
  readonly ethnicitySchemes?: readonly EthnicityScheme[];
}

/**
 * One indicator of several returns together, worked from the sums of their counts.
 *
 * @since 0.1.0
 */
export interface PooledResults {
  /** The name and version of this library. */
  readonly library: typeof LIBRARY;
  /** The indicator that was pooled. */
  readonly indicator: IndicatorNumber;
  /** Whose counts were added up. */
  readonly organisations: readonly Return["organisation"][];
  /** The WRES years, the earliest first. */
  readonly years: readonly number[];
  /** The part of the year that all of them are of; whole years where it is left out. */
  readonly period?: Period | undefined;
  /** The surveys that answers to indicators 5 to 8 come from, the earliest first. */
  readonly surveyYears: readonly number[];
  /** The choices of the calculation. */
  readonly options: ResultsOptions;
  /** Indicators 1 and 9 over several years of one organisation count most people once a year. */
  readonly people: "each-once" | "once-a-year";
  /** What could not be pooled, and why. */
  readonly refusals: readonly PoolRefusal[];
  /** Counts that some returns give and others do not: their sum is not given. Which they are, and who does not give them. */
  readonly notGiven: readonly CountsNotGiven[];
  /** The measures of all together. */
  readonly measures: readonly Measure[];
}

/**
 * One indicator of several years, of several trusts, or of both, from the sums of their counts.
 *
 *     pooled ratio = (Σ over.count / Σ over.of) / (Σ under.count / Σ under.of)
 *
 * Counts are added, and never ratios or shares averaged. A group's count that one return does not give is not given in
 * the sum; a row of the workforce that one trust does not have adds nobody. Over several years a person is
 * counted once a year, above and below the line, so that a likelihood stays a yearly one; for a window of two years over
 * the later year's workforce take `rollingAverage`. Unit, neutral value and direction are the indicator's own.
 *
 * A count that some returns give and others do not stands in `notGiven`, with those who do not give it: a total without one of its
 * parts is no total.
 *
 * There is no answer (`refusals` says why) for indicator 7 across survey 2021, for indicator 3 where windows differ,
 * share a year of one trust, or are not stated in adjoining years of one trust, and for the Asian and Other groups of two
 * schemes. Answers to the survey that are given as percentages alone cannot be added: `not-given`.
 *
 * @param returns - The returns, one for each trust and year, in any order.
 * @param indicator - The number of the indicator, 1 to 9.
 * @param options - As for `calculateIndicators`; `ethnicitySchemes`: one for each return, where they differ.
 * @returns The measures of the indicator, and what went into them.
 * @throws WresError `invalid-return`, `invalid-option`, `repeated-return` for a trust's year that is there twice; `not-comparable-years`
 *   for parts of the year that are not one and the same.
 * @example
 * ```ts
 * import { measureOf, pool } from "wres-metrics";
 * const organisation = { code: "RT5", name: "Leicestershire Partnership NHS Trust" };
 * const returns = [
 *   {
 *     organisation,
 *     year: 2021,
 *     shortlisting: { shortlisted: { white: 3327, bme: 2082 }, appointed: { white: 400, bme: 171 } },
 *   },
 *   {
 *     organisation,
 *     year: 2022,
 *     shortlisting: { shortlisted: { white: 3842, bme: 2386 }, appointed: { white: 596, bme: 207 } },
 *   },
 * ];
 * const pooled = pool(returns, 2);
 * console.log(pooled.years.join(), measureOf(pooled, "indicator-2/relative-likelihood").printed); // 2021,2022 1.64
 * ```
 * @see LPT 2022, Table 3: (996 × 4,468) / (7,169 × 378) = 1.642; the average of 1.46 and 1.79 is another number.
 * @since 0.1.0
 */
export function pool(
  returns: readonly Return[],
  indicator: IndicatorNumber,
  options: PoolOptions = {},
): PooledResults {
  if (!indicators.some(({ number }) => number === indicator)) {
    throw new WresError(
      "invalid-option",
      `indicator is ${describeValue(indicator)}; expected a number from 1 to 9.`,
    );
  }
  const { ethnicitySchemes = [], ...given } = options;
  const chosen = resolveOptions({ ...given, indicators: [indicator] });
  const added = returnsToAdd(
    returns,
    ethnicitySchemes.map((ethnicityScheme) => resolveOptions({ ethnicityScheme }).ethnicityScheme),
    chosen.ethnicityScheme,
  );
  const worked = pooledMeasures(added, indicator, chosen);
  const { period } = added[0].wresReturn;
  const organisations = added.map(({ wresReturn }) => wresReturn.organisation);
  return {
    library: LIBRARY,
    indicator,
    organisations: [...new Map(organisations.map((one) => [codeKey(one), one])).values()],
    years: [...new Set(added.map(({ wresReturn }) => wresReturn.year))],
    ...(period && { period }),
    options: chosen,
    ...worked,
  };
}

/** The part of the answer that is worked out; the rest says what went in. */
type Worked = Pick<PooledResults, "surveyYears" | "people" | "refusals" | "notGiven" | "measures">;

/** Adds the counts that one indicator needs, calculates it once from the sums, and takes away what may not be added. */
function pooledMeasures(
  added: readonly [ReturnToAdd, ...ReturnToAdd[]],
  indicator: IndicatorNumber,
  options: ResultsOptions,
): Worked {
  const window = options.disciplinaryWindow;
  const staff = added.map((one) => poolPart(indicator, one, one.wresReturn, window));
  const bank = added.map((one) => poolPart(indicator, one, one.wresReturn.bank ?? {}, window));
  const { organisation, year, period } = (added.at(-1) ?? added[0]).wresReturn;
  const sums = { ...together(staff), bank: together(bank) };
  const { measures } = allMeasuresOf({ organisation, year, ...(period && { period }), ...sums }, options);
  const isOfBank = ({ about }: Measure): boolean => about.population === "bank";
  const refusals = [
    ...poolRefusals(
      indicator,
      staff.map(({ pooled }) => pooled),
      measures.filter((measure) => !isOfBank(measure)),
    ),
    ...poolRefusals(
      indicator,
      bank.map(({ pooled }) => pooled),
      measures.filter(isOfBank),
    ),
  ];
  const surveyYears = [
    ...new Set(
      staff.flatMap(({ asGiven, pooled: { surveyYear, year: wresYear } }) =>
        asGiven.survey === undefined ? [] : surveyYearOf(surveyYear, wresYear),
      ),
    ),
  ];
  const people = areCountedAgain(added, indicator) ? "once-a-year" : "each-once";
  return {
    surveyYears,
    people,
    refusals,
    notGiven: notGivenBy(
      added.map(({ wresReturn: one }, index) => ({
        who: { code: one.organisation.code, year: one.year },
        counts: { ...staff[index]?.inWindow, bank: bank[index]?.inWindow ?? {} },
      })),
      sums,
      indicator,
    ),
    measures: withoutRefused(measures, refusals)
      .map((measure) => (surveyYears.length > 1 ? ofSeveralSurveys(measure) : measure))
      .map((measure) => (people === "once-a-year" ? withoutCertainty(measure) : measure)),
  };
}

/** The counts that one return adds to a pool, and the facts that decide whether it may. */
interface PoolPart {
  readonly asGiven: Counts;
  /** The same, with the disciplinary counts in the window that is asked for. */
  readonly inWindow: Counts;
  readonly pooled: Pooled;
}

type CountsWithBank = Counts & { readonly bank: Counts };

/** Names the counts that an indicator needs, and that some returns give and others do not. */
function notGivenBy(
  parts: readonly { readonly who: ReturnName; readonly counts: CountsWithBank }[],
  total: CountsWithBank,
  indicator: IndicatorNumber,
): readonly CountsNotGiven[] {
  const add = (some: readonly CountsWithBank[]): CountsWithBank => ({
    ...poolCounts(some),
    bank: poolCounts(some.map(({ bank }) => bank)),
  });
  const counts = sharedCounts(
    parts.map((part) => part.counts),
    total,
    add,
  );
  return gapsAmong(counts, ({ steps }) => isNeededBy(indicator, steps)).map(({ steps, places, by }) => ({
    path: pathOf(steps),
    paths: places.map(pathOf),
    by: by.flatMap((index) => parts[index]?.who ?? []),
  }));
}

/** What is asked of bank workers. */
const ofBank: readonly (keyof Counts)[] = ["workforce", "disciplinary", "survey"] satisfies (keyof Bank)[];

/** True of a count that an indicator is made from: one of its own questions, or of the workforce as a whole where rows are not asked for. */
function isNeededBy(indicator: IndicatorNumber, steps: readonly string[]): boolean {
  const parts: readonly (keyof Counts)[] = partsOf[indicator];
  const isOfBank = steps[0] === "bank";
  if (isOfBank && !parts.every((part) => ofBank.includes(part))) return false;
  const [section, ...inside] = isOfBank ? steps.slice(1) : steps;
  if (section === "workforce") return parts.length === 1 || ["total", "strata"].includes(inside[0] ?? "");
  if (section !== "survey") return true;
  return surveyQuestions.some(({ key, indicator: of }) => of === indicator && inside.includes(key));
}

/** Which parts of a return the measures of an indicator are made from. */
const partsOf = {
  1: ["workforce"],
  2: ["shortlisting"],
  3: ["workforce", "disciplinary"],
  4: ["workforce", "training"],
  5: ["survey"],
  6: ["survey"],
  7: ["survey"],
  8: ["survey"],
  9: ["workforce", "board"],
} as const satisfies Record<IndicatorNumber, readonly (keyof Counts)[]>;

/**
 * Takes from a return what one indicator needs, its disciplinary counts in the window that is asked for.
 *
 * @param given - The return itself, or what it gives of bank workers.
 */
function poolPart(
  indicator: IndicatorNumber,
  { wresReturn, ethnicityScheme }: ReturnToAdd,
  given: Counts,
  window: ResultsOptions["disciplinaryWindow"],
): PoolPart {
  const counts: Counts = Object.fromEntries(partsOf[indicator].map((part) => [part, given[part]]));
  const { disciplinary, training } = counts;
  const windowed = disciplinary === undefined ? null : broughtToWindow(disciplinary, window);
  return {
    asGiven: counts,
    inWindow: windowed === null ? counts : { ...counts, disciplinary: windowed.disciplinary },
    pooled: {
      organisation: codeKey(wresReturn.organisation),
      year: wresReturn.year,
      surveyYear: given.survey?.year,
      recalculated: given.survey?.recalculated,
      ethnicityScheme,
      window: windowed?.window ?? null,
      counted: training === undefined ? null : (training.counted ?? "people"),
    },
  };
}

/** Strata are counted over the window that the return states, and stay only where that is the one asked for. */
function broughtToWindow(disciplinary: Disciplinary, asked: ResultsOptions["disciplinaryWindow"]) {
  const { window, entered, are } = inWindow(disciplinary, asked);
  if (are === "not-available") return { disciplinary, window: are };
  const strata = are === "as-given" ? disciplinary.strata : undefined;
  return { disciplinary: { entered, window, strata }, window };
}

/** One return is calculated as it is, strata and all. */
function together(parts: readonly PoolPart[]): Counts {
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0
    ? only.asGiven
    : poolCounts(parts.map(({ inWindow }) => inWindow));
}

/** A workforce or a board is largely that of the year before, which makes no further sample of it. */
function areCountedAgain(added: readonly ReturnToAdd[], indicator: IndicatorNumber): boolean {
  const trusts = new Set(added.map(({ wresReturn }) => codeKey(wresReturn.organisation)));
  return isOfTheSamePeople(indicator) && trusts.size < added.length;
}

function ofSeveralSurveys(measure: Measure): Measure {
  const { surveyYear: _latest, ...method } = measure.method;
  return { ...measure, method };
}

const ofCertainty: readonly MeasureWarning[] = [
  "small-numbers",
  "either-direction",
  "test-and-interval-disagree",
];

function withoutCertainty(measure: Measure): Measure {
  const { interval: _interval, test: _test, judgement: _judgement, ...rest } = measure;
  return { ...rest, warnings: rest.warnings.filter((warning) => !ofCertainty.includes(warning)) };
}
