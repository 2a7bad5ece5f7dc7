import type { Group } from "../reference/groups.ts";
import { thresholdById } from "../reference/thresholds.ts";

/**
 * The range of values that the counts are compatible with, at a level of confidence.
 *
 * @since 0.1.0
 */
export interface MeasureInterval {
  /** The lower end. */
  readonly lower: number;
  /** Null where the counts set no upper bound on a ratio. */
  readonly upper: number | null;
  /** The level, 0.95 unless another was asked for. */
  readonly level: number;
  /** The method, by its author. */
  readonly method: string;
}

/**
 * How likely a difference at least as large would be if the two rates were the same.
 *
 * @since 0.1.0
 */
export interface MeasureTest {
  /** The test. */
  readonly method: string;
  /** The statistic of a test that has one. */
  readonly statistic?: number;
  /** How often chance alone would give a difference at least as large, 0 to 1, two-sided. */
  readonly p: number;
}

/**
 * How likely strata that differ at least as much would be if they had one odds ratio: small, and one ratio cannot stand for all.
 *
 * @since 0.1.0
 */
export interface MeasureHomogeneity {
  /** The test, by its authors: "breslow-day-tarone". */
  readonly method: string;
  /** Chi-squared: 0 where all strata have the same odds ratio, and larger the more they differ. */
  readonly statistic: number;
  /** One less than the number of strata that say something. */
  readonly degreesOfFreedom: number;
  /** How often chance alone would make the strata differ at least as much, 0 to 1. */
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
  | "over-represented"
  | "under-represented"
  /** Not called, neither large nor beyond chance: the interval says what the counts are compatible with. */
  | "no-disparity-called"
  /** Beyond chance, and inside the four-fifths range: a difference, and not a disparity by the rule. */
  | "difference-inside-range"
  /** Large, and could be chance: neither a disparity nor its absence can be told. */
  | "large-could-be-chance"
  /** Large, and the counts allow no test: only percentages were published, or more are counted than there are. */
  | "large-not-tested"
  | "not-judged";

/** The ids of the rules by which a disparity can be called, the default first. */
export const verdictRuleIds = [
  "by-unit",
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
  /** What it calls the comparison. */
  readonly verdict: Verdict;
  /** The rule that was used. */
  readonly rule: VerdictRule;
  /**
   * Null where there is no ratio, and where the rule does not ask for one: `by-unit` judges a difference of shares as a
   * difference. Nobody below the line is `above`, however many are above it; nobody above the line is `below`.
   */
  readonly fourFifths: FourFifths | null;
  /** The ratio of the two shares as a decimal text, where the rule asks for one of a difference: it is printed with the range. */
  readonly ratioOfShares?: string;
  /** p below 0.05; null where there is no test. */
  readonly significant: boolean | null;
  /**
   * The group that the figure puts at a disadvantage, whatever chance says of it; null where it is even, and for
   * representation and the board, where no group's disadvantage follows from another's.
   */
  readonly disadvantage: Group | null;
}

/** What more is known of a measure: how sure it is, and what a rule says of it. */
export interface Certainty {
  /** The values that the counts are compatible with. */
  readonly interval?: MeasureInterval;
  /** Whether chance would explain the comparison. */
  readonly test?: MeasureTest;
  /** How large the comparison is, and what a rule calls it. */
  readonly judgement?: Judgement;
  /** Whether the strata behind an adjusted ratio have one odds ratio; only of a ratio adjusted for strata. */
  readonly homogeneity?: MeasureHomogeneity;
  /** The place of a comparison among all that are made: set by `calculateIndicators`. */
  readonly looks?: Looks;
}

/**
 * The place of a comparison among those that are made beside it. One comparison in twenty has p below 0.05 where nothing
 * differs, so that `judgement` alone says too much where many are made.
 *
 * @since 0.1.0
 */
export interface Looks {
  /** The family that the comparison belongs to, such as `bands` or `groups/indicator-5`. */
  readonly family: string;
  /** How many comparisons of the family are tested; in what is published, those that are hidden are among them. */
  readonly tested: number;
  /** p by Holm's adjustment within the family: the chance of any false call in the family stays at the level. Reports go by it where `overallP` is null. */
  readonly holmP: number;
  /** How many comparisons are tested in all the families that a headline is made of; null in a family that is not. */
  readonly testedInAll: number | null;
  /** p by Benjamini and Hochberg's adjustment over all of those: what reports go by; null in a family that makes no headline. */
  readonly overallP: number | null;
}

/**
 * How many people would have made a relative likelihood even, and in which direction. `people` holds the rate of White people
 * fixed, `exchanged` the number of people to whom it happened.
 *
 * @since 0.1.0
 */
export interface Shortfall {
  /** The least whole number of people; 0 where BME people are not the worse placed. */
  readonly people: number;
  /** `more` appointments or places in training, `fewer` disciplinary cases. */
  readonly direction: "more" | "fewer";
  /**
   * The other reading: as many people in all as there were. `people` is how many of them would have been of the group in place
   * of White people (or the other way round), of `of` in all.
   */
  readonly exchanged: {
    /** How many more, or fewer, of them would have been of the compared group; 0 where it is not the worse placed. */
    readonly people: number;
    /** To how many people of both groups it happened. */
    readonly of: number;
  };
}

/** The p-value below which a difference is called unlikely to be chance. */
export const SIGNIFICANT_BELOW: number = /* @__PURE__ */ (() =>
  Number.parseFloat(thresholdById.significance.upper))();

/** The one p that a report goes by where it allows for other comparisons, and how many of them there are. */
export function allowingForOthers({ overallP, testedInAll, holmP, tested }: Looks): {
  readonly p: number;
  readonly among: number;
} {
  return overallP === null ? { p: holmP, among: tested } : { p: overallP, among: testedInAll ?? tested };
}

/** Whether a comparison is beyond chance, allowing for those that are made beside it: the one rule of every heading, sentence and mark. */
export function isBeyondChance(p: number, looks: Looks | undefined): boolean {
  return p < SIGNIFICANT_BELOW && (looks === undefined || allowingForOthers(looks).p < SIGNIFICANT_BELOW);
}
