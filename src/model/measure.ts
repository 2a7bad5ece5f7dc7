import type { DecimalText } from "../foundation/decimal-text.ts";
import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { Group } from "../reference/groups.ts";
import type { WorkforceRowId } from "../reference/workforce-rows.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import type { Certainty } from "./certainty.ts";
import type { MeasureName } from "./measure-id.ts";
import type { CountOf } from "./counts.ts";

/** What a value is: a ratio of two rates, a share from 0 to 1, or the difference of two shares. */
export type Unit = "ratio" | "proportion" | "proportion-difference";

/** Who is in the denominator of a share: everyone, or only people whose ethnicity is known. */
export type Denominator = "all" | "known";

/** Why there is no value. */
export type Reason =
  /** A count that it needs is not given. */
  | "not-given"
  /** Nobody is in the denominator of a rate. */
  | "nobody-in-the-denominator"
  /** The rate below the line is 0: a ratio over it is not a number. */
  | "nobody-in-the-comparison"
  /** The disciplinary counts cannot be brought to the window that was asked for. */
  | "window-not-available"
  /** The two years were measured differently. */
  | "not-comparable"
  /** The calculation was asked for other indicators. */
  | "not-asked"
  /** A count that it needs is hidden, so that nobody can work it out. Only what is protected has this reason. */
  | "hidden";

/** What is worth knowing about a value that there is. */
export type MeasureWarning =
  /** The unknown count is not given, so the share is of people whose ethnicity is known. */
  | "unknown-not-given"
  /** The rate above the line is 0: the ratio is 0, and says nothing about how far from even it is. */
  | "nobody-above-the-line"
  /** A count expected under no difference is below 5: exact methods are used, and little can be said. */
  | "small-numbers"
  /** One of the groups that are compared has fewer people than the line that was chosen (10 by default). */
  | "few-people"
  /** The interval spans both sides of the neutral value: the data fit either direction. */
  | "either-direction"
  /** The test that is shown and the interval that is shown disagree at this level. */
  | "test-and-interval-disagree"
  /** Only the figure itself was published, so that there is no interval and no test. */
  | "counts-not-published"
  /** More people are counted than are in the denominator (leavers): there is no share to be sure of. */
  | "more-than-the-whole"
  /** The total and the ratio adjusted for strata disagree in verdict or in side (Simpson's paradox). */
  | "strata-disagree";

/** Two counts of which one or both may not be shown: that one is null and is named, unlike one that is not given. */
export interface MaskedCountOf extends CountOf {
  /** Which of the two counts is hidden. */
  readonly hidden: readonly (keyof CountOf)[];
}

/** Two counts, and of how many people those in `of` are the ones who answered, where that is given. */
export interface SampledCountOf extends CountOf {
  /** Everybody of the group who was invited to answer. */
  readonly invited?: number | undefined;
}

/** A share as it was given: two counts, or the percentage that a document prints. */
export type ShareBasis =
  | SampledCountOf
  | MaskedCountOf
  | {
      /** The percentage as printed, without its sign: "24.3" is the share 0.243. */
      readonly percentage: string;
    };

/** The counts that made an answer, by group or by role (`row`, `board`, `workforce`). */
export type Basis = Readonly<Partial<Record<Group | "row" | "board" | "workforce", ShareBasis>>>;

/** The choices that made an answer. */
export interface Method {
  /** Who is in the denominator. */
  readonly denominator?: Denominator;
  /** The row of the workforce inside which this row is counted: it is in no sum of its own. */
  readonly ofWhich?: WorkforceRowId;
  /** Whose rate stands above the line of a ratio, or from whose share another is taken. */
  readonly over?: Group;
  /** Whose rate stands below the line of a ratio, or whose share is taken away. */
  readonly under?: Group;
  /** The period over which disciplinary cases are counted. */
  readonly window?: DisciplinaryWindow;
  /** The year in which the staff survey was held. */
  readonly surveyYear?: number;
  /** What the strata are strata by, where a ratio is adjusted for them. */
  readonly adjustedFor?: string;
  /** What counts as an answer to the question, where that has changed over the years. */
  readonly answered?: string;
  /** The answers of an earlier survey, counted again as a later survey counts them. */
  readonly recalculated?: true;
  /** Episodes of training are counted, and not people: there is no test of them. */
  readonly counted?: "episodes";
  /** A ratio or a difference as a document prints it without its counts: "1.8", "-30.56" percentage points. */
  readonly published?: string;
}

/** What a figure is a figure of: the indicator, its unit, and the counts and choices that made it. */
export interface FigureOf {
  /** The number of the indicator, 1 to 9. */
  readonly indicator: IndicatorNumber;
  /** What the value is: a ratio, a share or a difference of shares. */
  readonly unit: Unit;
  /** The counts that made it. */
  readonly basis: Basis;
  /** The choices that made it. */
  readonly method: Method;
}

/** A figure that is a number, exact to 40 significant digits. */
export interface CalculatedFigure extends FigureOf {
  /** There is a value. */
  readonly status: "calculated";
  /** Exact to 40 significant digits: a ratio, or a share from 0 to 1. For arithmetic on all its digits, see `decimalOf`. */
  readonly value: DecimalText;
  /** The double nearest to `value`, for charts and sums where 15 digits do. */
  readonly number: number;
  /** What is worth knowing about the value. */
  readonly warnings: readonly MeasureWarning[];
}

/** A figure that does not exist, and why. */
export interface NotCalculableFigure extends FigureOf {
  /** There is no value. */
  readonly status: "not-calculable";
  /** Why there is none. */
  readonly reason: Reason;
  /** What is worth knowing about the counts. */
  readonly warnings: readonly MeasureWarning[];
}

/** A figure that has no place in the results of a return: a comparison of four cells of a spreadsheet. */
export type Figure = CalculatedFigure | NotCalculableFigure;

/** A figure as text. */
export interface PrintedFigureText {
  /** As reports print it: "1.25", "21.3%", "-16.1" (points); "–" where there is no answer, "[c]" where it is hidden. */
  readonly printed: string;
}

/** An answer to a question of the standard: a number, exact to 40 significant digits. */
export interface CalculatedMeasure extends MeasureName, CalculatedFigure, PrintedFigureText, Certainty {}

/** A question that has no answer, and why. */
export interface NotCalculableMeasure
  extends MeasureName, NotCalculableFigure, PrintedFigureText, Certainty {}

/**
 * One figure of the standard, with its name, the counts and the choices that made it. Where there is no answer
 * there is a reason: NaN, Infinity and null never stand for one.
 *
 * `about` says what the id says, as data: find measures by it, and never by parts of the id.
 *
 * @example
 * ```ts
 * import { calculateIndicators, printMeasure } from "wres-metrics";
 * const { measures } = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   workforce: { total: { white: 900, bme: 300, unknown: 10 } },
 *   disciplinary: { entered: { white: 9, bme: 6 } },
 *   bank: {
 *     workforce: { total: { white: 200, bme: 100, unknown: 5 } },
 *     disciplinary: { entered: { white: 4, bme: 6 } },
 *   },
 * });
 * const ofBank = measures.filter(
 *   ({ about }) => about.population === "bank" && about.kind === "relative-likelihood",
 * );
 * console.log(ofBank.map(printMeasure)); // [ '3.00' ]
 * ```
 * @since 0.1.0
 */
export type Measure = CalculatedMeasure | NotCalculableMeasure;
