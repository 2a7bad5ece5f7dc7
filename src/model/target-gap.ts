import type { Answer } from "./answer.ts";
import type { PeopleAnswer } from "./target-answer.ts";

/**
 * How far a share is from its target, as a share and in people.
 *
 * @since 0.1.0
 */
export interface TargetGap {
  readonly share: Answer;
  readonly target: Answer;
  /** target − share: a difference of proportions, above 0 where the share is below its target. */
  readonly gap: Answer;
  /** The least whole number of the group's people, out of as many as now, that reaches the target. */
  readonly needed: PeopleAnswer;
  /** How many more that is than now; 0 where the target is reached. */
  readonly more: PeopleAnswer;
}
