import { chiSquaredTest } from "../../statistics/chi-squared-test.ts";
import { katzLogVariance } from "../../statistics/katz-log-variance.ts";
import { normalTwoSidedP } from "../../statistics/normal-two-sided-p.ts";
import type { ShareCounts, TwoShares } from "../../statistics/share-counts.ts";
import type { CalculatedMeasure, Measure } from "../../model/measure.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import type {
  ChangeChance,
  ChangeDirection,
  ChangeSize,
  ChangeTest,
  ChangeWords,
  NotTestedReason,
} from "../../model/year-comparison.ts";
import { givenCounts } from "../uncertainty/with-uncertainty.ts";
import { type DisciplinaryWindow, disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import {
  compare,
  decimalFraction,
  difference,
  divide,
  type Fraction,
  quotient,
} from "../../foundation/fraction.ts";
import { SIGNIFICANT_BELOW } from "../../model/certainty.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import { type ChangeKind, changeSteps } from "../../reference/change-steps.ts";
import { higherIsWorse, indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";

/** A measure of two years, as it is compared. */
export interface TwoYears {
  readonly now: CalculatedMeasure;
  readonly then: CalculatedMeasure;
  /** The later year less the earlier. */
  readonly yearsApart: number;
}

/**
 * Tests a change against chance. With r a ratio and v Katz's variance of its logarithm,
 *
 *     z-log-ratios    z = (ln r_now − ln r_then) / √(v_now + v_then),   v = 1/a − 1/n + 1/b − 1/m
 *     z-shares        z = (p_now − p_then) / √(p(1 − p)(1/n + 1/m)),    p the share of both years together
 *     z-differences   z = (d_now − d_then) / √(Σ p(1 − p)/n),           over the four shares of the two differences
 *
 * z-shares squared is Pearson's chi-squared, as `chiSquaredTest` gives it. p is two-sided, from the normal
 * distribution. The two years are taken as independent: other applicants, other people who entered, another
 * sample of the survey. It is not tested where they are not, and where a cell is 0.
 */
export function changeTest({ now, then, yearsApart }: TwoYears): ChangeTest {
  const dependence = dependenceOf(now, yearsApart);
  return dependence === null ? testOfFigures(now, then) : { notTested: dependence };
}

/** A figure whose change is tested, of any two groups. */
export type ChangedFigure = Pick<CalculatedMeasure, "unit" | "basis" | "method" | "value">;

/** The test of two figures of years that are independent of each other. */
export function testOfFigures(now: ChangedFigure, then: ChangedFigure): ChangeTest {
  const shares = [...sharesOf(now), ...sharesOf(then)];
  const counted = shares.filter((share) => share !== null);
  if (counted.length < shares.length) return { notTested: "not-given" };
  if (counted.some(({ count, of }) => count === 0 || count >= of)) return { notTested: "not-tested" };
  const [over, under, overThen, underThen] = counted;
  if (over === undefined || under === undefined) return { notTested: "not-given" };
  if (overThen === undefined || underThen === undefined) return ofShares(over, under);
  return now.unit === "ratio"
    ? ofLogRatios({ over, under }, { over: overThen, under: underThen })
    : ofDifferences(counted, Number(divide(difference(measureFraction(now), measureFraction(then)))));
}

/** Why the two years are no pair of independent samples; null where they are. */
export function dependenceOf({ about, method }: Measure, yearsApart: number): NotTestedReason | null {
  if (isOfTheSamePeople(about.indicator)) return "same-people";
  if (method.adjustedFor !== undefined) return "adjusted-for-strata";
  if (method.counted === "episodes") return "amounts";
  if (method.window === undefined) return null;
  const reasons = { yes: "overlapping", "not-known": "window-not-stated", no: null } as const;
  return reasons[windowOverlap(method.window, yearsApart)];
}

/** True where an indicator is of the workforce or the board, which are largely the people of the year before. */
export function isOfTheSamePeople(indicator: IndicatorNumber): boolean {
  const { family } = indicatorByNumber[indicator];
  return family === "workforce" || family === "board";
}

/** True where a figure is of Asian or Other people: Chinese is Asian in one scheme of categories, Other in the other. */
export function isOfMovedGroup({ group }: MeasureAbout): boolean {
  return group === "asian" || group === "other";
}

/** The shares that a measure is made of, above the line first; null where only a percentage is known. */
export function sharesOf({
  basis,
  method,
  unit,
}: Pick<Measure, "basis" | "method" | "unit">): readonly (ShareCounts | null)[] {
  const shares =
    unit === "proportion"
      ? Object.values(basis)
      : [basis[method.over ?? "bme"], basis[method.under ?? "white"]];
  return shares.map(givenCounts);
}

function ofLogRatios(now: TwoShares, then: TwoShares): ChangeTest {
  const logRatio = ({ over, under }: TwoShares): number =>
    Math.log(over.count / over.of) - Math.log(under.count / under.of);
  const variance = katzLogVariance(now) + katzLogVariance(then);
  return fromZ("z-log-ratios", (logRatio(now) - logRatio(then)) / Math.sqrt(variance));
}

function ofShares(now: ShareCounts, then: ShareCounts): ChangeTest {
  const squared = chiSquaredTest({ over: now, under: then })?.statistic ?? 0;
  const sign = Math.sign(now.count / now.of - then.count / then.of);
  return fromZ("z-shares", sign * Math.sqrt(squared));
}

function ofDifferences(shares: readonly ShareCounts[], change: number): ChangeTest {
  const variance = shares.reduce((sum, share) => sum + varianceOf(share), 0);
  return fromZ("z-differences", change / Math.sqrt(variance));
}

/** The variance of a share, p(1 − p)/n. */
export function varianceOf({ count, of }: ShareCounts): number {
  return ((count / of) * ((of - count) / of)) / of;
}

function fromZ(method: "z-log-ratios" | "z-shares" | "z-differences", z: number): ChangeTest {
  return { method, statistic: z === 0 ? 0 : z, p: normalTwoSidedP(z) };
}

const longest = /* @__PURE__ */ (() => Math.max(...disciplinaryWindows.map(({ years }) => years ?? 1)))();

/**
 * Says if the window of a later year reaches back into an earlier one, so that people who entered then stand in both:
 * `yes` where it is of two years and the years adjoin, `not-known` where it is not stated and could be of two.
 *
 * @param window - The later year's window. The earlier one ends with its year, however long it is.
 * @param yearsApart - The later year less the earlier.
 */
export function windowOverlap(window: DisciplinaryWindow, yearsApart: number): "yes" | "no" | "not-known" {
  if (yearsApart >= longest) return "no";
  const years = disciplinaryWindows.find(({ id }) => id === window)?.years ?? null;
  if (years === null) return "not-known";
  return years > yearsApart ? "yes" : "no";
}

/**
 * Puts a change in three words that do not depend on each other: its size, what chance makes of it, and its direction.
 *
 * A change that could be chance keeps its size and its direction: the words say that it could be chance, and never that
 * nothing changed. One that is not tested, as that of a board, keeps them too.
 */
export function changeWords(
  { now, then }: { readonly now: CalculatedMeasure; readonly then: CalculatedMeasure },
  test: ChangeTest,
): ChangeWords {
  return wordsOf({ now: measureFraction(now), then: measureFraction(then), ...readingOf(now) }, test);
}

/** How a figure is read: by factors or by differences, around which even value, and which end is the better. */
interface Reading {
  readonly kind: ChangeKind;
  /** Null for a figure that has no even value: a share of one group. */
  readonly even: 0 | 1 | null;
  readonly better: "higher" | "lower" | null;
}

function readingOf({ about, unit, indicator }: CalculatedMeasure): Reading {
  if (unit === "ratio") return { kind: "ratio", even: 1, better: null };
  if (unit === "proportion-difference") return { kind: "share", even: 0, better: null };
  const kind = about.kind === "likelihood" ? "ratio" : "share";
  const isHigherWorse = about.group === "unknown" ? null : higherIsWorse(indicator, unit);
  return { kind, even: null, better: isHigherWorse === null ? null : isHigherWorse ? "lower" : "higher" };
}

/** Two exact values of one figure, and how to read them. */
interface Moved extends Reading {
  readonly now: Fraction;
  readonly then: Fraction;
}

/** The three words for two values and a test; everything that a change is called is called here. */
export function wordsOf(moved: Moved, test: ChangeTest): ChangeWords {
  return { size: sizeOf(moved), chance: chanceOf(test), direction: directionOf(moved) };
}

function chanceOf(test: ChangeTest): ChangeChance {
  if ("notTested" in test) return "not-tested";
  return test.p < SIGNIFICANT_BELOW ? "beyond-chance" : "could-be-chance";
}

function sizeOf({ kind, now, then }: Moved): ChangeSize {
  const order = compare(now, then);
  if (order === 0) return "none";
  const row = changeSteps.find(({ id }) => id === kind);
  if (row === undefined) throw new TypeError("Every kind of figure has a row.");
  const [smaller, larger] = order > 0 ? [then, now] : [now, then];
  if (row.by === "factor" && smaller.numerator === 0n) return "large";
  const size = row.by === "factor" ? quotient(larger, smaller) : difference(larger, smaller);
  if (isBelow(size, row.moderate)) return "small";
  return isBelow(size, row.large) ? "moderate" : "large";
}

function isBelow(size: Fraction, limit: string): boolean {
  const line = decimalFraction(limit);
  return line !== null && compare(size, line) < 0;
}

function directionOf(moved: Moved): ChangeDirection {
  const { now, then, even, better } = moved;
  const order = compare(now, then);
  if (order === 0) return "none";
  if (even === null) {
    if (better === null) return order > 0 ? "higher" : "lower";
    return order > 0 === (better === "higher") ? "better" : "worse";
  }
  const at: Fraction = { numerator: BigInt(even), denominator: 1n };
  const [sideNow, sideThen] = [compare(now, at), compare(then, at)];
  if (sideNow === 0) return "towards-even";
  if (sideThen === 0) return "away-from-even";
  if (sideNow !== sideThen) return "across-even";
  return order === sideNow ? "away-from-even" : "towards-even";
}
