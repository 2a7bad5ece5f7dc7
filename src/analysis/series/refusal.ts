import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import { measureOf, notCalculable } from "../../model/answer.ts";
import type { Measure, Reason } from "../../model/measure.ts";
import type { PoolRefusal, PoolRefusalCode } from "../../model/pool-refusal.ts";

const reasons = {
  "not-given": "not-given",
  "definition-changed": "not-comparable",
  "schemes-mixed": "not-comparable",
  "windows-mixed": "not-comparable",
  "windows-overlap": "window-not-available",
  "window-not-stated": "window-not-available",
  "window-not-available": "window-not-available",
  "years-not-consecutive": "window-not-available",
  "organisations-differ": "not-comparable",
} as const satisfies Record<PoolRefusalCode, Reason>;

/** A refusal, with the reason that the measures give. */
export function refusalOf(because: PoolRefusalCode, ids: readonly string[]): PoolRefusal {
  return { because, reason: reasons[because], ids };
}

/** Chinese is Asian in one scheme and Other in the other, so those two groups do not add up across them. */
export function schemeRefusals(
  schemes: readonly EthnicityScheme[],
  ids: readonly string[],
): readonly PoolRefusal[] {
  const moved = ids.filter((id) => /\/(?:asian|other)$/.test(id));
  return new Set(schemes).size > 1 && moved.length > 0 ? [refusalOf("schemes-mixed", moved)] : [];
}

/** Takes away the answers that are refused, with the counts that should not have been added. */
export function withoutRefused(
  measures: readonly Measure[],
  refusals: readonly PoolRefusal[],
): readonly Measure[] {
  return measures.map((measure) => {
    const refused = refusals.find(({ ids }) => ids.includes(measure.id));
    if (refused === undefined) return measure;
    const { about, method } = measure;
    return measureOf({ about, basis: {}, method }, notCalculable(refused.reason));
  });
}
