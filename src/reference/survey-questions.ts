import type { IndicatorNumber } from "./indicators.ts";
import type { SourceId } from "./sources.ts";

const rows = [
  {
    key: "harassment-from-public",
    indicator: 5,
    part: null,
    title: "Harassment, bullying or abuse from patients, relatives or the public",
    source: "lpt-2022",
  },
  {
    key: "harassment-from-staff",
    indicator: 6,
    part: null,
    title: "Harassment, bullying or abuse from managers or from other colleagues",
    source: "lpt-2022",
  },
  {
    key: "harassment-from-managers",
    indicator: 6,
    part: "managers",
    title: "Harassment, bullying or abuse from managers",
    source: "lpt-2022",
  },
  {
    key: "harassment-from-colleagues",
    indicator: 6,
    part: "colleagues",
    title: "Harassment, bullying or abuse from other colleagues",
    source: "lpt-2022",
  },
  {
    key: "equal-opportunities",
    indicator: 7,
    part: null,
    title: "The trust provides equal opportunities for career progression or promotion",
    source: "lpt-2022",
  },
  {
    key: "discrimination",
    indicator: 8,
    part: null,
    title: "Discrimination from a manager, team leader or other colleagues",
    source: "lpt-2022",
  },
] as const;

/** The word of a question that is one half of an indicator. */
export type SurveyQuestionPart = NonNullable<(typeof rows)[number]["part"]>;

/**
 * The indicator whose questions are asked in halves: of managers, and of other colleagues.
 *
 * @since 0.1.0
 */
export type IndicatorOfHalves = Extract<(typeof rows)[number], { readonly part: string }>["indicator"];

/** The key of a survey question in a return. */
export type SurveyQuestionKey = (typeof rows)[number]["key"];

/**
 * A row of `surveyQuestions`.
 *
 * @since 0.1.0
 */
export interface SurveyQuestionRow {
  /** The key in a return. */
  readonly key: SurveyQuestionKey;
  /** The indicator that it is asked for. */
  readonly indicator: 5 | 6 | 7 | 8;
  /** The word in a measure's id, where a question is one half of an indicator; null where it is the whole. */
  readonly part: SurveyQuestionPart | null;
  /** What is asked, in short. */
  readonly title: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The questions of the NHS Staff Survey that the standard uses, in printed order.
 *
 * @example
 * ```ts
 * import { surveyQuestions } from "wres-metrics";
 * console.log(surveyQuestions.filter(({ indicator }) => indicator === 6).length); // 3
 * ```
 * @since 0.1.0
 */
export const surveyQuestions: readonly SurveyQuestionRow[] = rows;

/**
 * A row of `surveyQuestionNumbers`.
 *
 * @since 0.1.0
 */
export interface SurveyQuestionNumberRow {
  /** The year of the first survey with this number. */
  readonly from: number;
  /** The year of the last survey with this number; null while it is in use. */
  readonly to: number | null;
  /** The question. */
  readonly key: Exclude<SurveyQuestionKey, "harassment-from-staff">;
  /** Its number as the questionnaire prints it: Q14a. */
  readonly number: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The number of each question in the questionnaire, by survey year: it changes, and so it is data.
 *
 * @example
 * ```ts
 * import { surveyQuestionNumbers } from "wres-metrics";
 * const asked = surveyQuestionNumbers.filter(({ key }) => key === "discrimination");
 * console.log(asked.map(({ number }) => number).join(" ")); // Q15b Q16b
 * ```
 * @since 0.1.0
 */
export const surveyQuestionNumbers: readonly SurveyQuestionNumberRow[] = [
  { from: 2018, to: 2020, key: "harassment-from-public", number: "Q13a", source: "unverified" },
  { from: 2018, to: 2020, key: "harassment-from-managers", number: "Q13b", source: "unverified" },
  { from: 2018, to: 2020, key: "harassment-from-colleagues", number: "Q13c", source: "unverified" },
  { from: 2018, to: 2020, key: "equal-opportunities", number: "Q14", source: "unverified" },
  { from: 2018, to: 2020, key: "discrimination", number: "Q15b", source: "unverified" },
  { from: 2021, to: null, key: "harassment-from-public", number: "Q14a", source: "unverified" },
  { from: 2021, to: 2021, key: "harassment-from-managers", number: "Q14b", source: "lpt-2022" },
  { from: 2022, to: null, key: "harassment-from-managers", number: "Q14b", source: "unverified" },
  { from: 2021, to: 2021, key: "harassment-from-colleagues", number: "Q14c", source: "lpt-2022" },
  { from: 2022, to: null, key: "harassment-from-colleagues", number: "Q14c", source: "unverified" },
  { from: 2021, to: null, key: "equal-opportunities", number: "Q15", source: "unverified" },
  { from: 2021, to: null, key: "discrimination", number: "Q16b", source: "unverified" },
];

/**
 * A row of `surveyDefinitions`.
 *
 * @since 0.1.0
 */
export interface SurveyDefinitionRow {
  /** The question. */
  readonly key: SurveyQuestionKey;
  /** The year of the first survey with this definition. */
  readonly from: number;
  /** The year of the last survey with this definition; null while it is in use. */
  readonly to: number | null;
  /** Who counts as having answered. */
  readonly answered: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * What counts as an answer, where that has changed: figures of two definitions do not compare.
 *
 * @example
 * ```ts
 * import { surveyDefinitions } from "wres-metrics";
 * console.log(surveyDefinitions.map(({ from, answered }) => `${String(from)} ${answered}`));
 * // [ '2015 yes-or-no', '2021 yes-no-or-not-sure' ]
 * ```
 * @since 0.1.0
 */
export const surveyDefinitions: readonly SurveyDefinitionRow[] = [
  {
    key: "equal-opportunities",
    from: 2015,
    to: 2020,
    answered: "yes-or-no",
    source: "lpt-2022",
  },
  {
    key: "equal-opportunities",
    from: 2021,
    to: null,
    answered: "yes-no-or-not-sure",
    source: "lpt-2022",
  },
];

/** Who counts as having answered a question in a survey year; undefined where that has never changed. */
export function surveyDefinition(
  key: SurveyQuestionKey,
  surveyYear: number,
  recalculated = false,
): string | undefined {
  if (recalculated) return latestSurveyDefinition(key);
  return surveyDefinitions.find(
    (row) => row.key === key && row.from <= surveyYear && (row.to ?? surveyYear) >= surveyYear,
  )?.answered;
}

/** Who counts as having answered a question now, as an earlier survey is counted again; undefined where that has never changed. */
export function latestSurveyDefinition(key: SurveyQuestionKey): string | undefined {
  return surveyDefinitions.find((row) => row.key === key && row.to === null)?.answered;
}

/** The same of the question of an indicator. */
export function surveyDefinitionOfIndicator(
  indicator: IndicatorNumber,
  surveyYear: number,
  recalculated = false,
): string | undefined {
  const question = surveyQuestions.find((row) => row.indicator === indicator);
  return question && surveyDefinition(question.key, surveyYear, recalculated);
}

/** The survey that belongs to a WRES year where a return does not name one: that of the autumn before. */
export function surveyYearOf(named: number | undefined, wresYear: number): number {
  return named ?? wresYear - 1;
}
