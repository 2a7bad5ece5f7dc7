import type { Decimal } from "../foundation/decimal.ts";
import type { NoAnswer } from "./target-answer.ts";

/** One year on the way to a target. */
export interface TrajectoryStep {
  /** The year at whose 31 March this is. */
  readonly year: number;
  /** Everyone in the place, the group's people among them. */
  readonly headcount: number;
  /** The share on the straight line to the target. */
  readonly share: Decimal;
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
