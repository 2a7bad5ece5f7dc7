import { groupsWithinBme } from "../../reference/groups.ts";
import type { Protection } from "../../model/publishable.ts";
import type { ReportContent } from "../../model/report-content.ts";
import { isMasked } from "./is-masked.ts";
import type { IsHidden } from "./mask-basis.ts";
import { maskComparison } from "./mask-comparison.ts";
import { maskResults } from "./mask-results.ts";

/** Takes what is hidden out of the content of a report; what is said beside a measure goes with it. */
export function maskReportContent(
  content: ReportContent,
  isHidden: IsHidden,
  protection: Protection,
): ReportContent {
  const results = maskResults(content.results, isHidden, protection);
  const hidden = new Set(results.measures.filter(isMasked).map(({ id }) => id));
  const isShown = (id: string): boolean => !hidden.has(id);
  const masked: Required<ReportContent> = {
    results,
    comparisons: content.comparisons.map((comparison) => maskComparison(comparison, isHidden)),
    shortfalls: only(content.shortfalls, isShown),
    england: only(content.england, isShown),
    // Whether there is a test depends on every group, and on White.
    heterogeneity: only(content.heterogeneity, (stem) =>
      ["white", ...groupsWithinBme].every((group) => isShown(`${stem}/${group}`)),
    ),
  };
  return masked;
}

function only<Value>(
  byId: Readonly<Record<string, Value>>,
  isShown: (id: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(byId).filter(([id]) => isShown(id)));
}
