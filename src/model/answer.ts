import type { Decimal } from "../foundation/decimal.ts";
import type { Basis, Figure, FigureOf, Measure, MeasureWarning, Method, Reason } from "./measure.ts";
import type { MeasureAbout } from "./measure-about.ts";
import { measureId, unitOfKind } from "./measure-id.ts";

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
export function measureOf(
  { about, basis, method }: { readonly about: MeasureAbout; readonly basis: Basis; readonly method: Method },
  answer: Answer,
  ...warnings: MeasureWarning[]
): Measure {
  const id = measureId(about);
  const { indicator } = about;
  const unit = unitOfKind[about.kind];
  return answer.status === "calculated"
    ? {
        id,
        about,
        indicator,
        unit,
        status: "calculated",
        value: answer.value,
        basis,
        method,
        warnings: [...warnings, ...answer.warnings],
      }
    : {
        id,
        about,
        indicator,
        unit,
        status: "not-calculable",
        reason: answer.reason,
        basis,
        method,
        warnings,
      };
}

/** Gives an answer that has no place in the results of a return its counts and its choices. */
export function figureOf(of: FigureOf, answer: Answer): Figure {
  return { ...of, warnings: [], ...answer };
}
