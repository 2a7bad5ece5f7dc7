import type { ReportContent } from "../../model/report-content.ts";
import type { MeasuredYear } from "../table/table-of-counts.ts";

/** The measures of every year that a report shows, as it shows them: of known ethnicity where two years compare so. */
export function yearsOfReport({ results, comparisons }: ReportContent): readonly MeasuredYear[] {
  const { groupings } = results.options;
  const current = comparisons.flatMap(({ changes }) => changes.map((change) => change.current));
  return [
    { year: results.year, measures: unrepeated([...results.measures, ...current]), groupings },
    ...comparisons.map(({ previousYear, changes }) => ({
      year: previousYear,
      measures: changes.map(({ previous }) => previous),
      groupings,
    })),
  ];
}

function unrepeated<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
