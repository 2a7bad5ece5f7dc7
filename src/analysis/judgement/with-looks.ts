import { familyAdjustment } from "../../statistics/family-adjustment.ts";
import { testOfFamily } from "../../model/certainty.ts";
import type { Measure } from "../../model/measure.ts";
import { withCertainty } from "../uncertainty/with-uncertainty.ts";

/**
 * Gives each comparison its place among all that are made: how many there are in its family, and p adjusted for them.
 *
 * @param measures - The measures of one return, with their tests.
 * @returns The same, with `looks` where there is a test.
 * @since 0.1.0
 */
export function withLooks(measures: readonly Measure[]): readonly Measure[] {
  const looks = familyAdjustment(measures.map(({ about, test }) => testOfFamily(about, test)));
  return measures.map((measure, index) => {
    const found = looks[index] ?? null;
    return found === null ? measure : withCertainty(measure, { looks: found });
  });
}
