import { firstValue } from "../../foundation/own-value.ts";
import { once } from "../../foundation/once.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import type { Certainty, MeasureInterval, MeasureTest } from "../../model/certainty.ts";
import type {
  CalculatedMeasure,
  FigureOf,
  Measure,
  MeasureWarning,
  NotCalculableMeasure,
  ShareBasis,
} from "../../model/measure.ts";
import { areGiven } from "../../model/counts.ts";
import { isPublishedFigure } from "../../model/published-figures.ts";
import { yearlyDivisor } from "../../model/measure-fraction.ts";
import { NO_WARNINGS } from "../../model/answer.ts";
import type { ShareCounts, TwoShares } from "../../statistics/share-counts.ts";
import { koopmanRatioInterval } from "../../statistics/koopman-ratio-interval.ts";
import { newcombeDifferenceInterval } from "../../statistics/newcombe-difference-interval.ts";
import type { TwoPopulations } from "../../statistics/finite-population.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { chiSquaredTest } from "../../statistics/chi-squared-test.ts";
import { fisherExactTest } from "../../statistics/fisher-exact-test.ts";

const FEW_PEOPLE = /* @__PURE__ */ (() => Number(thresholdById["few-people"].lower))();

/**
 * Says of a measure how sure it is: an interval, and for a comparison a test.
 *
 * A share has Wilson's interval; a difference Newcombe's; a ratio Koopman's score interval, which is there even
 * where the ratio is not (3 of 1200 over nobody of 3600 lies from 2.344 upward). The test is chi-squared without
 * correction, or Fisher's exact test where an expected count is below 5. Representation, and how far a stratum is from the whole
 * workforce, are tested against the rest of the workforce, of which the row is no part.
 *
 * There is neither where counts are not given, where only a percentage was published (warning
 * `counts-not-published`), or where more are counted than are in the denominator (`more-than-the-whole`). Members of a board are
 * taken as a group apart from the workforce; a board has an interval and no test, since its members are few and appointed one by one.
 *
 * @param measure - A measure with its basis.
 * @param options - `level`: the level of the interval, 0.95 by default; `fewPeople`: a comparison with a group of
 *   fewer people than this is marked `few-people`, 10 by default.
 * @returns The measure with what the counts allow.
 * @throws WresError `invalid-level`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { indicator2Appointment, withUncertainty } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 4319, bme: 1530 },
 *   appointed: { white: 1203, bme: 342 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-2/relative-likelihood");
 * const { interval, test } = ratio ? withUncertainty(ratio) : {};
 * console.log(interval?.lower.toFixed(3), interval?.upper.toFixed(3)); // 1.123 1.385
 * console.log(test?.p.toFixed(5)); // 0.00003
 * ```
 * @since 0.1.0
 */
export function withUncertainty(
  measure: Measure,
  options: {
    /** The level of the interval, between 0 and 1; 0.95 where it is left out. */
    readonly level?: number;
    /** A comparison is marked `few-people` where one of its groups has fewer; 10 where it is left out. */
    readonly fewPeople?: number;
  } = {},
): Measure {
  const { interval, test, warnings } = uncertaintyOf(measure, options);
  return withCertainty(measure, { interval, test }, renewed(measure.warnings, warnings, { interval }));
}

/** What an interval makes a measure warn of. */
const ofInterval = [
  "few-people",
  "small-numbers",
  "either-direction",
  "test-and-interval-disagree",
] as const satisfies readonly MeasureWarning[];

/** Puts what is to be said now in place of what an interval at another level has said. */
function renewed(
  said: readonly MeasureWarning[],
  now: readonly MeasureWarning[],
  { interval }: MaybeCertainty,
): readonly MeasureWarning[] {
  if (said.length === 0) return now;
  const replaced: readonly MeasureWarning[] = interval === undefined ? now : ofInterval;
  return [...said.filter((warning) => !replaced.includes(warning)), ...now];
}

/** What says how sure a figure is, whatever it is of. */
export type ComparedFigure = Pick<FigureOf, "unit" | "basis" | "method">;

/** What the counts of a figure allow. */
export interface Uncertainty {
  readonly compared: ComparedCounts | null;
  readonly interval?: MeasureInterval | undefined;
  readonly test?: MeasureTest | undefined;
  readonly warnings: readonly MeasureWarning[];
}

