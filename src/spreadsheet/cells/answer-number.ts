import type { Answer } from "../../model/answer.ts";
import type { Reason } from "../../model/measure.ts";
import { CellError, type CellErrorCode } from "./cell-error.ts";

const ERRORS: Readonly<Record<Reason, readonly [CellErrorCode, string]>> = {
  "not-given": ["#N/A", "A count that it needs is not given: a cell is empty."],
  "nobody-in-the-denominator": ["#DIV/0!", "A rate out of nobody."],
  "nobody-in-the-comparison": ["#DIV/0!", "The rate below the line is 0: a ratio over it is not a number."],
  "window-not-available": ["#N/A", "The counts cannot be brought to that window."],
  "not-comparable": ["#N/A", "The two were measured differently."],
  hidden: ["#N/A", "A count that it needs is hidden."],
};

/** Stops a formula that has no answer, with the reason why. */
export function noAnswerFor(reason: Reason): never {
  throw new CellError(...ERRORS[reason]);
}

/** The number of an answer, as a cell holds it: the double nearest to it. */
export function answerNumber(answer: Answer): number {
  return answer.status === "calculated" ? answer.value.toNumber() : noAnswerFor(answer.reason);
}
