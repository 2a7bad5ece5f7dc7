import { numberAt, smallestFirst } from "../foundation/lists.ts";
import { checkPValues } from "./check-p-values.ts";

/**
 * The p-values of several looks at the same data, raised so that of all differences called, the expected part called
 * wrongly stays at the level: less strict than `holmAdjustment`.
 *
 * With the k-th smallest of m p-values:
 *
 *     adjusted p₍ₖ₎ = min over j ≥ k of min(1, m p₍ⱼ₎ / j)
 *
 * Unit: chances from 0 to 1, in the order given. There is always an answer. It holds for looks that are independent or
 * that tend to go together.
 *
 * | p-values      | adjusted      |
 * |---------------|---------------|
 * | none          | none          |
 * | one           | the same      |
 * | 0             | 0             |
 * | all 1         | all 1         |
 * | equal p, m of them | p each   |
 *
 * @param pValues - The p-values, in any order.
 * @returns The adjusted p-values, in the same order.
 * @throws WresError `invalid-option` where a value is no chance from 0 to 1.
 * @example
 * ```ts
 * import { benjaminiHochbergAdjustment } from "wres-metrics/statistics";
 * console.log(benjaminiHochbergAdjustment([0.04, 0.01, 0.5])); // [ 0.06, 0.03, 0.5 ]
 * ```
 * @see Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and powerful approach to
 * multiple testing", Journal of the Royal Statistical Society B 57 (1995), 289–300.
 * @since 0.1.0
 */
export function benjaminiHochbergAdjustment(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const adjusted = [...pValues];
  let lowest = 1;
  let left = pValues.length;
  for (const index of smallestFirst(pValues).reverse()) {
    lowest = Math.min(lowest, (pValues.length * numberAt(pValues, index)) / left);
    adjusted[index] = lowest;
    left -= 1;
  }
  return adjusted;
}
