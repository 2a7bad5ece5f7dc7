import type { Decimal } from "decimal.js";
import type { Answer, DecimalText, Figure } from "wres-metrics";
import { WideDecimal } from "./wide-decimal.ts";

/** The exact value of an answer that must have one; the test fails with the reason where it has none. */
export function calculatedValue(answer: Answer | Figure | undefined): DecimalText {
  if (answer?.status === "calculated") return answer.value;
  throw new Error(answer === undefined ? "There is no such answer." : `Not calculable: ${answer.reason}.`);
}

/** The value of an answer that must have one, as a number of decimal.js. */
export function calculatedDecimal(answer: Answer | Figure | undefined): Decimal {
  return new WideDecimal(calculatedValue(answer));
}

/** The reason why an answer has no value; undefined where it has one. */
export function reasonOf(answer: Answer | Figure | undefined): string | undefined {
  return answer?.status === "not-calculable" ? answer.reason : undefined;
}
