import { numberAt, smallestFirst } from "../foundation/lists.ts";
import { checkPValues } from "./check-p-values.ts";

/**
 * The p-values of several looks at the same data, raised so that the chance of calling *any* true equality a
 * difference stays at the level.
 *
 * With the k-th smallest of m p-values:
 *
 *     adjusted p₍ₖ₎ = max over j ≤ k of min(1, (m − j + 1) p₍ⱼ₎)
 *
 * Unit: chances from 0 to 1, in the order given. There is always an answer.
 *
 * | p-values      | adjusted      |
 * |---------------|---------------|
 * | none          | none          |
 * | one           | the same      |
 * | 0             | 0             |
 * | all 1         | all 1         |
 * | equal p, m of them | min(1, mp) each |
 *
 * @param pValues - The p-values, in any order.
 * @returns The adjusted p-values, in the same order.
 * @throws WresError `invalid-option` where a value is no chance from 0 to 1.
 * @example
 * ```ts
 * import { holmAdjustment } from "wres-metrics/statistics";
 * console.log(holmAdjustment([0.04, 0.01, 0.5])); // [ 0.08, 0.03, 0.5 ]
 * ```
 * @see S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979),
 * 65–70.
 * @since 0.1.0
 */
export function holmAdjustment(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const adjusted = [...pValues];
  let highest = 0;
  let left = pValues.length;
  for (const index of smallestFirst(pValues)) {
    highest = Math.max(highest, Math.min(1, left * numberAt(pValues, index)));
    adjusted[index] = highest;
    left -= 1;
  }
  return adjusted;
}