/**
 * The interval and the test that the counts of a figure allow, with what is to be said of them.
 *
 * @param before - What the counts of the figure before allow, whose test may be the same.
 */
export function uncertaintyOf(
  measure: ComparedFigure,
  options: { readonly level?: number; readonly fewPeople?: number } = {},
  before?: Uncertainty,
): Uncertainty {
  const { level = 0.95, fewPeople = FEW_PEOPLE } = options;
  const compared = comparedCounts(measure);
  if (compared === null) return { compared, warnings: withoutCounts(measure) };
  const interval = chosenInterval(compared, level);
  const test = measure.basis.board === undefined ? testOf(compared, before) : undefined;
  return {
    compared,
    interval: interval === null ? undefined : perYear(interval, measure),
    test,
    warnings: certaintyWarnings(compared, interval, test, fewPeople),
  };
}

/** The test of what is compared. Where everybody in a row is White or BME, what is tested of the ones is tested of the others. */
function testOf(compared: ComparedCounts, before: Uncertainty | undefined): MeasureTest | undefined {
  if (compared.kind === "share") return undefined;
  if (!("rowOfWhole" in compared)) return chosenTest(compared.groups, compared.populations) ?? undefined;
  const others = before?.compared;
  if (others && "rowOfWhole" in others && areTheOthers(compared.groups, others.groups)) return before.test;
  return chosenTest(compared.groups) ?? undefined;
}

/** True where each group is of the same people as another one, and counts those of them whom that one does not. */
function areTheOthers({ over, under }: TwoShares, others: TwoShares): boolean {
  return (
    over.of === others.over.of &&
    under.of === others.under.of &&
    over.count === over.of - others.over.count &&
    under.count === under.of - others.under.count
  );
}

/** A yearly average of two years is half of what the two years give, and so are its limits. */
function perYear(interval: MeasureInterval, { unit, method }: ComparedFigure): MeasureInterval {
  const years = unit === "proportion" ? yearlyDivisor(method.window) : 1;
  if (years === 1) return interval;
  return {
    ...interval,
    lower: interval.lower / years,
    upper: interval.upper === null ? null : interval.upper / years,
  };
}

const COUNTS_NOT_PUBLISHED: readonly MeasureWarning[] = /* @__PURE__ */ Object.freeze([
  "counts-not-published",
]);
const MORE_THAN_THE_WHOLE: readonly MeasureWarning[] = /* @__PURE__ */ Object.freeze(["more-than-the-whole"]);

/** Why there is neither interval nor test, where it is not that a count is missing. */
function withoutCounts({ basis, method }: ComparedFigure): readonly MeasureWarning[] {
  if (method.counted === "episodes") return NO_WARNINGS;
  if (isPublishedFigure({ basis, method })) return COUNTS_NOT_PUBLISHED;
  for (const role in basis) {
    const share = basis[role as keyof typeof basis];
    const isMore = share !== undefined && "count" in share && (share.count ?? 0) > (share.of ?? Infinity);
    if (isMore) return MORE_THAN_THE_WHOLE;
  }
  return NO_WARNINGS;
}

function certaintyWarnings(
  compared: ComparedCounts,
  interval: MeasureInterval | null,
  test: MeasureTest | undefined,
  fewPeople: number,
): readonly MeasureWarning[] {
  if (compared.kind === "share" || interval === null) return NO_WARNINGS;
  const neutral = compared.kind === "difference" || compared.kind === "points-from-whole" ? 0 : 1;
  const spansNeutral = interval.lower <= neutral && neutral <= (interval.upper ?? Infinity);
  const isSignificant = test !== undefined && test.p < 1 - interval.level;
  const { over, under } = compared.groups;
  const due =
    (Math.min(over.of, under.of) < fewPeople ? 1 : 0) +
    (hasSmallNumbers(compared.groups) ? 2 : 0) +
    (spansNeutral ? 4 : 0) +
    (test !== undefined && isSignificant === spansNeutral ? 8 : 0);
  return listsOfInterval()[due] ?? NO_WARNINGS;
}

