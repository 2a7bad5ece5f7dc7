import type { Measure } from "../../model/measure.ts";
import { hideMeasure } from "./hide-measure.ts";
import { type IsHidden, maskBasis } from "./mask-basis.ts";

const RATIO = "/relative-likelihood";
const ADJUSTED = /^(.+)\/adjusted-for\/([^/]+)\/relative-likelihood$/;

/** The measures of one year, and the ids of those that the year has besides and no report prints. */
export interface MeasuresToMask {
  readonly year: number;
  readonly measures: readonly Measure[];
  readonly unprinted: readonly string[];
}

/**
 * Hides every measure that a hidden count is behind, among all of one year. A ratio adjusted for strata has the counts of
 * every stratum behind it: it is hidden with any of them, and where one of them is not printed. Whether total and strata
 * disagree is said only where nothing of either is hidden.
 */
export function maskMeasures(
  { year, measures, unprinted }: MeasuresToMask,
  isHidden: IsHidden,
): readonly Measure[] {
  const hidden = new Set<string>(unprinted);
  const byCounts = measures.map((measure) => {
    const basis = maskBasis(measure, year, isHidden);
    if (basis === measure.basis) return measure;
    hidden.add(measure.id);
    return hideMeasure(measure, basis);
  });
  const byStrata = byCounts.map((measure) => {
    if (!hasHiddenStratum(measure, hidden)) return measure;
    hidden.add(measure.id);
    return hideMeasure(measure, measure.basis);
  });
  const disagreements = new Set(
    [...hidden].flatMap((id) => (ADJUSTED.test(id) || isTotal(id) ? [stemOf(id)] : [])),
  );
  return byStrata.map((measure) =>
    measure.warnings.includes("strata-disagree") && disagreements.has(stemOf(measure.id))
      ? { ...measure, warnings: measure.warnings.filter((warning) => warning !== "strata-disagree") }
      : measure,
  );
}

function hasHiddenStratum({ id }: Measure, hidden: ReadonlySet<string>): boolean {
  const [, stem = "", by = ""] = ADJUSTED.exec(id) ?? [];
  return (
    by !== "" && [...hidden].some((other) => other.startsWith(`${stem}/${by}/`) && other.endsWith(RATIO))
  );
}

function isTotal(id: string): boolean {
  return id === `${stemOf(id)}${RATIO}`;
}

/** `indicator-2`, or `bank/indicator-3`. */
function stemOf(id: string): string {
  return /^(?:bank\/)?indicator-\d/.exec(id)?.[0] ?? id;
}
