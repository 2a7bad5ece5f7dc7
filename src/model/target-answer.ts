import type { Reason } from "./measure.ts";

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
