import type { EthnicityScheme } from "../reference/ethnic-categories.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import type { LIBRARY } from "../foundation/version.ts";
import type { Measure } from "./measure.ts";
import type { PoolRefusal } from "./pool-refusal.ts";
import type { ResultsOptions } from "./results.ts";
import type { Return } from "./return.ts";

/** The choices of a pool: those of a calculation, and what the returns do not say of themselves. */
export interface PoolOptions extends Partial<ResultsOptions> {
  /** How the four groups were made, return by return, where it is not one scheme for all. */
  readonly ethnicitySchemes?: readonly EthnicityScheme[];
}

/**
 * One indicator of several returns together, worked from the sums of their counts.
 *
 * @since 0.1.0
 */
export interface PooledResults {
  readonly library: typeof LIBRARY;
  readonly indicator: IndicatorNumber;
  readonly organisations: readonly Return["organisation"][];
  /** The WRES years, the earliest first. */
  readonly years: readonly number[];
  /** The surveys that answers to indicators 5 to 8 come from, the earliest first. */
  readonly surveyYears: readonly number[];
  readonly options: ResultsOptions;
  /** Indicators 1 and 9 over several years of one organisation count most people once a year. */
  readonly people: "each-once" | "once-a-year";
  /** What could not be pooled, and why. */
  readonly refusals: readonly PoolRefusal[];
  readonly measures: readonly Measure[];
  /**
   * The measure of an id. One that the returns have no counts for is not calculable: `not-given`.
   *
   * @throws WresError `unknown-measure` for an id that no measure can have.
   */
  readonly measure: (id: string) => Measure;
}
