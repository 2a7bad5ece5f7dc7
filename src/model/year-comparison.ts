import type { Answer } from "./answer.ts";
import type { Measure, Unit } from "./measure.ts";

/** One measure in two years, on one denominator, and how far it moved. */
export interface YearChange {
  readonly id: string;
  /** This year's and last year's measure as they are compared: of known ethnicity where either is. */
  readonly current: Measure;
  readonly previous: Measure;
  /** In the measure's own unit: a ratio moves by a ratio, a share by a difference of shares. */
  readonly unit: Unit;
  /** current − previous, or why there is none. */
  readonly change: Answer;
}

/**
 * This year beside an earlier one.
 *
 * @since 0.1.0
 */
export interface YearComparison {
  readonly currentYear: number;
  readonly previousYear: number;
  readonly changes: readonly YearChange[];
  /** The ids of measures that only the earlier year has. */
  readonly onlyPrevious: readonly string[];
}
