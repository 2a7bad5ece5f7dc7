import type { Results } from "./results.ts";
import type { YearComparison } from "./year-comparison.ts";

/** What a report is about: one year's results, beside earlier years' where they are given, the latest first. */
export interface ReportContent {
  readonly results: Results;
  readonly comparisons: readonly YearComparison[];
}
