import type { LIBRARY } from "../foundation/version.ts";
import type { EthnicityScheme } from "../reference/ethnic-categories.ts";
import type { Measure } from "./measure.ts";
import type { PoolRefusal } from "./pool-refusal.ts";
import type { Return } from "./return.ts";

/** The two windows of two years. */
export type TwoYearWindow = "two-year-average" | "two-year-total";

/** The choices of a window of two years. */
export interface RollingAverageOptions {
  /** `two-year-average`, a yearly likelihood, where this is left out. */
  readonly window?: TwoYearWindow;
  /** How the four groups were made, return by return, where it is not one scheme for all. */
  readonly ethnicitySchemes?: readonly EthnicityScheme[];
}

/**
 * Indicator 3 over two years, and where the two years' counts came from.
 *
 * @since 0.1.0
 */
export interface RollingAverage {
  readonly library: typeof LIBRARY;
  readonly organisation: Return["organisation"];
  /** The two WRES years; the workforce is the later one's. */
  readonly years: readonly [number, number];
  readonly window: TwoYearWindow;
  /** Two returns, one return's `enteredPreviousYear`, or a return of two years; null where it is refused. */
  readonly from: "single-years" | "entered-previous-year" | "as-returned" | null;
  readonly refusals: readonly PoolRefusal[];
  readonly measures: readonly Measure[];
  /**
   * The measure of an id: `indicator-3/relative-likelihood`.
   *
   * @throws WresError `unknown-measure` for an id that no measure can have.
   */
  readonly measure: (id: string) => Measure;
}
