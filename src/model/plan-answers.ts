import type { DecimalText } from "../foundation/decimal-text.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import type { PlanColour, Rag } from "../reference/rag-thresholds.ts";
import type { Answer } from "./answer.ts";
import type { Unit } from "./measure.ts";

/**
 * How far one indicator of progress has come, on a day.
 *
 * @since 0.1.0
 */
export interface KpiProgress {
  /** The id that the plan gives it. */
  readonly id: string;
  /** The day on which it was looked at: `2024-03-31`. */
  readonly today: string;
  /** Of every value here: a share is a proportion, whatever it is printed in. */
  readonly unit: Unit | "count";
  /** What the plan expects today. */
  readonly expected: Answer;
  /** What it expected on the day of the latest reading, which is held against it; `not-given` without one. */
  readonly expectedThen: Answer;
  /** The latest reading; `not-given` before there is one, and where two of its day have different values. */
  readonly current: Answer;
  /** The day of the latest reading, as the plan writes it; null without one. */
  readonly currentOn: string | null;
  /** How many days old the latest reading is today; null without one. */
  readonly readingAge: number | null;
  /** current − expectedThen. */
  readonly difference: Answer;
  /** Where the latest reading lies beside what was expected on its own day. */
  readonly position: KpiPosition;
  /** The part of the expected movement that was made by the day of the latest reading. */
  readonly movement: MovementAnswer;
  /** The colour of that movement; `not-known` without a reading. */
  readonly rag: Rag | "not-known";
  /** Null after the last target's day. */
  readonly next: NextTarget | null;
  /** What is odd about its targets, its readings or the day. */
  readonly warnings: readonly KpiWarning[];
}

/** Where a reading lies beside what was expected on its own day. */
export type KpiPosition = "ahead" | "on-course" | "behind" | "not-known";

/** The part of the expected movement that was made, or why it cannot be said. */
export type MovementAnswer =
  | {
      /** There is a movement to speak of. */
      readonly status: "calculated";
      /** 1 is all of the movement that was expected; above 1 is more than that, below 0 is backwards. */
      readonly value: DecimalText;
    }
  | {
      /** There is no such part. */
      readonly status: "not-calculable";
      /**
       * `not-given` without a reading; `no-movement-expected` where nothing was to move yet; `no-parity` for a ratio of 0, whose
       * distance from 1 has no end.
       */
      readonly reason: "not-given" | "no-movement-expected" | "no-parity";
    };

/** The target that comes next. */
export interface NextTarget {
  /** The day by which it is due, as the plan writes it. */
  readonly by: string;
  /** The value that is aimed at; a share is a proportion from 0 to 1. */
  readonly value: DecimalText;
  /** target − current, in the unit of the indicator. */
  readonly toGo: Answer;
}

/** What is odd about a target, a reading or a day. */
export type KpiWarning =
  /** A target is further from parity than the value before it. */
  | "target-away-from-parity"
  /** A target is worse than the value before it, by the direction that the plan states. */
  | "target-against-direction"
  /** Two targets are due on the same day with different values. */
  | "targets-contradict"
  /** Two readings of the same day have different values. */
  | "readings-contradict"
  /** The day is before the baseline's: nothing is expected yet. */
  | "before-the-baseline"
  /** Some values are so much larger than others that they may be of another unit: 0.99 beside 95. Ask which. */
  | "mixed-units";

/** A target for a difference that its two shares' targets do not give. */
export interface TargetContradiction {
  /** The id of the difference in the plan. */
  readonly id: string;
  /** The day on which the target is due, as the plan writes it. */
  readonly by: string;
  /** What the plan states. */
  readonly stated: DecimalText;
  /** What the targets of the two shares give on that day. */
  readonly implied: DecimalText;
  /** The id of the indicator of progress from which the other is taken. */
  readonly share: string;
  /** The id of the one that is taken away. */
  readonly less: string;
}

/** Where an action stands by itself, on a day. */
export type ActionState = "complete" | "overdue" | "open" | "ongoing";

/** How one action stands, on a day. */
export interface ActionProgress {
  /** The id that the plan gives it. */
  readonly id: string;
  /** Where it stands by its day and by what the plan says of it. */
  readonly state: ActionState;
  /** The numbers of the WRES indicators that it is about. */
  readonly indicators: readonly IndicatorNumber[];
  /** The worst of the colours of its indicators of progress. */
  readonly rag: Rag | "not-known";
  /** As the plan prints it; blue is complete. */
  readonly stated: PlanColour | null;
  /** The steps of it, in the order of the plan. */
  readonly milestones: readonly {
    /** The step in the plan's own words. */
    readonly title: string;
    /** Where the step stands on the day. */
    readonly state: ActionState;
  }[];
  /** The next day on which it is looked at, as the plan writes it; null where none is to come. */
  readonly nextReview: string | null;
  /** `stated-otherwise`: the plan prints another colour than the numbers give. */
  readonly warnings: readonly "stated-otherwise"[];
}

/**
 * How far an action plan has come, on a day.
 *
 * @since 0.1.0
 */
export interface PlanProgress {
  /** The day on which the plan was looked at: `2024-03-31`. */
  readonly today: string;
  /** Every indicator of progress, in the order of the plan. */
  readonly kpis: readonly KpiProgress[];
  /** Every action, in the order of the plan. */
  readonly actions: readonly ActionProgress[];
  /** The targets for a difference that the targets of its two shares do not give. */
  readonly contradictions: readonly TargetContradiction[];
}
