import type { WorkforcePart } from "../reference/workforce-rows.ts";
import type { Group } from "../reference/groups.ts";
import type { Answer } from "./answer.ts";
import type { CountOf } from "./count.ts";
import type { Denominator, MeasureWarning } from "./measure.ts";
import type { PeopleAnswer } from "./target-answer.ts";
import type { TrajectoryStep } from "./target-trajectory.ts";

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
