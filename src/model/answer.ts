import type { Decimal } from "../foundation/decimal.ts";
import type { Measure, MeasureName, MeasureWarning, Reason } from "./measure.ts";

/**
 * What a formula gives: a value, or the reason why there is none.
 *
 * @since 0.1.0
 */
export type Answer =
  | {
      readonly status: "calculated";
      readonly value: Decimal;
      readonly warnings: readonly MeasureWarning[];
    }
  | { readonly status: "not-calculable"; readonly reason: Reason };

/** There is a value. */
export function calculated(value: Decimal, ...warnings: MeasureWarning[]): Answer {
  return { status: "calculated", value, warnings };
}

/** There is none. */
export function notCalculable(reason: Reason): Answer {
  return { status: "not-calculable", reason };
}

/** Gives an answer its name, its counts and its choices. */
export function measureOf(name: MeasureName, answer: Answer, ...warnings: MeasureWarning[]): Measure {
  const { id, indicator, unit, basis, method } = name;
  return answer.status === "calculated"
    ? {
        id,
        indicator,
        unit,
        status: "calculated",
        value: answer.value,
        basis,
        method,
        warnings: [...warnings, ...answer.warnings],
      }
    : { id, indicator, unit, status: "not-calculable", reason: answer.reason, basis, method, warnings };
}
