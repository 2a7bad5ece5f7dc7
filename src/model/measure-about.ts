import type { BoardBody } from "../reference/board-bodies.ts";
import type { Group, GroupWithinBme } from "../reference/groups.ts";
import type { IndicatorOf } from "../reference/indicators.ts";
import type { SurveyQuestionPart } from "../reference/survey-questions.ts";
import type { WorkforcePart } from "../reference/workforce-rows.ts";
import type { StratumName } from "./return.ts";

/** Whose figures they are: those of substantive staff, which the standard is about, or of people who work solely on the bank. */
export type Population = "substantive" | "bank";

/** What every measure is about. */
interface OfPopulation {
  /** Whose figure it is: that of substantive staff, or of people who work solely on the bank. */
  readonly population: Population;
}

/** A group's share of the whole workforce. */
export interface WorkforceShareAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"workforce">;
  /** What kind of figure it is. */
  readonly kind: "share";
  /** The part of the workforce. */
  readonly part: "workforce";
  /** The pay band, grade or grouping. */
  readonly row?: never;
  /** The group that the figure is about. */
  readonly group: Group;
  /** The stratum whose people alone are counted. */
  readonly stratum?: StratumName;
}

/** A group's share of a stratum of the workforce, less its share of the whole workforce. */
export interface WorkforceDifferenceAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"workforce">;
  /** What kind of figure it is. */
  readonly kind: "difference";
  /** The part of the workforce. */
  readonly part: "workforce";
  /** The pay band, grade or grouping. */
  readonly row?: never;
  /** The group that the figure is about. */
  readonly group: Group;
  /** The stratum that is compared with the whole. */
  readonly stratum: StratumName;
}

/** A group's share of a row of the workforce, or of a grouping of rows. */
export interface RowShareAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"workforce">;
  /** What kind of figure it is. */
  readonly kind: "share";
  /** The part of the workforce. */
  readonly part: WorkforcePart;
  /** The id of a row (`band-5`), of a built-in grouping (`bands-8a-and-above`) or of the caller's own. */
  readonly row: string;
  /** The group that the figure is about. */
  readonly group: Group;
}

/** A group's share of a row, over its share of the whole workforce. */
export interface RepresentationAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"workforce">;
  /** What kind of figure it is. */
  readonly kind: "representation";
  /** The part of the workforce. */
  readonly part: WorkforcePart;
  /** The pay band, grade or grouping. */
  readonly row: string;
  /** The group that the figure is about. */
  readonly group: Group;
}

/** How likely something is for a group. */
export interface LikelihoodAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"likelihood">;
  /** What kind of figure it is. */
  readonly kind: "likelihood";
  /** The group that the figure is about. */
  readonly group: Group;
}

/**
 * How many times as likely something is for one group as for another: in total, or by strata. No more than one of
 * `stratum`, `without` and `adjustedFor` is there.
 */
export interface RelativeLikelihoodAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"likelihood">;
  /** What kind of figure it is. */
  readonly kind: "relative-likelihood";
  /** The group that is compared with White staff. */
  readonly group: "bme" | GroupWithinBme;
  /** The stratum whose people alone are compared. */
  readonly stratum?: StratumName;
  /** The stratum whose people are left out. */
  readonly without?: StratumName;
  /** What the strata are strata by, where the ratio is adjusted for all of them. */
  readonly adjustedFor?: string;
}

/** A group's share of "yes" among those who answered a question of the survey. */
export interface SurveyShareAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"survey">;
  /** What kind of figure it is. */
  readonly kind: "share";
  /** The one question of the two that indicator 6 puts together. */
  readonly question?: SurveyQuestionPart;
  /** The group that the figure is about. */
  readonly group: Group;
  /** The stratum whose people alone are counted. */
  readonly stratum?: StratumName;
}

/** A group's share of "yes", less that of White staff. */
export interface SurveyDifferenceAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"survey">;
  /** What kind of figure it is. */
  readonly kind: "difference";
  /** The group that the figure is about. */
  readonly group: "bme" | GroupWithinBme;
  /** The stratum whose people alone are counted. */
  readonly stratum?: StratumName;
}

/** A group's share of the board, of a half of it, or of the workforce that the board is compared with. */
export interface BoardShareAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"board">;
  /** What kind of figure it is. */
  readonly kind: "share";
  /** The body of the board. */
  readonly body: BoardBody | "workforce";
  /** The group that the figure is about. */
  readonly group: Group;
  /** The stratum whose people alone are counted. */
  readonly stratum?: StratumName;
}

/** A group's share of a body of the board, less its share of the workforce. */
export interface BoardDifferenceAbout extends OfPopulation {
  /** The number of the indicator. */
  readonly indicator: IndicatorOf<"board">;
  /** What kind of figure it is. */
  readonly kind: "difference";
  /** The body of the board. */
  readonly body: BoardBody;
  /** The group that the figure is about. */
  readonly group: Group;
  /** The stratum whose people alone are counted, on the board and in the workforce. */
  readonly stratum?: StratumName;
}

/**
 * What a measure is about, as data: the population, the indicator, the kind of figure, the group, and the part, row,
 * question, stratum or body where there is one. Its `id` is written from this and holds nothing else.
 *
 * @since 0.1.0
 */
export type MeasureAbout =
  | WorkforceShareAbout
  | WorkforceDifferenceAbout
  | RowShareAbout
  | RepresentationAbout
  | LikelihoodAbout
  | RelativeLikelihoodAbout
  | SurveyShareAbout
  | SurveyDifferenceAbout
  | BoardShareAbout
  | BoardDifferenceAbout;

/** The kind of a figure. */
export type MeasureKind = MeasureAbout["kind"];
