import type { Answer, Decimal, Measure } from "wres-metrics";

/** The value of an answer that must have one; the test fails with the reason where it has none. */
export function calculatedValue(answer: Answer | Measure | undefined): Decimal {
  if (answer?.status === "calculated") return answer.value;
  throw new Error(answer === undefined ? "There is no such answer." : `Not calculable: ${answer.reason}.`);
}

/** The reason why an answer has no value; undefined where it has one. */
export function reasonOf(answer: Answer | Measure | undefined): string | undefined {
  return answer?.status === "not-calculable" ? answer.reason : undefined;
}
