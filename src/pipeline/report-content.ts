import { shortfall } from "../analysis/judgement/shortfall.ts";
import { compareYears } from "../analysis/series/compare-years.ts";
import type { ReportContent } from "../model/report-content.ts";
import type { Results } from "../model/results.ts";

/** Puts earlier years beside this one, the latest of them first. */
export function reportContent(results: Results, previous: readonly Results[]): ReportContent {
  const latestFirst = [...previous].sort((one, other) => other.year - one.year);
  const shortfalls = results.measures.flatMap((measure) => {
    const people = shortfall(measure);
    return people === null ? [] : [[measure.id, people] as const];
  });
  return {
    results,
    comparisons: latestFirst.map((earlier) => compareYears(results, earlier)),
    shortfalls: Object.fromEntries(shortfalls),
  };
}
