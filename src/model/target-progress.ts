import type { Decimal } from "../foundation/decimal.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import type { Rag } from "../reference/rag-thresholds.ts";
import type { Answer } from "./answer.ts";
import type { Unit } from "./measure.ts";

/** What is odd about a target, or about a day. */
export type KpiWarning =
  /** A target is further from parity than the value before it. */
  | "target-away-from-parity"
  /** A target is worse than the value before it, by the direction that the plan states. */
  | "target-against-direction"
  /** Two targets are due on the same day with different values. */
  | "targets-contradict"
  /** The day is before the baseline's: nothing is expected yet. */
  | "before-the-baseline";

/** Where a value lies beside what was expected by now. */
export type KpiPosition = "ahead" | "on-course" | "behind" | "not-known";

/** The part of the expected movement that was made, or why it cannot be said. */
export type MovementAnswer =
  | { readonly status: "calculated"; readonly value: Decimal }
  | {
      readonly status: "not-calculable";
      readonly reason: "not-given" | "no-movement-expected" | "no-parity";
    };

/** The target that comes next. */
export interface NextTarget {
  readonly by: string;
  readonly value: Decimal;
  /** target − current, in the unit of the indicator. */
  readonly toGo: Answer;
}

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
  readonly expected: Answer;
  /** The latest reading; `not-given` before there is one. */
  readonly current: Answer;
  readonly currentOn: string | null;
  /** current − expected. */
  readonly difference: Answer;
  readonly position: KpiPosition;
  readonly movement: MovementAnswer;
  readonly rag: Rag | "not-known";
  /** Null after the last target's day. */
  readonly next: NextTarget | null;
  readonly warnings: readonly KpiWarning[];
}

/** A target for a difference that its two shares' targets do not give. */
export interface TargetContradiction {
  readonly id: string;
  readonly by: string;
  /** What the plan states. */
  readonly stated: Decimal;
  /** What the targets of the two shares give on that day. */
  readonly implied: Decimal;
  readonly share: string;
  readonly less: string;
}

/** Where an action stands by itself, on a day. */
export type ActionState = "complete" | "overdue" | "open";

/** How one action stands, on a day. */
export interface ActionProgress {
  readonly id: string;
  readonly state: ActionState;
  readonly indicators: readonly IndicatorNumber[];
  /** The worst of the colours of its indicators of progress. */
  readonly rag: Rag | "not-known";
  /** As the plan prints it. */
  readonly stated: Rag | null;
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
