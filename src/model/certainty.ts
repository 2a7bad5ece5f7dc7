import { thresholdById } from "../reference/thresholds.ts";

/**
 * The range of values that the counts are compatible with, at a level of confidence.
 *
 * @since 0.1.0
 */
export interface MeasureInterval {
  readonly lower: number;
  /** Null where the counts set no upper bound on a ratio. */
  readonly upper: number | null;
  readonly level: number;
  readonly method: string;
}

/**
 * How likely a difference at least as large would be if the two rates were the same.
 *
 * @since 0.1.0
 */
export interface MeasureTest {
  readonly method: string;
  readonly statistic?: number;
  readonly p: number;
}

/** Where a ratio lies by the four-fifths rule: 0.80 to 1.25, ends inside, on the exact ratio. */
export type FourFifths = "below" | "inside" | "above";

/** What a rule says of a measure. */
export type Verdict =
  | "disparity-against-bme"
  | "disparity-against-white"
  | "disparity-against-asian"
  | "disparity-against-black"
  | "disparity-against-mixed"
  | "disparity-against-other"
  | "no-disparity-called"
  | "over-represented"
  | "under-represented"
  | "proportionate"
  | "not-judged";

/** The ids of the rules by which a disparity can be called. */
export const verdictRuleIds = [
  "four-fifths-and-significance",
  "four-fifths",
  "significance",
  "five-points",
] as const;

/** The rules by which a disparity can be called. */
export type VerdictRule = (typeof verdictRuleIds)[number];

/**
 * A verdict, the rule that gave it, and both of its halves, so that nobody has to take the verdict alone.
 *
 * @since 0.1.0
 */
export interface Judgement {
  readonly verdict: Verdict;
  readonly rule: VerdictRule;
  /** Null where there is no ratio. */
  readonly fourFifths: FourFifths | null;
  /** p below 0.05; null where there is no test. */
  readonly significant: boolean | null;
}

/** What more is known of a measure: how sure it is, and what a rule says of it. */
export interface Certainty {
  readonly interval?: MeasureInterval;
  readonly test?: MeasureTest;
  readonly judgement?: Judgement;
}

/**
 * How many people would have made a relative likelihood even, and in which direction.
 *
 * @since 0.1.0
 */
export interface Shortfall {
  /** The least whole number of people; 0 where BME people are not the worse placed. */
  readonly people: number;
  /** `more` appointments or places in training, `fewer` disciplinary cases. */
  readonly direction: "more" | "fewer";
}

/** The p-value below which a difference is called unlikely to be chance. */
export const SIGNIFICANT_BELOW: number = Number.parseFloat(thresholdById.significance.upper);
