import type { IndicatorNumber } from "../reference/indicators.ts";
import type { Answer } from "./answer.ts";
import type { Looks, MeasureInterval, MeasureTest } from "./certainty.ts";
import type { CountOf } from "./counts.ts";
import type { MeasureWarning, Reason, ShareBasis } from "./measure.ts";
import type { SurveyShareAbout, WorkforceShareAbout } from "./measure-about.ts";

/**
 * Counts by ethnic group, ready to be looked at group by group: the four groups within BME, or sixteen
 * categories, or any other that do not overlap.
 *
 * @since 0.1.0
 */
export interface CountsByGroup {
  /** Whose direction applies. Left out, the group stands over the comparison and no side is the worse. */
  readonly indicator?: IndicatorNumber;
  /** White people, with whom each group is compared. */
  readonly white: ShareBasis;
  /** By name; nobody is in two of them, and nobody in them is in White. */
  readonly groups: Readonly<Record<string, ShareBasis>>;
  /** Everybody who is compared. Left out, White and all groups together: people of known ethnicity. */
  readonly whole?: CountOf;
  /** 2 where the counts are of two years and a share is a yearly average. */
  readonly dividedBy?: 1 | 2;
  /** Set where the counts cannot be had as they were asked for: the reason of every answer. */
  readonly unavailable?: Reason;
}

/** What a group is compared with: White, everybody but the group, or everybody. */
export type GroupComparator = "white" | "all-others" | "whole";

/** How the p-values of several looks are raised. */
export type LooksAdjustment = "holm" | "benjamini-hochberg";

/** The choices of a disaggregation. */
export interface DisaggregationOptions {
  /** The level of confidence of the intervals: 0.95 if left out. */
  readonly level: number;
  /** `holm` if left out. */
  readonly adjustment: LooksAdjustment;
}

/** An answer and the range that the counts are compatible with, which may be there where the answer is not. */
export type Estimate = Answer & {
  /** The values that the counts are compatible with, in the unit of the answer. */
  readonly interval?: MeasureInterval;
};

/** Why two groups were not tested. */
export type UntestedReason =
  | Reason
  /** Only a percentage was published. */
  | "counts-not-published"
  /** More people are counted than there are, as where leavers entered a process. */
  | "more-than-the-whole"
  /** The group is everybody. */
  | "nobody-else"
  /** There are fewer than two groups to set side by side. */
  | "fewer-than-two-groups"
  /** Nobody or everybody was counted, in every group. */
  | "all-alike";

/** A test of one group, and its p-value raised for the number of groups that were looked at. */
export type GroupTest =
  | ({
      /** There is a test. */
      readonly status: "tested";
      /** p after the adjustment for the number of groups, 0 to 1. */
      readonly adjustedP: number;
      /** The method of that adjustment. */
      readonly adjustment: LooksAdjustment;
      /** How many groups were tested against the same comparator. */
      readonly looks: number;
      /** Whether the adjusted p-value is below 1 − level. */
      readonly significant: boolean;
    } & MeasureTest)
  | {
      /** There is no test. */
      readonly status: "not-tested";
      /** Why there is none. */
      readonly reason: UntestedReason;
    };

/** One group beside one comparator. */
export interface GroupComparison {
  /** Who it is compared with. */
  readonly against: GroupComparator;
  /**
   * Whose share stands above the line, or is taken from, and whose stands below: a group's name or a
   * comparator.
   */
  readonly over: string;
  /** Whose share stands below the line, or is taken away. */
  readonly under: string;
  /** The counts of both sides. */
  readonly basis: {
    /** The counts of the side above the line. */
    readonly over: ShareBasis;
    /** The counts of the side below the line. */
    readonly under: ShareBasis;
  };
  /** The ratio of the two shares. */
  readonly ratio: Estimate;
  /** over − under. */
  readonly difference: Estimate;
  /** Whether chance would explain it. */
  readonly test: GroupTest;
  /** Where the figure lies for this group, by the direction of the indicator; it says nothing of chance. */
  readonly side: "worse" | "better" | "even" | "not-judged";
  /** What is worth knowing about it. */
  readonly warnings: readonly MeasureWarning[];
}

/** One group: its share, and the three comparisons. */
export interface GroupFigures {
  /** The name under which the group was given. */
  readonly group: string;
  /** The counts of the share. */
  readonly basis: ShareBasis;
  /** Its share or likelihood. */
  readonly share: Estimate;
  /** What it is compared with. */
  readonly comparisons: readonly GroupComparison[];
}

/** Whether the groups differ from one another, which one figure for all of them would hide. */
export type Heterogeneity = {
  /** The groups that were set side by side. */
  readonly groups: readonly string[];
  /** The groups that could not be tested. */
  readonly leftOut: readonly {
    /** The name under which the group was given. */
    readonly group: string;
    /** Why it could not be tested. */
    readonly reason: UntestedReason;
  }[];
} & (
  | ({
      /** There is a test. */
      readonly status: "tested";
      /** Chi-squared: 0 where all shares are equal, and larger the more they differ. */
      readonly statistic: number;
      /** One less than the number of groups that were set side by side. */
      readonly degreesOfFreedom: number;
      /** Whether p is below 1 − level, by itself: then one figure for all groups hides that they differ. */
      readonly significant: boolean;
      /** `small-numbers` where fewer than five people are expected somewhere, so that p is rough. */
      readonly warnings: readonly MeasureWarning[];
      /** The place of the test among all such tests of a report: set by `reportContent`. */
      readonly looks?: Looks;
    } & MeasureTest)
  | {
      /** There is no test. */
      readonly status: "not-tested";
      /** Why there is none. */
      readonly reason: UntestedReason;
    }
);

/**
 * A measure group by group, in the order in which the groups were given.
 *
 * @since 0.1.0
 */
export interface Disaggregation {
  /** The indicator that was looked at. */
  readonly indicator: IndicatorNumber | null;
  /** The choices of the calculation. */
  readonly options: DisaggregationOptions;
  /** Each group with its comparisons. */
  readonly groups: readonly GroupFigures[];
  /** Whether the groups differ from one another. */
  readonly heterogeneity: Heterogeneity;
}

/**
 * A share among people who work solely on the bank, beside the same share among substantive staff.
 *
 * @since 0.1.0
 */
export interface BankComparison {
  /** What is compared: a group's share of the workforce, or of "yes" to a question of the survey. Its population is `bank`. */
  readonly about: WorkforceShareAbout | SurveyShareAbout;
  /** The people of the bank. */
  readonly bank: ShareBasis;
  /** The substantive staff. */
  readonly substantive: ShareBasis;
  /** The bank's share less that of substantive staff, as a difference of proportions, with its interval; or why there is none. */
  readonly difference: Estimate;
  /** Whether chance would explain it. The p-value is that of this comparison by itself, whatever else is compared. */
  readonly test:
    | ({
        /** There is a test. */
        readonly status: "tested";
      } & MeasureTest)
    | {
        /** There is no test. */
        readonly status: "not-tested";
        /** Why there is none. */
        readonly reason: UntestedReason;
      };
}
