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
  readonly id: string;
  readonly today: string;
  /** Of every value here: a share is a proportion, whatever it is printed in. */
  readonly unit: Unit | "count";
  /** What the plan expects today. */
  readonly expected: Answer;
  /** What it expected on the day of the latest reading, which is held against it; `not-given` without one. */
  readonly expectedThen: Answer;
  /** The latest reading; `not-given` before there is one. */
  readonly current: Answer;
  readonly currentOn: string | null;
  /** How many days old the latest reading is today; null without one. */
  readonly readingAge: number | null;
  /** current − expectedThen. */
  readonly difference: Answer;
  readonly position: KpiPosition;
  readonly movement: MovementAnswer;
  readonly rag: Rag | "not-known";
  /** Null after the last target's day. */
  readonly next: NextTarget | null;
  readonly warnings: readonly KpiWarning[];
}

/** Where a reading lies beside what was expected on its own day. */
export type KpiPosition = "ahead" | "on-course" | "behind" | "not-known";

/** The part of the expected movement that was made, or why it cannot be said. */
export type MovementAnswer =
  | { readonly status: "calculated"; readonly value: DecimalText }
  | {
      readonly status: "not-calculable";
      readonly reason: "not-given" | "no-movement-expected" | "no-parity";
    };

/** The target that comes next. */
export interface NextTarget {
  readonly by: string;
  readonly value: DecimalText;
  /** target − current, in the unit of the indicator. */
  readonly toGo: Answer;
}

/** What is odd about a target, or about a day. */
export type KpiWarning =
  /** A target is further from parity than the value before it. */
  | "target-away-from-parity"
  /** A target is worse than the value before it, by the direction that the plan states. */
  | "target-against-direction"
  /** Two targets are due on the same day with different values. */
  | "targets-contradict"
  /** The day is before the baseline's: nothing is expected yet. */
  | "before-the-baseline"
  /** Some values are so much larger than others that they may be of another unit: 0.99 beside 95. Ask which. */
  | "mixed-units";

/** A target for a difference that its two shares' targets do not give. */
export interface TargetContradiction {
  readonly id: string;
  readonly by: string;
  /** What the plan states. */
  readonly stated: DecimalText;
  /** What the targets of the two shares give on that day. */
  readonly implied: DecimalText;
  readonly share: string;
  readonly less: string;
}

/** Where an action stands by itself, on a day. */
export type ActionState = "complete" | "overdue" | "open" | "ongoing";

/** How one action stands, on a day. */
export interface ActionProgress {
  readonly id: string;
  readonly state: ActionState;
  readonly indicators: readonly IndicatorNumber[];
  /** The worst of the colours of its indicators of progress. */
  readonly rag: Rag | "not-known";
  /** As the plan prints it; blue is complete. */
  readonly stated: PlanColour | null;
  /** The steps of it, in the order of the plan. */
  readonly milestones: readonly { readonly title: string; readonly state: ActionState }[];
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
  readonly today: string;
  readonly kpis: readonly KpiProgress[];
  readonly actions: readonly ActionProgress[];
  readonly contradictions: readonly TargetContradiction[];
}
