import type { SourceLines } from "./document-contents.ts";
import type { DecimalText } from "../foundation/decimal-text.ts";
import type { Group } from "../reference/groups.ts";
import type { PayQuarter } from "../reference/pay-quarters.ts";
import type { Count, GroupCounts } from "./counts.ts";
import type { Finding } from "./finding.ts";
import type { Organisation } from "./return.ts";

/**
 * The pay of some people: how many they are, and their mean and median in pounds.
 *
 * @since 0.1.0
 */
export interface PaySample {
  /** How many people; null: not given, or hidden. */
  readonly people: Count;
  /** The sum of their amounts, exact. With it the mean is exact too. */
  readonly total?: DecimalText | undefined;
  /** The mean as a document prints it. Where there is a `total` as well, that decides, and `parsePay` holds the two together. */
  readonly mean?: DecimalText | undefined;
  /** The median in pounds, exact; the mean of the two in the middle where the number is even. */
  readonly median?: DecimalText | undefined;
  /** The standard deviation, with n − 1: the interval of a mean gap needs it. */
  readonly standardDeviation?: number | undefined;
  /** The two amounts beside the median at `medianRank(people)`: the interval of a median gap needs them. */
  readonly beside?: readonly [lower: DecimalText, upper: DecimalText] | undefined;
}

/**
 * The bonuses of a year, of the people who received one, and out of how many.
 *
 * @since 0.1.0
 */
export interface BonusSample extends PaySample {
  /** All people of the group who were employed, with a bonus or without. */
  readonly of: Count;
}

/** Something for each ethnic group; `bme` is all groups but White together. */
export type ByGroup<Of> = { readonly [group in Group]?: Of | undefined };

/**
 * What an ethnicity pay gap is worked out from: hourly pay by group, bonuses, and the people in each quarter of pay. It is
 * counted from records, or typed from a published document.
 *
 * @since 0.1.0
 */
export interface EthnicityPay {
  /** The version of this form. */
  readonly format?: 1 | undefined;
  /** Whose pay it is. */
  readonly organisation?: Organisation | undefined;
  /** The day of the figures: `2026-03-31`. */
  readonly snapshot?: string | undefined;
  /** The hourly pay of people on full pay. */
  readonly hourly: ByGroup<PaySample>;
  /** The bonuses of the twelve months before. */
  readonly bonus?: ByGroup<BonusSample> | undefined;
  /** How many people of each group are in each quarter of hourly pay. */
  readonly quarters?: { readonly [quarter in PayQuarter]?: GroupCounts | undefined } | undefined;
  /** Of those whose ethnicity is unknown: people on full pay who preferred not to say. */
  readonly preferNotToSay?: Count | undefined;
}

/** What a figure of pay is of, as data. */
export type PayAbout =
  | {
      /** A gap between White people and the group, of means or of medians. */
      readonly kind: "mean-gap" | "median-gap";
      /** Whether it is of hourly pay or of bonuses. */
      readonly of: "hourly" | "bonus";
      /** The group whose pay is compared with White people's. */
      readonly group: Group;
    }
  | {
      /** The part of the group that received a bonus, or the group's part of everyone who is counted. */
      readonly kind: "bonus-share" | "composition";
      /** The group that the share is of. */
      readonly group: Group;
    }
  | {
      /** The group's part of the people in a quarter of hourly pay. */
      readonly kind: "quarter-share";
      /** Which quarter it is, from `lower` to `upper`. */
      readonly quarter: PayQuarter;
      /** The group that the share is of. */
      readonly group: Group;
    }
  | {
      /** The share of people whose ethnicity is known, or of those who preferred not to say. */
      readonly kind: "declared" | "preferred-not-to-say";
    };

/** Why there is no figure of pay. */
export type PayReason =
  /** A count or an amount that it needs is not given. */
  | "not-given"
  /** The group, or White people as those it is compared with, are fewer than the line of 10 people. */
  | "too-few-people"
  /** A share of nobody. */
  | "nobody-in-the-denominator"
  /** It is hidden in what is published. */
  | "hidden";

/** The range of gaps that the amounts are compatible with. */
export interface PayInterval {
  /** The lower limit of the gap. */
  readonly lower: number;
  /** The upper limit of the gap. */
  readonly upper: number;
  /** The level of confidence, such as 0.95. */
  readonly level: number;
  /** The method: of means, or of medians. */
  readonly method: "bonett-price-means" | "bonett-price-medians";
}

/** The name of a figure of pay, and how it is printed. */
export interface PayMeasureName {
  /** `pay/hourly/mean-gap/asian`, `pay/quarter/upper/black`, `pay/declared`. */
  readonly id: string;
  /** What the id says, as data. */
  readonly about: PayAbout;
  /** As reports print it: "11.4%", "-2.0%"; "–" where there is no answer, "[c]" where it is hidden. */
  readonly printed: string;
}

/**
 * One figure of an ethnicity pay gap. A gap is a proportion of White people's pay: (White − group) ÷ White. Above 0, the
 * group is paid less; below 0, more. A share is a proportion from 0 to 1.
 *
 * @since 0.1.0
 */
export type PayMeasure = PayMeasureName &
  (
    | {
        /** There is a value. */
        readonly status: "calculated";
        /** Exact to 40 significant digits. */
        readonly value: DecimalText;
        /** The double nearest to `value`. */
        readonly number: number;
        /** Of a gap, where the amounts themselves were counted; else null. */
        readonly interval: PayInterval | null;
      }
    | {
        /** There is no value. */
        readonly status: "not-calculable";
        /** Why there is none. */
        readonly reason: PayReason;
      }
  );

/**
 * Every figure of an ethnicity pay gap, and what it was worked out from.
 *
 * @since 0.1.0
 */
export interface PayGapResults {
  /** What made it. */
  readonly library: {
    /** The name of the package. */
    readonly name: string;
    /** The version that calculated these results, such as 0.1.0. */
    readonly version: string;
  };
  /** What it was worked out from. */
  readonly pay: EthnicityPay;
  /** Groups of fewer people have no gap. */
  readonly minimumPeople: number;
  /** Every figure, in the order of reports. */
  readonly measures: readonly PayMeasure[];
  /** What a reader has to know first, such as what `countPay` lost on reading. `protectPay` takes them out: they quote numbers of rows. */
  readonly findings?: readonly Finding[] | undefined;
  /** What it was counted from: a line a file. `protectPay` takes the numbers of rows out. */
  readonly records?: SourceLines | undefined;
}
