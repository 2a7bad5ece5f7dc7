import { nearestWhole, product } from "../../foundation/fraction-arithmetic.ts";
import { type Fraction, fraction } from "../../foundation/fraction.ts";
import type { Appointments } from "../../model/target-goals.ts";
import type { TrajectoryStep } from "../../model/target-trajectory.ts";

/**
 * Who has to join in each year, where every year the same part of everyone leaves, and of the group no other part than
 * of everyone. Nobody is asked to leave: where more stay than a year needs, nobody joins.
 */
export function appointmentsOf(
  now: { readonly count: number; readonly of: number },
  steps: readonly TrajectoryStep[],
  turnover: Fraction,
): readonly Appointments[] {
  let [group, everyone] = [now.count, now.of];
  return steps.map(({ people, headcount }) => {
    const groupStays = group - leaving(group, turnover);
    const everyoneStays = everyone - leaving(everyone, turnover);
    group = Math.max(people, groupStays);
    everyone = Math.max(headcount, everyoneStays);
    return { group: group - groupStays, everyone: everyone - everyoneStays };
  });
}

function leaving(people: number, turnover: Fraction): number {
  return Number(nearestWhole(product(turnover, fraction(people, 1))));
}
