import type { NationalBenchmark } from "./benchmark.ts";
import type { Heterogeneity } from "./disaggregation.ts";
import type { Results } from "./results.ts";
import type { Shortfall } from "./shortfall.ts";
import type { YearComparison } from "./year-comparison.ts";

/** What a report is about: one year's results, beside earlier years' where they are given, the latest first. */
export interface ReportContent {
  readonly results: Results;
  readonly comparisons: readonly YearComparison[];
  /** How many people would have made each relative likelihood of this year even, by the id of the measure. */
  readonly shortfalls: Readonly<Record<string, Shortfall>>;
  /** England's figure beside each relative likelihood that it is known for, by the id of the measure. */
  readonly england: Readonly<Record<string, NationalBenchmark>>;
  /** Whether the groups within BME differ, by the id of the share without its group. */
  readonly heterogeneity: Readonly<Record<string, Heterogeneity>>;
}
