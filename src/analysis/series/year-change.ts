import { chiSquaredTest } from "../../statistics/chi-squared-test.ts";
import { katzLogVariance } from "../../statistics/katz-log-variance.ts";
import { normalTwoSidedP } from "../../statistics/normal-two-sided-p.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import type { CalculatedMeasure, Measure } from "../../model/measure.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import type {
  ChangeDirection,
  ChangeStep,
  ChangeTest,
  NotTestedReason,
  YearChange,
} from "../../model/year-comparison.ts";
import { givenCounts } from "../uncertainty/with-uncertainty.ts";
import { type DisciplinaryWindow, disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import {
  compare,
  decimalFraction,
  difference,
  divide,
  type Fraction,
  fraction,
  quotient,
} from "../../foundation/fraction.ts";
import { type ChangeKind, changeSteps } from "../../reference/change-steps.ts";
import { type Group, groups, groupsWithinBme } from "../../reference/groups.ts";
import { higherIsWorse, indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";
import { SIGNIFICANT_BELOW } from "../../model/certainty.ts";
import { measureFraction } from "../../model/measure-fraction.ts";

/** A measure of two years, as it is compared. */
interface TwoYears {
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
  if (dependence !== null) return { notTested: dependence };
  const shares = [...sharesOf(now), ...sharesOf(then)];
  const counted = shares.filter((share) => share !== null);
  if (counted.length < shares.length) return { notTested: "not-given" };
  if (counted.some(({ count, of }) => count === 0 || count >= of)) return { notTested: "not-tested" };
  const [over, under, overThen, underThen] = counted;
  if (over === undefined || under === undefined) return { notTested: "not-given" };
  if (overThen === undefined || underThen === undefined) return ofShares(over, under);
  return now.unit === "ratio"
    ? ofLogRatios({ a: over, b: under }, { a: overThen, b: underThen })
    : ofDifferences(counted, Number(divide(difference(measureFraction(now), measureFraction(then)))));
}

/** Why the two years are no pair of independent samples; null where they are. */
function dependenceOf({ about, method }: Measure, yearsApart: number): NotTestedReason | null {
  if (isOfTheSamePeople(about.indicator)) return "same-people";
  if (method.adjustedFor !== undefined) return "adjusted-for-strata";
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
function sharesOf({ basis, method, unit }: CalculatedMeasure): readonly (ShareCounts | null)[] {
  const shares =
    unit === "proportion"
      ? Object.values(basis)
      : [basis[method.over ?? "bme"], basis[method.under ?? "white"]];
  return shares.map(givenCounts);
}

interface Rates {
  readonly a: ShareCounts;
  readonly b: ShareCounts;
}

function ofLogRatios(now: Rates, then: Rates): ChangeTest {
  const logRatio = ({ a, b }: Rates): number => Math.log(a.count / a.of) - Math.log(b.count / b.of);
  const variance = katzLogVariance(now) + katzLogVariance(then);
  return fromZ("z-log-ratios", (logRatio(now) - logRatio(then)) / Math.sqrt(variance));
}

function ofShares(now: ShareCounts, then: ShareCounts): ChangeTest {
  const squared = chiSquaredTest({ a: now, b: then })?.statistic ?? 0;
  const sign = Math.sign(now.count / now.of - then.count / then.of);
  return fromZ("z-shares", sign * Math.sqrt(squared));
}

function ofDifferences(shares: readonly ShareCounts[], change: number): ChangeTest {
  const variance = shares.reduce((sum, { count, of }) => sum + ((count / of) * ((of - count) / of)) / of, 0);
  return fromZ("z-differences", change / Math.sqrt(variance));
}

function fromZ(method: "z-log-ratios" | "z-shares" | "z-differences", z: number): ChangeTest {
  return { method, statistic: z === 0 ? 0 : z, p: normalTwoSidedP(z) };
}

const longest = Math.max(...disciplinaryWindows.map(({ years }) => years ?? 1));

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

/** How to read a measure as a position: of whom, on which scale, and which end of the scale is worse for them. */
interface Standing {
  readonly kind: ChangeKind;
  readonly whom: Group;
  /** Brings the measure's value to the scale; never below 0. */
  readonly scale: (value: Fraction) => Fraction;
  readonly worse: "larger" | "smaller";
}

/**
 * Whose position a measure speaks of, and which way is worse for them, from the table of indicators:
 *
 * - a relative likelihood, for BME staff (or the group in their place): max(value, 1). Beyond 1 on the other side they
 *   are not worse placed, and a move there is neither better nor worse for them;
 * - the difference of indicators 5 to 8 likewise, from 0 on the side that is worse;
 * - a likelihood, or a share of answers, for its own group: lower or higher, as the indicator has it;
 * - the board less the workforce, for BME staff and the four groups: as far as they are under-represented;
 * - representation, for the same: the distance from 1, on whichever side.
 *
 * Null for what has no direction: a share of a row or of the board, White people's representation, and whatever is of
 * people whose ethnicity is unknown.
 */
function standingOf(measure: Measure): Standing | null {
  const { about, unit, basis, method } = measure;
  if (isOfTheSamePeople(about.indicator)) return ofRepresentation(measure);
  const { over, neutral } = indicatorByNumber[about.indicator];
  const isHigherWorse = higherIsWorse(about.indicator, unit) === true;
  if (unit === "proportion") {
    const whom = groups.find((group) => basis[group.id] !== undefined)?.id;
    if (whom === undefined || whom === "unknown") return null;
    const kind = about.kind === "likelihood" ? "likelihood" : "share";
    return { kind, whom, scale: (value) => value, worse: isHigherWorse ? "larger" : "smaller" };
  }
  const inPlaceOfBme = over === "bme" ? method.over : method.under;
  return {
    kind: unit === "ratio" ? "relative-likelihood" : "difference",
    whom: inPlaceOfBme ?? "bme",
    worse: "larger",
    scale: isHigherWorse
      ? (value) => larger(value, fraction(neutral, 1))
      : (value) => larger(difference(fraction(neutral, 1), value), zero),
  };
}

function ofRepresentation({ about, unit }: Measure): Standing | null {
  const whom = (["bme", ...groupsWithinBme] as const).find((group) => group === about.group);
  if (whom === undefined || unit === "proportion") return null;
  return unit === "ratio"
    ? { kind: "representation", whom, worse: "larger", scale: (value) => size(difference(value, one)) }
    : {
        kind: "board-difference",
        whom,
        worse: "larger",
        scale: (value) => larger(difference(zero, value), zero),
      };
}

const zero = fraction(0, 1);
const one = fraction(1, 1);

function larger(a: Fraction, b: Fraction): Fraction {
  return difference(a, b).numerator > 0n ? a : b;
}

function size({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

/** Whose position a change is about, which way it went, and the word for it. */
type Said = Pick<YearChange, "whom" | "direction" | "step">;

/**
 * Puts a change in a word. The direction is that of the position; the word depends on its size and on the test:
 *
 * |                                    | below `slight` | below `full` | `full` and above   |
 * |------------------------------------|----------------|--------------|--------------------|
 * | tested, p below 0.05               | similar        | slightly …   | worse, or better   |
 * | tested, p not below 0.05           | similar        | similar      | similar            |
 * | the same people (indicators 1, 9)  | similar        | slightly …   | slightly …         |
 * | not tested for another reason      | no word        | no word      | no word            |
 *
 * So nothing that could be chance is called better or worse. The sizes stand in `changeSteps`.
 */
export function changeStep(years: TwoYears, test: ChangeTest): Said {
  const standing = standingOf(years.now);
  if (standing === null) return { whom: null, direction: null, step: null };
  const now = standing.scale(measureFraction(years.now));
  const then = standing.scale(measureFraction(years.then));
  const direction = directionOf(standing, now, then);
  return { whom: standing.whom, direction, step: stepOf(standing, { now, then, direction, test }) };
}

interface Moved {
  readonly now: Fraction;
  readonly then: Fraction;
  readonly direction: ChangeDirection;
  readonly test: ChangeTest;
}

function directionOf({ worse }: Standing, now: Fraction, then: Fraction): ChangeDirection {
  const { numerator } = difference(now, then);
  if (numerator === 0n) return "none";
  return numerator > 0n === (worse === "larger") ? "worse" : "better";
}

function stepOf({ kind }: Standing, { now, then, direction, test }: Moved): ChangeStep | null {
  if ("notTested" in test && test.notTested !== "same-people") return null;
  if (direction === "none" || isChance(test)) return "similar";
  const row = changeSteps.find(({ id }) => id === kind);
  if (row === undefined) throw new TypeError("Every kind of measure has a row.");
  const moved = row.by === "factor" ? factor(now, then) : size(difference(now, then));
  if (isBelow(moved, row.slight)) return "similar";
  return row.full === null || isBelow(moved, row.full) ? `slightly-${direction}` : direction;
}

/** How many times the one is the other, the larger over the smaller. */
function factor(now: Fraction, then: Fraction): Fraction {
  const isLarger = difference(now, then).numerator > 0n;
  return isLarger ? quotient(now, then) : quotient(then, now);
}

function isBelow(moved: Fraction, limit: string): boolean {
  return compare(moved, decimalFraction(limit) ?? zero) < 0;
}

function isChance(test: ChangeTest): boolean {
  return "p" in test && !(test.p < SIGNIFICANT_BELOW);
}
