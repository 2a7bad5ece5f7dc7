import type { Group } from "../reference/groups.ts";
import type { Answer } from "./answer.ts";
import type { Measure, Unit } from "./measure.ts";

/** Why nothing is said of chance. */
export type NotTestedReason =
  /** There is no change to test. */
  | "not-calculable"
  /** The two years are largely the same people (indicators 1 and 9): this is no pair of samples. */
  | "same-people"
  /** The two windows share a year, and so the people who entered in it. */
  | "overlapping"
  /** Nobody knows whether the two windows share a year. */
  | "window-not-stated"
  /** A ratio adjusted for strata, whose change would need every stratum of both years. */
  | "adjusted-for-strata"
  /** Only a percentage was published. */
  | "not-given"
  /** A count of one of the years is hidden. */
  | "hidden"
  /** Nobody, or everybody, of one group in one year: the normal approximation says nothing. */
  | "not-tested";

/**
 * How likely a change at least as large would be if nothing had changed; or why that is not said.
 *
 * @since 0.1.0
 */
export type ChangeTest =
  | {
      readonly method: "z-log-ratios" | "z-shares" | "z-differences";
      /** z: above 0 where the figure rose. */
      readonly statistic: number;
      /** Two-sided. */
      readonly p: number;
    }
  | { readonly notTested: NotTestedReason };

/** Which way a change went for the group that it is about; `none`: it did not make that group worse or better placed. */
export type ChangeDirection = "better" | "worse" | "none";

/** A change in one word. `similar` says that no change is called, not that nothing changed. */
export type ChangeStep = "worse" | "slightly-worse" | "similar" | "slightly-better" | "better";

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
  /** Whether the change can be told from chance. */
  readonly test: ChangeTest;
  /** Whose position `direction` and `step` speak of: BME staff, or the group of a share; null where neither is said. */
  readonly whom: Group | null;
  /** Null where the measure has no direction, or no change. */
  readonly direction: ChangeDirection | null;
  /** Null where there is no direction, or where chance could not be ruled out or in. */
  readonly step: ChangeStep | null;
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
