import type { Answer } from "./answer.ts";
import type { Period } from "../reference/periods.ts";
import type { Looks } from "./certainty.ts";
import type { LocalMeasure } from "./local-measure.ts";
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
  /** The figures are of amounts, which are no counts of people. */
  | "amounts"
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
      /** Of two ratios (by their logarithms), of two shares, or of two differences of shares. */
      readonly method: "z-log-ratios" | "z-shares" | "z-differences";
      /** z: above 0 where the figure rose. */
      readonly statistic: number;
      /** Two-sided. */
      readonly p: number;
    }
  | {
      /** There is no test, for this reason. */
      readonly notTested: NotTestedReason;
    };

/** How large a change is, by `changeSteps`; `none` where the two figures are the same. */
export type ChangeSize = "none" | "small" | "moderate" | "large";

/** What chance makes of a change. `could-be-chance` does not say that nothing changed. */
export type ChangeChance = "beyond-chance" | "could-be-chance" | "not-tested";

/**
 * Which way a change went. A figure that has an even value moves towards it, away from it, or from one side of it to the other.
 * A share that has a better side gets better or worse for the group that it is of; any other rises or falls.
 */
export type ChangeDirection =
  | "towards-even"
  | "away-from-even"
  | "across-even"
  | "better"
  | "worse"
  | "higher"
  | "lower"
  | "none";

/**
 * A change in three words, apart from each other: what each says holds whatever the others say.
 *
 * @since 0.1.0
 */
export interface ChangeWords {
  /** How large the change is, whatever chance says of it. */
  readonly size: ChangeSize;
  /** Whether chance alone could explain the change. */
  readonly chance: ChangeChance;
  /** Which way the figure moved. */
  readonly direction: ChangeDirection;
}

/** One measure in two years, on one denominator, and how far it moved. */
export interface YearChange {
  /** The id of the measure in both years. */
  readonly id: string;
  /** This year's and last year's measure as they are compared: of known ethnicity where either is. */
  readonly current: Measure;
  /** The figure of the year before. */
  readonly previous: Measure;
  /** In the measure's own unit: a ratio moves by a ratio, a share by a difference of shares. */
  readonly unit: Unit;
  /** current − previous, or why there is none. */
  readonly change: Answer;
  /** Whether the change can be told from chance. */
  readonly test: ChangeTest;
  /** Size, chance and direction, apart; null where there is no change. */
  readonly words: ChangeWords | null;
  /** The place of the change among all that are tested. */
  readonly looks?: Looks;
}

/** One local measure in two years, and how far it moved. */
export interface LocalChange {
  /** The id of the measure, the same in both years. */
  readonly id: string;
  /** This year's figure. */
  readonly current: LocalMeasure;
  /** Last year's figure. */
  readonly previous: LocalMeasure;
  /** What the change is in. */
  readonly unit: Unit;
  /** This year's figure less last year's, or why there is none. */
  readonly change: Answer;
  /** Whether chance alone would move it so far. */
  readonly test: ChangeTest;
  /** The change in three words; null where there is none. */
  readonly words: ChangeWords | null;
}

/**
 * This year beside an earlier one.
 *
 * @since 0.1.0
 */
export interface YearComparison {
  /** The later year. */
  readonly currentYear: number;
  /** The earlier year. */
  readonly previousYear: number;
  /** The part of the later year that is compared; the whole year where it is left out. */
  readonly currentPeriod?: Period | undefined;
  /** The part of the earlier year, as long as that of the later. */
  readonly previousPeriod?: Period | undefined;
  /** Every measure that both years have. */
  readonly changes: readonly YearChange[];
  /** The ids of measures that only the earlier year has, local ones among them. */
  readonly onlyPrevious: readonly string[];
  /** The local measures of the later year beside the earlier one's, where it has any. */
  readonly local?: readonly LocalChange[] | undefined;
}

/**
 * The latest years in which a figure moved one way from each year to the next, two steps at least.
 *
 * @since 0.1.0
 */
export interface YearsRun {
  /** The year from which it moved so: 2020 of 1.97, 1.14, 1.46 and 1.79 in 2019 to 2022. */
  readonly since: number;
  /** Which way it moved in each of these years. */
  readonly direction: ChangeDirection;
}

/**
 * The trend of a figure over three years or more, or why there is none.
 *
 * @since 0.1.0
 */
export type YearsTrend =
  | {
      /** The line was fitted and tested. */
      readonly status: "tested";
      /** `log-linear` for a ratio, `linear` for a share or a difference of shares. */
      readonly line: "log-linear" | "linear";
      /** The years of the line, the earliest first. */
      readonly years: readonly number[];
      /** What a year makes: a factor for a ratio, a difference of proportions for a share. */
      readonly perYear: number;
      /** The lower limit of `perYear`, in the same unit. */
      readonly lower: number;
      /** The upper limit of `perYear`, in the same unit. */
      readonly upper: number;
      /** The level of these limits, such as 0.95. */
      readonly level: number;
      /** z: above 0 where the figure rises. */
      readonly statistic: number;
      /** How often chance alone would give a line at least as steep, 0 to 1, two-sided. */
      readonly p: number;
      /** The place of the trend among all those of a report: set by `reportContent`. */
      readonly looks?: Looks;
      /** Since when the figure has moved one way; null where the latest two steps do not. */
      readonly run: YearsRun | null;
    }
  | {
      /** There is no line. */
      readonly status: "not-tested";
      /** The years that were given, the earliest first. */
      readonly years: readonly number[];
      /** Why there is none. */
      readonly reason: NotTestedReason | "too-few-years";
      /** Since when the figure has moved one way; null where the latest two steps do not. */
      readonly run: YearsRun | null;
    };
