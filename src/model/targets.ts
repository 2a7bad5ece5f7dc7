import type { PayBand, WorkforcePart } from "../reference/workforce-rows.ts";
import type { Group } from "../reference/groups.ts";
import type { Answer } from "./answer.ts";
import type { Count, CountOf } from "./counts.ts";
import type { Denominator, MeasureWarning, Reason } from "./measure.ts";
import type { DecimalText } from "../foundation/decimal-text.ts";
import type { SourceId } from "../reference/sources.ts";

/** Who joins in one year, so that the year's number is reached although others leave. */
export interface Appointments {
  /** The group's people who have to be among those who join. */
  readonly group: number;
  /** The places that fall vacant or are new. */
  readonly everyone: number;
}

/** One year of a goal. */
export interface GoalStep extends TrajectoryStep {
  /** How many more than in the year of the counts; 0 where there are enough. */
  readonly more: number;
  /** Only where a turnover is given, and the target is not met. */
  readonly appointments?: Appointments;
}

/** What is worth knowing about a goal. */
export type GoalWarning =
  | Extract<MeasureWarning, "unknown-not-given">
  /** In some year more of the group would have to join than there are places. */
  | "more-than-the-places";

/** What one band, or all of them together, needs to reach the target. */
export interface BandGoal {
  /** `band-8a` to `vsm`, and `bands-8a-and-above`. */
  readonly id: string;
  /** The band as tables and sentences name it. */
  readonly title: string;
  /** The group's people in the band, and everyone there (or everyone of known ethnicity). */
  readonly basis: CountOf;
  /** The group's share of the band now, from 0 to 1. */
  readonly share: Answer;
  /** True where the share has reached the target: met is met, and nothing follows from being above it. */
  readonly isMet: boolean;
  /** Headcount of the group that is needed at the end; where the target is met, no fewer than there are. */
  readonly needed: PeopleAnswer;
  /** How many more that is than now. */
  readonly more: PeopleAnswer;
  /** more / years: a mean, which need not be whole. */
  readonly perYear: Answer;
  /** Every year after that of the counts; empty where there is no answer. */
  readonly steps: readonly GoalStep[];
  /** What is worth knowing about the goal. */
  readonly warnings: readonly GoalWarning[];
}

/** The share that is aimed at, and where it comes from. */
export interface GoalTarget {
  /** The share that is aimed at, from 0 to 1. */
  readonly share: Answer;
  /** Whether it was given, or is the group's own share of the whole workforce. */
  readonly from: "given" | "workforce";
  /** The counts or the percentage that the share is made of. */
  readonly basis:
    | CountOf
    | {
        /** The percentage as it was given, without the sign: "25.6". */
        readonly percentage: string;
      };
}

/**
 * How many people of a group each senior band needs for a share, year by year.
 *
 * @since 0.1.0
 */
export interface ModelEmployerGoals {
  /** The year of the counts: 2022 is 31 March 2022. */
  readonly from: number;
  /** The year by whose 31 March the target is due. */
  readonly by: number;
  /** The group whose people are counted. */
  readonly group: Exclude<Group, "unknown">;
  /** The parts of the workforce whose bands are added up. */
  readonly parts: readonly Exclude<WorkforcePart, "medical">[];
  /** The share that every band is to reach. */
  readonly target: GoalTarget;
  /** The choices that the goals were worked out with. */
  readonly method: {
    /** Who is in the denominator of every share: everyone, or people of known ethnicity. */
    readonly denominator: Denominator;
    /** Per year, as decimal texts: "0.02" is two in a hundred. */
    readonly growth: string;
    /** Which part of everyone in a band leaves in a year, as a decimal text; null where it was not given. */
    readonly turnover: string | null;
  };
  /** One for each band that exists, in printed order, and at last one for all of them together. */
  readonly goals: readonly BandGoal[];
}

/** One year on the way to a target. */
export interface TrajectoryStep {
  /** The year at whose 31 March this is. */
  readonly year: number;
  /** Everyone in the place, the group's people among them. */
  readonly headcount: number;
  /** The share on the straight line to the target. */
  readonly share: DecimalText;
  /** The least whole number of the group's people that reaches the share. */
  readonly people: number;
}

/**
 * The straight line from a share to its target, year by year, or the reason why there is none.
 *
 * @since 0.1.0
 */
export type Trajectory =
  | {
      /** There is a line. */
      readonly status: "calculated";
      /** One for each year, the first and the last with them. */
      readonly steps: readonly TrajectoryStep[];
    }
  | NoAnswer;

/**
 * There is no answer, for this reason.
 *
 * @since 0.1.0
 */
export interface NoAnswer {
  /** There is no answer. */
  readonly status: "not-calculable";
  /** Why there is none. */
  readonly reason: Reason;
}

/**
 * A whole number of people, or the reason why there is none.
 *
 * @since 0.1.0
 */
export type PeopleAnswer =
  | {
      /** There is a number of people. */
      readonly status: "calculated";
      /** A whole number of people, 0 or more. */
      readonly people: number;
    }
  | NoAnswer;

/** There are so many. */
export function peopleAnswer(people: number): PeopleAnswer {
  return { status: "calculated", people };
}

/** There is no number of people, and no line. */
export function noAnswer(reason: Reason): NoAnswer {
  return { status: "not-calculable", reason };
}

/** Some pay bands, taken as one level of pay. */
export interface DisparityTier {
  /** The word in a comparison's id. */
  readonly id: string;
  /** The level as tables and sentences name it: "Bands 6 and 7". */
  readonly title: string;
  /** The pay bands that make up the level. */
  readonly rows: readonly PayBand[];
  /** Where the tier was read; `unverified` for the built-in ones. */
  readonly source?: SourceId;
}

/** A group's people at two levels of pay. */
export interface TierCounts {
  /** People at the lower level; null: not given. */
  readonly from: Count;
  /** People at the higher level; null: not given. */
  readonly to: Count;
}

/**
 * How two groups thin out between one level of pay and a higher one, compared.
 *
 * @since 0.1.0
 */
export interface DisparityRatio {
  /** The part of the workforce that it is of. */
  readonly part: Exclude<WorkforcePart, "medical">;
  /** `lower-to-middle`. */
  readonly id: string;
  /** The id of the lower level. */
  readonly from: string;
  /** The id of the higher level. */
  readonly to: string;
  /** White people stand above the line. */
  readonly over: "white";
  /** The group below the line. */
  readonly under: Exclude<Group, "white" | "unknown">;
  /** The people of White staff and of the other group at the two levels. */
  readonly basis: {
    /** White people at the two levels. */
    readonly over: TierCounts;
    /** People of the other group at the two levels. */
    readonly under: TierCounts;
  };
  /** A ratio: 1 is parity, above 1 is worse for the group below the line. */
  readonly answer: Answer;
  /** Where the levels of pay were read; null where neither says so. */
  readonly source: SourceId | null;
}