/** Every list of warnings of an interval, each once: the binary digits of its place say which of the four are in it. */
const listsOfInterval = /* @__PURE__ */ once(() =>
  Array.from({ length: 2 ** ofInterval.length }, (_, due) =>
    Object.freeze(ofInterval.filter((_warning, digit) => (due >> digit) % 2 === 1)),
  ),
);

/**
 * Adds to a measure what more is known of it. Written out key by key: a national run does this millions of
 * times, and copying an object by spreading it takes several times as long.
 */
export function withCertainty(
  measure: Measure,
  {
    interval = measure.interval,
    test = measure.test,
    judgement = measure.judgement,
    homogeneity = measure.homogeneity,
    looks = measure.looks,
  }: MaybeCertainty,
  warnings: readonly MeasureWarning[] = measure.warnings,
): Measure {
  const known = begun(measure, { interval, test, judgement, homogeneity, looks }, warnings);
  if (interval !== undefined) known.interval = interval;
  if (test !== undefined) known.test = test;
  if (judgement !== undefined) known.judgement = judgement;
  if (homogeneity !== undefined) known.homogeneity = homogeneity;
  if (looks !== undefined) known.looks = looks;
  return known;
}

/** What is known of a measure, where some of it may not be. */
type MaybeCertainty = { readonly [key in keyof Certainty]?: Certainty[key] | undefined };

type Writable = (Omit<CalculatedMeasure, keyof Certainty> | Omit<NotCalculableMeasure, keyof Certainty>) & {
  -readonly [key in keyof Certainty]: Certainty[key];
};

/** A copy that has what most measures have from the beginning: what is added to an object later takes more memory. */
function begun(
  measure: Measure,
  { interval, test, judgement, homogeneity, looks }: MaybeCertainty,
  warnings: readonly MeasureWarning[],
): Writable {
  const { id, about, indicator, unit, printed, basis, method } = measure;
  if (measure.status === "not-calculable") {
    const { status, reason } = measure;
    return judgement === undefined || interval !== undefined || test !== undefined
      ? { id, about, indicator, unit, status, reason, printed, basis, method, warnings }
      : { id, about, indicator, unit, status, reason, printed, basis, method, warnings, judgement };
  }
  const { status, value, number } = measure;
  if (interval === undefined) {
    return { id, about, indicator, unit, status, value, number, printed, basis, method, warnings };
  }
  if (test === undefined || judgement === undefined || homogeneity !== undefined) {
    return { id, about, indicator, unit, status, value, number, printed, basis, method, warnings, interval };
  }
  // oxfmt-ignore
  return looks === undefined
    ? { id, about, indicator, unit, status, value, number, printed, basis, method, warnings, interval, test, judgement }
    : { id, about, indicator, unit, status, value, number, printed, basis, method, warnings, interval, test, judgement, looks };
}

/** The comparison that the counts of a measure allow. */
export type ComparedCounts =
  | { readonly kind: "share"; readonly share: ShareCounts; readonly population?: number | undefined }
  | {
      readonly kind: "ratio" | "difference";
      readonly groups: TwoShares;
      /** Of whom the two groups are the ones who answered; left out where it is not given of both. */
      readonly populations?: Required<TwoPopulations> | undefined;
    }
  /** The row lies inside the whole, and is compared with the rest of it: as a ratio, or by the points that it is away from the whole. */
  | {
      readonly kind: "representation" | "points-from-whole";
      readonly groups: TwoShares;
      readonly rowOfWhole: number;
    };

/**
 * The counts of a measure as statistics take them; null where they are not all given, where only a percentage
 * was published, where episodes are counted, or somebody who is not in the denominator (leavers), so that no share is one.
 */
export function comparedCounts({ unit, basis, method }: ComparedFigure): ComparedCounts | null {
  // One person can have several episodes, so that neither a share nor its error is binomial.
  if (method.counted === "episodes") return null;
  if (unit === "proportion") {
    const only = firstValue(basis);
    const share = countsOf(only);
    return share === null ? null : { kind: "share", share, population: invitedOf(only) };
  }
  const { row, board, workforce } = basis;
  if (row !== undefined) {
    return rowBesideRest(
      unit === "ratio" ? "representation" : "points-from-whole",
      countsOf(row),
      countsOf(workforce),
    );
  }
  const first = board ?? basisOf(basis, method.over);
  const second = workforce ?? basisOf(basis, method.under);
  const a = countsOf(first);
  const b = countsOf(second);
  if (a === null || b === null) return null;
  const ofA = invitedOf(first);
  const ofB = invitedOf(second);
  const populations = ofA === undefined || ofB === undefined ? undefined : { over: ofA, under: ofB };
  return { kind: unit === "ratio" ? "ratio" : "difference", groups: { over: a, under: b }, populations };
}

