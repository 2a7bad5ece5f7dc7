import { WresError } from "../foundation/wres-error.ts";
import { checkedLevel } from "./checked-level.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { studentQuantile } from "./student-distribution.ts";

/**
 * The amounts of a group as their number, mean and standard deviation (with n − 1).
 *
 * @since 0.1.0
 */
export interface MeanOfSample {
  /** How many amounts there are. */
  readonly people: number;
  /** Their mean, above 0. */
  readonly mean: number;
  /** Their standard deviation, 0 or more. */
  readonly standardDeviation: number;
}

/**
 * The range of true ratios of two means, `over` ÷ `under`, that two samples of amounts above 0 are compatible with. The
 * variances may differ.
 *
 * With n, m and s the number, mean and standard deviation of a sample, and t Student's quantile:
 *
 *     exp(ln(m₁/m₂) ± t √(s₁²/(n₁ m₁²) + s₂²/(n₂ m₂²)))
 *
 * Unit: a ratio. A pay gap is 1 less the ratio of the group to the comparator, so its limits change places. Holds well from
 * ten people a group on, for amounts that are not too skew. There is no answer for fewer than two people on a side.
 *
 * @param samples - `over`, the sample above the line, and `under`, the one below it.
 * @param options - `level`, 0.95 if left out.
 * @returns The interval, or `null` for fewer than two people on a side, where nothing varies, or where the amounts vary so much that no
 *   number holds its upper limit.
 * @throws WresError `invalid-option` for an unknown option, or for a mean that is not above 0, `invalid-level`.
 * @example
 * ```ts
 * import { meanRatioInterval } from "wres-metrics/statistics";
 * const interval = meanRatioInterval({
 *   over: { people: 400, mean: 16.2, standardDeviation: 5 },
 *   under: { people: 900, mean: 18.1, standardDeviation: 7 },
 * });
 * console.log(interval?.lower.toFixed(3), interval?.upper.toFixed(3)); // 0.860 0.931
 * ```
 * @see D. G. Bonett and R. M. Price, "Confidence intervals for ratios of means and medians", Journal of Educational and
 * Behavioral Statistics 45 (2020), 750–770.
 * @since 0.1.0
 */
export function meanRatioInterval(
  {
    over,
    under,
  }: {
    /** The sample above the line. */
    readonly over: MeanOfSample;
    /** The sample below the line. */
    readonly under: MeanOfSample;
  },
  options: IntervalOptions = {},
): Interval | null {
  const level = checkedLevel(options);
  checkSample("over", over);
  checkSample("under", under);
  if (over.people < 2 || under.people < 2) return null;
  const [one, other] = [relativeVariance(over), relativeVariance(under)];
  const variance = one + other;
  if (variance === 0) return null;
  // By Satterthwaite.
  const freedom = variance ** 2 / (one ** 2 / (over.people - 1) + other ** 2 / (under.people - 1));
  const reach = studentQuantile(level, freedom) * Math.sqrt(variance);
  const middle = Math.log(over.mean / under.mean);
  const upper = Math.exp(middle + reach);
  if (!Number.isFinite(upper)) return null;
  return { lower: Math.exp(middle - reach), upper, level, method: "bonett-price-means" };
}

/** The variance of the logarithm of a mean. */
function relativeVariance({ people, mean, standardDeviation }: MeanOfSample): number {
  return (standardDeviation / mean) ** 2 / people;
}

function checkSample(side: string, { people, mean, standardDeviation }: MeanOfSample): void {
  const isRight =
    Number.isSafeInteger(people) &&
    people >= 0 &&
    mean > 0 &&
    mean < Infinity &&
    standardDeviation >= 0 &&
    standardDeviation < Infinity;
  if (isRight) return;
  throw new WresError(
    "invalid-option",
    `${side} is ${String(people)} people with mean ${String(mean)} and standard deviation ${String(standardDeviation)}; expected a whole number of people, a mean above 0 and a standard deviation of 0 or more.`,
  );
}
