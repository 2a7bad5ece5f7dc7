import type { Results } from "./results.ts";
import type { Shortfall } from "./shortfall.ts";
import type { YearComparison } from "./year-comparison.ts";

/** What a report is about: one year's results, beside earlier years' where they are given, the latest first. */
export interface ReportContent {
  readonly results: Results;
  readonly comparisons: readonly YearComparison[];
  /** How many people would have made each relative likelihood of this year even, by the id of the measure. */
  readonly shortfalls: Readonly<Record<string, Shortfall>>;
}
