import { divide, type Fraction, quotient, sum } from "../../foundation/fraction.ts";
import { type Answer, calculated, measureOf, notCalculable } from "../../model/answer.ts";
import type { Measure, Reason } from "../../model/measure.ts";
import { givenCounts } from "../../model/given-counts.ts";
import type { Certainty } from "../../model/certainty.ts";
import { mantelHaenszelRatio, type PooledRatio } from "../../statistics/mantel-haenszel-ratio.ts";
import { normalQuantile } from "../../statistics/normal-quantile.ts";
import { normalTwoSidedP } from "../../statistics/normal-two-sided-p.ts";
import type { TwoShares } from "../../statistics/share-counts.ts";
import { strataOf } from "./strata-of.ts";

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
 * @returns One measure for every name of strata, with the interval of Greenland and Robins.
 * @throws WresError `invalid-level`.
 * @see N. Mantel and W. Haenszel (1959); S. Greenland and J. M. Robins (1985): docs/methods/pooled-ratio.md.
 * @since 0.1.0
 */
export function adjustedForStrata(
  measures: readonly Measure[],
  options: { readonly level?: number } = {},
): readonly Measure[] {
  return strataOf(measures).map(({ about, by, strata, total }) => {
    const groups = strata.map(groupsOf);
    const given = groups.filter((pair) => pair !== null);
    const isGiven = given.length === groups.length;
    const name = {
      about: { ...about, adjustedFor: by },
      basis: {},
      method: { ...total.method, adjustedFor: by },
    };
    const pooled =
      isGiven && given.every(isOfItsWhole) ? mantelHaenszelRatio({ strata: given }, options) : null;
    return {
      ...measureOf(name, isGiven ? answer(given) : notCalculable(reasonOf(strata))),
      ...(pooled && certaintyOf(pooled)),
    };
  });
}

/** Strata of another window than was asked for have a reason of their own. */
function reasonOf(strata: readonly Measure[]): Reason {
  const isOfOtherWindow = (measure: Measure): boolean =>
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

function answer(strata: readonly TwoShares[]): Answer {
  const usable = strata.filter(({ a, b }) => a.of > 0 && b.of > 0);
  if (usable.length === 0) return notCalculable("nobody-in-the-denominator");
  const weighed = (count: number, of: number, { a, b }: TwoShares): Fraction => {
    return { numerator: BigInt(count) * BigInt(of), denominator: BigInt(a.of) + BigInt(b.of) };
  };
  const over = sum(usable.map((stratum) => weighed(stratum.a.count, stratum.b.of, stratum)));
  const under = sum(usable.map((stratum) => weighed(stratum.b.count, stratum.a.of, stratum)));
  if (under.numerator === 0n) return notCalculable("nobody-in-the-comparison");
  const value = divide(quotient(over, under));
  return over.numerator === 0n ? calculated(value, "nobody-above-the-line") : calculated(value);
}

function groupsOf({ basis, method }: Measure): TwoShares | null {
  const a = givenCounts(method.over && basis[method.over]);
  const b = givenCounts(method.under && basis[method.under]);
  return a && b && { a, b };
}

function isOfItsWhole({ a, b }: TwoShares): boolean {
  return a.count <= a.of && b.count <= b.of;
}
