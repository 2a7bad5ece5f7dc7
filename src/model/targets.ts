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
  /** Only where a turnover is given. */
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
  readonly title: string;
  readonly basis: CountOf;
  readonly share: Answer;
  /** Headcount of the group that is needed at the end. */
  readonly needed: PeopleAnswer;
  /** How many more that is than now. */
  readonly more: PeopleAnswer;
  /** more / years: a mean, which need not be whole. */
  readonly perYear: Answer;
  /** Every year after that of the counts; empty where there is no answer. */
  readonly steps: readonly GoalStep[];
  readonly warnings: readonly GoalWarning[];
}

/** The share that is aimed at, and where it comes from. */
export interface GoalTarget {
  readonly share: Answer;
  readonly from: "given" | "workforce";
  readonly basis: CountOf | { readonly percentage: string };
}

/**
 * How many people of a group each senior band needs for a share, year by year.
 *
 * @since 0.1.0
 */
export interface ModelEmployerGoals {
  readonly from: number;
  readonly by: number;
  readonly group: Exclude<Group, "unknown">;
  readonly parts: readonly Exclude<WorkforcePart, "medical">[];
  readonly target: GoalTarget;
  readonly method: {
    readonly denominator: Denominator;
    /** Per year, as decimal texts: "0.02" is two in a hundred. */
    readonly growth: string;
    readonly turnover: string | null;
  };
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
  { readonly status: "calculated"; readonly steps: readonly TrajectoryStep[] } | NoAnswer;

/**
 * There is no answer, for this reason.
 *
 * @since 0.1.0
 */
export interface NoAnswer {
  readonly status: "not-calculable";
  readonly reason: Reason;
}

/**
 * A whole number of people, or the reason why there is none.
 *
 * @since 0.1.0
 */
export type PeopleAnswer = { readonly status: "calculated"; readonly people: number } | NoAnswer;

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
  readonly title: string;
  readonly rows: readonly PayBand[];
  /** Where the tier was read; `unverified` for the built-in ones. */
  readonly source?: SourceId;
}

/** A group's people at two levels of pay. */
export interface TierCounts {
  readonly from: Count;
  readonly to: Count;
}

/**
 * How two groups thin out between one level of pay and a higher one, compared.
 *
 * @since 0.1.0
 */
export interface DisparityRatio {
  readonly part: Exclude<WorkforcePart, "medical">;
  /** `lower-to-middle`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly over: "white";
  readonly under: Exclude<Group, "white" | "unknown">;
  /** The people of White staff and of the other group at the two levels. */
  readonly basis: { readonly over: TierCounts; readonly under: TierCounts };
  /** A ratio: 1 is parity, above 1 is worse for the group below the line. */
  readonly answer: Answer;
  readonly source: SourceId | null;
}
