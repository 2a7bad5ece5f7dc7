import { chiSquaredTest } from "../../statistics/chi-squared-test.ts";
import { katzLogVariance } from "../../statistics/katz-log-variance.ts";
import { normalTwoSidedP } from "../../statistics/normal-two-sided-p.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import type { CalculatedMeasure, Measure } from "../../model/measure.ts";
import type { ChangeTest, NotTestedReason } from "../../model/year-comparison.ts";
import { givenCounts } from "../../model/given-counts.ts";
import { windowOverlap } from "./window-overlap.ts";

/** A measure of two years, as it is compared. */
export interface TwoYears {
  readonly now: CalculatedMeasure;
  readonly then: CalculatedMeasure;
  /** The later year less the earlier. */
  readonly yearsApart: number;
}

/**
 * Whether a change can be told from chance. With r a ratio and v Katz's variance of its logarithm,
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
    : ofDifferences(counted, now.value.minus(then.value).toNumber());
}

/** Why the two years are no pair of independent samples; null where they are. */
function dependenceOf({ indicator, method }: Measure, yearsApart: number): NotTestedReason | null {
  if (indicator === 1 || indicator === 9) return "same-people";
  if (method.adjustedFor !== undefined) return "adjusted-for-strata";
  if (method.window === undefined) return null;
  const reasons = { yes: "overlapping", "not-known": "window-not-stated", no: null } as const;
  return reasons[windowOverlap(method.window, yearsApart)];
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
