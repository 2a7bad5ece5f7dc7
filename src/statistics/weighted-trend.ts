import { describeValue, WresError } from "../foundation/wres-error.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { checkedLevel } from "./checked-level.ts";
import { normalTwoSidedP } from "./normal-two-sided-p.ts";

/**
 * An estimate of one year, and how sure it is.
 *
 * @since 0.1.0
 */
export interface TrendPoint {
  /** The year. */
  readonly at: number;
  /** What is estimated for the year, such as a share or the logarithm of a ratio. */
  readonly estimate: number;
  /** The variance of the estimate; above 0. */
  readonly variance: number;
}

/**
 * A straight line through estimates.
 *
 * @since 0.1.0
 */
export interface Trend {
  /** By how much the estimate moves in a year. */
  readonly slope: number;
  /** The lower limit of the slope. */
  readonly lower: number;
  /** The upper limit of the slope. */
  readonly upper: number;
  /** The level of these limits, 0.95 unless another was asked for. */
  readonly level: number;
  /** z: above 0 where the estimates rise. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * The straight line through three estimates or more, each weighed by how sure it is, and the test of whether it rises or falls.
 *
 * With w = 1 / variance and x̄ the weighted mean of the years:
 *
 *     slope = Σ w (x − x̄) y / Σ w (x − x̄)²        z = slope · √(Σ w (x − x̄)²)
 *
 * With the logarithms of ratios the line is log-linear: exp(slope) is the factor of a year. With shares and the variance
 * p(1 − p)/n of all years together it is the test of Cochran and Armitage. The estimates must be independent: windows that
 * share a year are not.
 *
 * @param points - One a year, in any order.
 * @param options - `level`, 0.95 if left out.
 * @returns The line with its interval and test; `null` for fewer than three points, or all of one year.
 * @throws WresError `invalid-option` for an unknown option, or for a variance that is none; `invalid-level`.
 * @example
 * ```ts
 * import { weightedTrend } from "wres-metrics/statistics";
 * const trend = weightedTrend([
 *   { at: 2020, estimate: 0.1, variance: 0.01 },
 *   { at: 2021, estimate: 0.4, variance: 0.01 },
 *   { at: 2022, estimate: 0.5, variance: 0.01 },
 * ]);
 * console.log(trend?.slope.toFixed(2), trend?.p.toFixed(4)); // 0.20 0.0047
 * ```
 * @see P. Armitage, "Tests for linear trends in proportions and frequencies", Biometrics 11 (1955), 375–386.
 * @since 0.1.0
 */
export function weightedTrend(
  points: readonly TrendPoint[],
  options: {
    /** The level of the interval, between 0 and 1; 0.95 where it is left out. */
    readonly level?: number;
  } = {},
): Trend | null {
  const level = checkedLevel(options);
  for (const { variance } of points) {
    if (!(variance > 0 && variance < Infinity)) {
      throw new WresError(
        "invalid-option",
        `variance is ${describeValue(variance)}; expected a number above 0.`,
      );
    }
  }
  if (points.length < 3) return null;
  let [weight, weighed] = [0, 0];
  for (const { at, variance } of points) {
    weight += 1 / variance;
    weighed += at / variance;
  }
  const mean = weighed / weight;
  let [spread, moved] = [0, 0];
  for (const { at, estimate, variance } of points) {
    spread += ((at - mean) * (at - mean)) / variance;
    moved += ((at - mean) * estimate) / variance;
  }
  if (spread === 0) return null;
  const slope = moved / spread;
  const reach = normalQuantile(level) / Math.sqrt(spread);
  const statistic = slope * Math.sqrt(spread);
  return {
    slope,
    lower: slope - reach,
    upper: slope + reach,
    level,
    statistic,
    p: normalTwoSidedP(statistic),
  };
}