/** How many were invited, of whom those of a share are the ones who answered. */
function invitedOf(share: ShareBasis | undefined): number | undefined {
  return share !== undefined && "invited" in share ? share.invited : undefined;
}

function basisOf(basis: FigureOf["basis"], group: FigureOf["method"]["over"]): ShareBasis | undefined {
  return group === undefined ? undefined : basis[group];
}

function rowBesideRest(
  kind: "representation" | "points-from-whole",
  row: ShareCounts | null,
  whole: ShareCounts | null,
): ComparedCounts | null {
  if (row === null || whole === null) return null;
  const rest = { count: whole.count - row.count, of: whole.of - row.of };
  if (!isPart(rest) || rest.of === 0 || row.of === 0) return null;
  return { kind, groups: { over: row, under: rest }, rowOfWhole: row.of / whole.of };
}

/** Counts of which one is part of the other. */
function countsOf(share: ShareBasis | undefined): ShareCounts | null {
  if (share === undefined || "percentage" in share || !areGiven(share)) return null;
  return isPart(share) ? share : null;
}

function isPart({ count, of }: ShareCounts): boolean {
  return count >= 0 && count <= of;
}

/** The counts of a share; null where one is not given, or only a percentage was published. */
export function givenCounts(share: ShareBasis | undefined): ShareCounts | null {
  if (share === undefined || "percentage" in share || !areGiven(share)) return null;
  const { count, of } = share;
  return { count, of };
}

/** Wilson's interval for a share, Newcombe's for a difference, Koopman's score interval for a ratio. */
export function chosenInterval(compared: ComparedCounts, level: number): MeasureInterval | null {
  if (compared.kind === "share") {
    return wilsonInterval(compared.share, { level, population: compared.population });
  }
  if (compared.kind === "difference") {
    return newcombeDifferenceInterval(compared.groups, { level, populations: compared.populations });
  }
  if (compared.kind === "points-from-whole") {
    const fromRest = newcombeDifferenceInterval(compared.groups, { level });
    if (fromRest === null) return null;
    // A row is as far from the whole as it is from the rest, times the part of the whole that is the rest.
    const restOfWhole = 1 - compared.rowOfWhole;
    return { ...fromRest, lower: fromRest.lower * restOfWhole, upper: fromRest.upper * restOfWhole };
  }
  const interval = koopmanRatioInterval(compared.groups, { level });
  if (interval === null) return null;
  const { lower, upper, method } = interval;
  if (compared.kind !== "representation") {
    return { lower, upper: upper === Infinity ? null : upper, level: interval.level, method };
  }
  const { rowOfWhole } = compared;
  return {
    lower: overTheWhole(lower, rowOfWhole),
    upper: overTheWhole(upper, rowOfWhole),
    level: interval.level,
    method,
  };
}

/** A row's share over that of the rest of the workforce, as it is over the whole of which the row is a part. */
function overTheWhole(overTheRest: number, rowOfWhole: number): number {
  if (overTheRest === Infinity) return 1 / rowOfWhole;
  return overTheRest / (rowOfWhole * overTheRest + 1 - rowOfWhole);
}

/** Below this, the chi-squared distribution is too rough a stand-in for the counts. */
const LEAST_EXPECTED = 5;

/** True where a count that would be expected if both groups were alike is below five. */
export function hasSmallNumbers({ over, under }: TwoShares): boolean {
  const counted = over.count + under.count;
  const everybody = over.of + under.of;
  const fewer = Math.min(counted, everybody - counted);
  return (fewer * Math.min(over.of, under.of)) / everybody < LEAST_EXPECTED;
}

/** Chi-squared without correction, or Fisher's exact test where an expected count is below five, which takes samples as they are. */
export function chosenTest(groups: TwoShares, populations?: TwoPopulations): MeasureTest | null {
  return hasSmallNumbers(groups) ? fisherExactTest(groups) : chiSquaredTest(groups, { populations });
}
