import { measureOf } from "../../model/find-measures.ts";
import { difference } from "../../foundation/fraction.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { type Answer, calculated, nameAnswer, notCalculable } from "../../model/answer.ts";
import type { Basis, Measure, ShareBasis } from "../../model/measure.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { stratumOf } from "../../model/measure-id.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import { isPublishedFigure } from "../../model/published-figures.ts";
import { areOfOneLength, comparePeriods, type PeriodOfYear, periodTitle } from "../../model/period.ts";
import type { Results } from "../../model/results.ts";
import type { YearChange, YearComparison } from "../../model/year-comparison.ts";
import { adjustedInFamilies } from "../../statistics/family-adjustment.ts";
import { testOfChange } from "../../model/comparison-families.ts";
import { localChanges } from "../local/local-changes.ts";
import { changeTest, changeWords, isOfMovedGroup } from "./year-change.ts";
import { judge } from "../judgement/judge.ts";
import { withLooks } from "../complete-measures.ts";
import { withUncertainty } from "../uncertainty/with-uncertainty.ts";
import { subtractCounts } from "../../model/counts.ts";
import { surveyDefinitionOfIndicator, surveyYearOf } from "../../reference/survey-questions.ts";

/**
 * Sets one year beside an earlier one, measure by measure: how far each moved, whether that can be told from
 * chance, which way it went for BME staff, and one word for it.
 *
 *     change = current − previous
 *
 * A share moves in percentage points, which are not per cent; a ratio moves by a ratio. Where one of the
 * years is of known ethnicity only, both are taken so. There is no change where a year has no answer, or
 * where the two were measured differently (`not-comparable`): another window of the disciplinary process, episodes of training
 * and people, another definition of indicator 7 (unless the earlier survey was recalculated), another scheme of ethnic categories for the groups that it moves.
 *
 * `test` is a z-test of two independent years: on the logarithms of the ratios, on the shares, or on the
 * differences of shares. It is `notTested`, with the reason, for indicators 1 and 9 (`same-people`), for windows that
 * share a year (`overlapping`), where a window is not stated, where only a percentage is known, and where a cell is 0
 * (`not-tested`). `words` are three, apart from each other: the size by `changeSteps`, which are this library's own; what
 * chance makes of it; and the direction, towards or away from even. A change that could be chance is not called none.
 * `looks` says how many changes are tested beside it.
 *
 * @param current - The later year's results.
 * @param previous - The earlier year's.
 * @returns Every measure of the later year beside the earlier one's.
 * @throws WresError `not-comparable-years` where the second year is not before the first, and for periods that are not of one length.
 * @example
 * ```ts
 * import { calculateIndicators, compareYears } from "wres-metrics";
 * const organisation = { code: "RT5", name: "Leicestershire Partnership NHS Trust" };
 * const now = { organisation, year: 2022, workforce: { total: { white: 4102, bme: 1409, unknown: 180 } } };
 * const then = { organisation, year: 2021, workforce: { total: { white: 3991, bme: 1287, unknown: null } } };
 * const { changes } = compareYears(calculateIndicators(now), calculateIndicators(then));
 * const bme = changes.find(({ id }) => id === "indicator-1/workforce/bme");
 * console.log(bme?.current.method.denominator); // known
 * if (bme?.change.status === "calculated") console.log(bme.change.number.toFixed(3)); // 0.012
 * console.log(bme?.test); // { notTested: 'same-people' }
 * ```
 * @see LPT 2022: 24.4% to 25.6% of known ethnicity.
 * @since 0.1.0
 */
export function compareYears(current: Results, previous: Results): YearComparison {
  refuseUnlike(current, previous);
  const ids = new Set(idsOf(current));
  const earlier = new Map(previous.measures.map((measure) => [measure.id, measure]));
  const changes = current.measures.map((measure) =>
    changeOf(measure, earlier.get(measure.id) ?? notGiven(measure), current, previous),
  );
  const compared = withLooks(changes.map((change) => change.current));
  return {
    currentYear: current.year,
    previousYear: previous.year,
    ...(current.period && { currentPeriod: current.period, previousPeriod: previous.period }),
    changes: adjustedInFamilies(
      changes.map((change, index) => ({ ...change, current: compared[index] ?? change.current })),
      testOfChange,
      (change, looks) => ({ ...change, looks }),
    ),
    onlyPrevious: idsOf(previous).filter((id) => !ids.has(id)),
    ...(current.local && {
      local: localChanges(current.local, previous.local, current.year - previous.year),
    }),
  };
}

function idsOf({ measures, local }: Results): readonly string[] {
  return [...measures, ...(local?.measures ?? [])].map(({ id }) => id);
}

/** Two periods compare where they are as long as each other, and the one ends before the other. */
function refuseUnlike(current: PeriodOfYear, previous: PeriodOfYear): void {
  if (!areOfOneLength(current, previous)) {
    throw new WresError(
      "not-comparable-years",
      `the results are of ${periodTitle(current)} and of ${periodTitle(previous)}, which are not of one length; expected two years, or two halves, quarters or months.`,
    );
  }
  if (comparePeriods(previous, current) < 0) return;
  throw new WresError(
    "not-comparable-years",
    current.period === undefined
      ? `the previous year is ${describeValue(previous.year)}; expected a year before ${String(current.year)}.`
      : `the previous results are of ${periodTitle(previous)}; expected those of a period before ${periodTitle(current)}.`,
  );
}

