import type { Measure } from "../../model/measure.ts";
import { measureId } from "../../model/measure-id.ts";
import { strataOf } from "./strata-of.ts";

/**
 * Marks a total, and the ratio adjusted for strata, where the two lie on different sides of even or have
 * different verdicts: the total then says something of where people work or apply, not of how they fare
 * there (Simpson's paradox).
 *
 * @param measures - The measures of one return, judged, with those adjusted for strata.
 * @returns The same, with the warning `strata-disagree` where it is due.
 * @since 0.1.0
 */
export function withStrataWarnings(measures: readonly Measure[]): readonly Measure[] {
  const named = strataOf(measures);
  if (named.length === 0) return measures;
  const marked = new Set(
    named.flatMap(({ about, by, total }) => {
      const adjustedId = measureId({ ...about, adjustedFor: by });
      const adjusted = measures.find(({ id }) => id === adjustedId);
      return adjusted !== undefined && disagree(total, adjusted) ? [total.id, adjusted.id] : [];
    }),
  );
  return measures.map((measure) =>
    marked.has(measure.id)
      ? { ...measure, warnings: [...measure.warnings, "strata-disagree" as const] }
      : measure,
  );
}

function disagree(total: Measure, adjusted: Measure): boolean {
  if (total.status !== "calculated" || adjusted.status !== "calculated") return false;
  const sides = [total, adjusted].map(({ value }) => value.comparedTo(1));
  const verdicts = [total, adjusted].map(({ judgement }) => judgement?.verdict);
  const areJudged = !verdicts.includes("not-judged") && !verdicts.includes(undefined);
  return (sides[0] ?? 0) * (sides[1] ?? 0) < 0 || (areJudged && verdicts[0] !== verdicts[1]);
}
