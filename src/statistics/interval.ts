/**
 * The name of the method that made an interval.
 *
 * @since 0.1.0
 */
export type IntervalMethod =
  | "wilson"
  | "wilson-finite-population"
  | "clopper-pearson"
  | "newcombe"
  | "newcombe-finite-population"
  | "miettinen-nurminen-difference"
  | "katz"
  | "koopman-score"
  | "miettinen-nurminen-ratio"
  | "mantel-haenszel"
  | "bonett-price-means"
  | "bonett-price-medians";

/**
 * The range of values that the counts are compatible with, at a level of confidence, and what made it.
 *
 * @since 0.1.0
 */
export interface Interval {
  /** The lower limit. */
  readonly lower: number;
  /** The upper limit; `Infinity` where the counts set no upper bound on a ratio. */
  readonly upper: number;
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number;
  /** The method that made the interval. */
  readonly method: IntervalMethod;
}

/**
 * What may be chosen for an interval.
 *
 * @since 0.1.0
 */
export interface IntervalOptions {
  /** The level of confidence, a share between 0 and 1: 0.95 if left out. */
  readonly level?: number;
}
