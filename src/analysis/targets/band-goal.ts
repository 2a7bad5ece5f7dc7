import { compare } from "../../foundation/fraction-arithmetic.ts";
import { divide, type Fraction, fraction } from "../../foundation/fraction.ts";
import { calculated, notCalculable } from "../../model/answer.ts";
import type { CountOf } from "../../model/count.ts";
import type { Reason } from "../../model/measure.ts";
import { shareFraction } from "../../model/share-fraction.ts";
import { noAnswer, peopleAnswer } from "../../model/target-answer.ts";
import type { BandGoal, GoalStep, GoalWarning } from "../../model/target-goals.ts";
import { appointmentsOf } from "./appointments.ts";
import { type LineYears, lineSteps } from "./line-steps.ts";

/** What every band is held to. */
interface GoalPlan extends LineYears {
  readonly target: Fraction | Reason;
  readonly growth: Fraction;
  readonly turnover: Fraction | null;
}

/** What one band needs to reach the target, by then and year by year. */
export function bandGoal(
  { id, title, basis }: Pick<BandGoal, "id" | "title" | "basis">,
  plan: GoalPlan,
  warnings: readonly GoalWarning[],
): BandGoal {
  const share = shareFraction(basis);
  const name = {
    id,
    title,
    basis,
    share: typeof share === "string" ? notCalculable(share) : calculated(divide(share)),
  };
  const steps = stepsOf(basis, share, plan);
  if (typeof steps === "string") {
    const none = noAnswer(steps);
    return { ...name, needed: none, more: none, perYear: none, steps: [], warnings };
  }
  const last = steps.at(-1);
  const more = last?.more ?? 0;
  const isCrowded = steps.some(
    ({ appointments }) => appointments !== undefined && appointments.group > appointments.everyone,
  );
  return {
    ...name,
    needed: peopleAnswer(last?.people ?? 0),
    more: peopleAnswer(more),
    perYear: calculated(divide(fraction(more, plan.to - plan.from))),
    steps,
    warnings: isCrowded ? [...warnings, "more-than-the-places"] : warnings,
  };
}

/** Every year after that of the counts. A band that has reached the target stays on it. */
function stepsOf(
  { count, of }: CountOf,
  share: Fraction | Reason,
  { target, from, to, growth, turnover }: GoalPlan,
): readonly GoalStep[] | Reason {
  if (typeof share === "string") return share;
  if (typeof target === "string") return target;
  if (count === null || of === null) return "not-given";
  const start = compare(share, target) < 0 ? share : target;
  const steps = lineSteps({ start, target, headcount: of, growth, from, to })
    .slice(1)
    .map((step) => ({ ...step, more: Math.max(0, step.people - count) }));
  if (turnover === null) return steps;
  const appointments = appointmentsOf({ count, of }, steps, turnover);
  return steps.map((step, index) => {
    const joining = appointments[index];
    return joining === undefined ? step : { ...step, appointments: joining };
  });
}