function changeOf(measure: Measure, before: Measure, current: Results, previous: Results): YearChange {
  const denominators = [measure.method.denominator, before.method.denominator];
  const isMixed = denominators.includes("known") && denominators.includes("all");
  const now = isMixed ? ofKnownEthnicity(measure, current) : measure;
  const then = isMixed ? ofKnownEthnicity(before, previous) : before;
  // A published share cannot be brought to another denominator.
  const isAlike = now.method.denominator === then.method.denominator || !isMixed;
  const moved =
    isAlike && isComparable({ measure: now, results: current }, { measure: then, results: previous })
      ? change(now, then)
      : notCalculable("not-comparable");
  return {
    id: measure.id,
    current: now,
    previous: then,
    unit: measure.unit === "ratio" ? "ratio" : "proportion-difference",
    change: moved,
    ...certaintyOf(now, then, moved, current.year - previous.year),
  };
}

function certaintyOf(now: Measure, then: Measure, moved: Answer, yearsApart: number) {
  if (
    now.status === "not-calculable" ||
    then.status === "not-calculable" ||
    moved.status === "not-calculable"
  ) {
    return { test: { notTested: "not-calculable" }, words: null } as const;
  }
  const test = changeTest({ now, then, yearsApart });
  return { test, words: changeWords({ now, then }, test) };
}

/** The earlier year's measure where that year gives no counts for it. */
function notGiven({ about }: Measure): Measure {
  return nameAnswer({ about, basis: {}, method: {} }, notCalculable("not-given"));
}

function change(now: Measure, then: Measure): Answer {
  if (now.status === "not-calculable") return notCalculable(now.reason);
  if (then.status === "not-calculable") return notCalculable(then.reason);
  return calculated(difference(measureFraction(now), measureFraction(then)));
}

/**
 * A share, or a comparison of shares, over everyone brought to people of known ethnicity, from the number of
 * unknown that the same results hold: so that it compares with a year that does not give that number.
 */
function ofKnownEthnicity(measure: Measure, results: Results): Measure {
  if (measure.method.denominator !== "all" || isNotGiven(measure) || isPublishedFigure(measure))
    return measure;
  const basis: Basis = Object.fromEntries(
    Object.entries(measure.basis).map(([role, share]) => [
      role,
      withoutUnknown(share, unknownIn(role, measure, results)),
    ]),
  );
  const name = { ...measure, basis, method: { ...measure.method, denominator: "known" as const } };
  const known = nameAnswer(name, answer({ ...measure, ...name }), ["unknown-not-given"]);
  const { level, verdictRule } = results.options;
  return judge(withUncertainty(known, { level }), { rule: verdictRule });
}

/** A share of nobody is brought to people of known ethnicity too: which denominator it has must not tell that it is. */
function isNotGiven(measure: Measure): boolean {
  return measure.status === "not-calculable" && measure.reason === "not-given";
}

function answer(measure: Measure): Answer {
  const shares = Object.values(measure.basis);
  if (shares.some((share) => !("of" in share) || share.count === null || share.of === null)) {
    return notCalculable("not-given");
  }
  if (measure.about.group === "unknown") return notCalculable("not-comparable");
  if (shares.some((share) => "of" in share && share.of === 0))
    return notCalculable("nobody-in-the-denominator");
  return measure.status === "calculated"
    ? calculated(measureFraction(measure))
    : notCalculable(measure.reason);
}

function withoutUnknown(share: ShareBasis, unknown: number | null): ShareBasis {
  return "percentage" in share ? share : { count: share.count, of: subtractCounts(share.of, unknown) };
}

/** How many people of unknown ethnicity are in the place that a role of the basis speaks of. */
function unknownIn(role: string, { about }: Measure, results: Results): number | null {
  const unknown = shareOfUnknown(about, role === "workforce");
  const share = unknown === null ? undefined : measureOf(results, unknown).basis.unknown;
  return share !== undefined && "count" in share ? share.count : null;
}

/** The share of people of unknown ethnicity in the row or body of a measure, or in the whole workforce. */
function shareOfUnknown(about: MeasureAbout, isOfWorkforce: boolean): MeasureAbout | null {
  const { population } = about;
  const unknown = { population, kind: "share", group: "unknown" } as const;
  const stratum = stratumOf(about);
  const inIt = stratum === undefined ? {} : { stratum };
  if ("body" in about) {
    return {
      ...unknown,
      indicator: about.indicator,
      body: isOfWorkforce ? "workforce" : about.body,
      ...inIt,
    };
  }
  if (!("part" in about)) return null;
  const { indicator, part, row } = about;
  if (row !== undefined && !isOfWorkforce) return { ...unknown, indicator, part, row };
  return { ...unknown, indicator, part: "workforce", ...(!isOfWorkforce && inIt) };
}

/** A measure, and the year's results that it is of. */
interface MeasureOfYear {
  readonly measure: Measure;
  readonly results: Results;
}

/** The same question, asked in the same way. A year without an answer is no other way of asking. */
function isComparable(now: MeasureOfYear, then: MeasureOfYear): boolean {
  if (!sameScheme(now, then)) return false;
  if (
    [now, then].some(({ measure }) => measure.status === "not-calculable" && measure.reason === "not-given")
  )
    return true;
  const [one, other] = [now.measure.method, then.measure.method];
  return one.window === other.window && one.counted === other.counted && answered(now) === answered(then);
}

/** Who counts as having answered, also where a return does not name its survey: survey 2021 changed it for indicator 7. */
function answered({ measure: { indicator, method }, results: { year } }: MeasureOfYear): string | undefined {
  if (method.recalculated) return method.answered;
  return surveyDefinitionOfIndicator(indicator, surveyYearOf(method.surveyYear, year)) ?? method.answered;
}

/** The two groups that a change of scheme moves people between do not compare across schemes. */
function sameScheme(now: MeasureOfYear, then: MeasureOfYear): boolean {
  return (
    now.results.options.ethnicityScheme === then.results.options.ethnicityScheme ||
    !isOfMovedGroup(now.measure.about)
  );
}
