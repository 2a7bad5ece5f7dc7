import { product } from "../../foundation/fraction-arithmetic.ts";
import { difference, type Fraction, fraction, sum } from "../../foundation/fraction.ts";
import type { KpiDays } from "./read-kpi.ts";

/**
 * What a plan expects on a day: on the straight line between the two dated values around it, the baseline before the
 * first and the last target after it. Days count, not months.
 */
export function expectedOn(
  { baseline, targets }: Pick<KpiDays, "baseline" | "targets">,
  day: number,
): Fraction {
  let before = baseline;
  for (const next of targets) {
    if (day <= before.day) return before.value;
    if (day < next.day) {
      const passed = fraction(day - before.day, next.day - before.day);
      return sum([before.value, product(difference(next.value, before.value), passed)]);
    }
    before = next;
  }
  return before.value;
}
