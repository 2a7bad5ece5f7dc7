import { workforceMeasures, type WorkforceOptions } from "../indicators/indicator-1-workforce.ts";
import { appointmentMeasures } from "../indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures, type DisciplinaryOptions } from "../indicators/indicator-3-disciplinary.ts";
import { trainingMeasures } from "../indicators/indicator-4-training.ts";
import { harassmentFromPublicMeasures } from "../indicators/indicator-5-harassment-from-public.ts";
import { harassmentFromStaffMeasures } from "../indicators/indicator-6-harassment-from-staff.ts";
import { equalOpportunitiesMeasures } from "../indicators/indicator-7-equal-opportunities.ts";
import { discriminationMeasures } from "../indicators/indicator-8-discrimination.ts";
import { boardMeasures, type BoardOptions } from "../indicators/indicator-9-board.ts";
import type { GroupCounts } from "../model/counts.ts";
import type { Measure } from "../model/measure.ts";
import type { Board, Disciplinary, Shortlisting, Survey, Training, Workforce } from "../model/return.ts";
import { type CertaintyOptions, completeMeasures } from "./complete-measures.ts";

/**
 * Indicator 1: each group's share of every pay band and grade, beside its share of the whole workforce.
 *
 *     share of a row = group in the row / everyone in the row
 *     representation = share of the row / share of the whole workforce
 *
 * A share is a proportion and has no direction by itself; representation is a ratio, 1 is proportionate.
 * Non-clinical, clinical and medical staff stand apart; an "of which" row is reported and never added.
 * There is no answer for an empty row (`nobody-in-the-denominator`) or a count that is not given.
 *
 * @param workforce - Headcounts by row and group.
 * @param options - `denominator`: everyone (default) or people of known ethnicity;
 *   `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns One measure for every row, grouping and group, and for the workforce.
 * @throws WresError `invalid-level`, `not-a-count`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { indicator1Workforce } from "wres-metrics";
 * const measures = indicator1Workforce({
 *   nonClinical: { "band-5": { white: 251, bme: 21, unknown: null } },
 *   total: { white: 9066, bme: 2483, unknown: 86 },
 * });
 * const bme = measures.find(({ id }) => id === "indicator-1/workforce/bme");
 * if (bme) console.log(bme.printed); // 21.3%
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 1 to 34 and 58.
 * @since 0.1.0
 */
export function indicator1Workforce(
  workforce: Workforce,
  options: WorkforceOptions & CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(workforceMeasures(workforce, options), options);
}

/**
 * Indicator 2: how likely shortlisted people are to be appointed, White people compared with BME people.
 *
 *     likelihood = appointed / shortlisted
 *     relative likelihood = likelihood of White people / likelihood of BME people
 *
 * A ratio; 1 is even, above 1 is worse for BME people. There is no answer where nobody was shortlisted
 * (`nobody-in-the-denominator`), where no BME person was appointed (`nobody-in-the-comparison`), or where
 * a count is not given. Unknown ethnicity is part of neither group.
 *
 * @param shortlisting - People shortlisted and appointed, by group, with any strata.
 * @param options - `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns The likelihood of every group, the relative likelihood, and that of each stratum.
 * @throws WresError `invalid-level`, `not-a-count`, `part-over-whole`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { indicator2Appointment } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 4319, bme: 1530, unknown: 109 },
 *   appointed: { white: 1203, bme: 342, unknown: 55 },
 * });
 * for (const measure of measures) console.log(measure.id, measure.printed);
 * // indicator-2/likelihood/white 27.85%
 * // indicator-2/likelihood/bme 22.35%
 * // indicator-2/likelihood/unknown 50.46%
 * // indicator-2/relative-likelihood 1.25
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 35 to 37.
 * @since 0.1.0
 */
export function indicator2Appointment(
  shortlisting: Shortlisting,
  options: CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(appointmentMeasures(shortlisting), options);
}

/**
 * Indicator 3: how likely staff are to enter the formal disciplinary process, BME compared with White staff.
 *
 *     likelihood = entered / workforce
 *     relative likelihood = likelihood of BME staff / likelihood of White staff
 *
 * A ratio; 1 is even, above 1 is worse for BME staff. The window over which cases are counted stands in
 * `method.window`: single year, two-year total, or two-year average, which halves the likelihood and leaves
 * the ratio. There is no answer where the workforce is empty, where no White person entered
 * (`nobody-in-the-comparison`), where a count is not given, or where the counts cannot be brought to the window
 * that was asked for (`window-not-available`).
 *
 * @param counts - People who entered, by group, and the later year's workforce.
 * @param options - `disciplinaryWindow`: the window to report over;
 *   `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns The likelihood of every group, the relative likelihood, and that of each stratum.
 * @throws WresError `invalid-level`, `not-a-count`, `part-over-whole`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { indicator3Disciplinary } from "wres-metrics";
 * const measures = indicator3Disciplinary({
 *   disciplinary: { entered: { white: 46, bme: 13, unknown: 2 }, window: "not-stated" },
 *   workforce: { white: 9066, bme: 2483, unknown: 86 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-3/relative-likelihood");
 * if (ratio) console.log(ratio.printed, ratio.method.window); // 1.03 not-stated
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 38 to 41.
 * @since 0.1.0
 */
export function indicator3Disciplinary(
  counts: {
    /** The people who entered the formal process, by group, and the window in which they did. */
    readonly disciplinary: Disciplinary;
    /** The whole workforce, by group. */
    readonly workforce: GroupCounts;
  },
  options: DisciplinaryOptions & CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(disciplinaryMeasures(counts, options), options);
}

/**
 * Indicator 4: how likely staff are to access non-mandatory training and CPD, White compared with BME staff.
 *
 *     likelihood = accessed / workforce
 *     relative likelihood = likelihood of White staff / likelihood of BME staff
 *
 * A ratio; 1 is even, above 1 is worse for BME staff. People are counted. Where a trust gives episodes of training and says so
 * (`counted: "episodes"`), a likelihood is of episodes a head, and is never tested: one person can have several. There is
 * no answer where the workforce is empty, where no BME person accessed training (`nobody-in-the-comparison`), or
 * where a count is not given.
 *
 * @param counts - People who accessed training, by group, and the workforce.
 * @param options - `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns The likelihood of every group, the relative likelihood, and that of each stratum.
 * @throws WresError `invalid-level`, `not-a-count`, `part-over-whole`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { indicator4Training } from "wres-metrics";
 * const measures = indicator4Training({
 *   training: { accessed: { white: 918, bme: 286, unknown: 3 } },
 *   workforce: { white: 9066, bme: 2483, unknown: 86 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-4/relative-likelihood");
 * if (ratio) console.log(ratio.printed); // 0.88
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 42 to 45.
 * @since 0.1.0
 */
export function indicator4Training(
  counts: {
    /** The people who accessed training, by group. */
    readonly training: Training;
    /** The whole workforce, by group. */
    readonly workforce: GroupCounts;
  },
  options: CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(trainingMeasures(counts), options);
}

/**
 * Indicator 5: the share of staff who experienced harassment, bullying or abuse from patients, relatives or
 * the public in the last 12 months.
 *
 *     share = yes / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is worse, and a difference above 0 is worse for BME staff. Each group is taken from
 * counts, or from the percentage where a document prints nothing else; `basis` says which. There is no
 * answer where neither is given, or where nobody answered.
 *
 * @param survey - The answers by question and group.
 * @param options - `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns Each group's share, and the differences.
 * @throws WresError `invalid-level`, `not-a-count`, `invalid-option` for an unknown option, or for a percentage that is none.
 * @example
 * ```ts
 * import { indicator5HarassmentFromPublic } from "wres-metrics";
 * const measures = indicator5HarassmentFromPublic({
 *   "harassment-from-public": { white: { yes: 488, answered: 2237 }, bme: { yes: 139, answered: 571 } },
 * });
 * console.log(measures.map(({ printed }) => printed).join(" ")); // 21.8% 24.3% – 2.5
 * ```
 * @see LPT 2022, indicator 5: 21.8% and 24.3%.
 * @since 0.1.0
 */
export function indicator5HarassmentFromPublic(
  survey: Survey,
  options: CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(harassmentFromPublicMeasures(survey), options);
}

/**
 * Indicator 6: the share of staff who experienced harassment, bullying or abuse from staff in the last 12
 * months: from managers or from other colleagues, each respondent counted once.
 *
 *     share = yes to either question / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is worse, and a difference above 0 is worse for BME staff. The two questions are
 * reported apart where they are given; the indicator cannot be computed from their totals, since one person may
 * say yes to both. There is no answer where neither counts nor a percentage are given, or where nobody answered.
 *
 * @param survey - The answers by question and group.
 * @param options - `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns Each group's share, the differences, and the shares of either question that is given.
 * @throws WresError `invalid-level`, `not-a-count`, `invalid-option` for an unknown option, or for a percentage that is none.
 * @example
 * ```ts
 * import { indicator6HarassmentFromStaff } from "wres-metrics";
 * const measures = indicator6HarassmentFromStaff({
 *   "harassment-from-staff": { white: { yes: 420, answered: 2233 }, bme: { yes: 120, answered: 574 } },
 * });
 * console.log(measures.map(({ printed }) => printed).join(" ")); // 18.8% 20.9% – 2.1
 * ```
 * @see LPT 2022, indicator 6: 18.8% and 20.9%.
 * @since 0.1.0
 */
export function indicator6HarassmentFromStaff(
  survey: Survey,
  options: CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(harassmentFromStaffMeasures(survey), options);
}

/**
 * Indicator 7: the share of staff who believe that the trust provides equal opportunities for career
 * progression or promotion.
 *
 *     share = yes / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is better, and a difference below 0 is worse for BME staff. From survey 2021 on, "not sure"
 * counts as an answer: `method.answered` says which definition holds, and figures of the two do not compare.
 * There is no answer where neither counts nor a percentage are given, or where nobody answered.
 *
 * @param survey - The answers by question and group, with the survey's year.
 * @param options - `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns Each group's share, and the differences.
 * @throws WresError `invalid-level`, `not-a-count`, `invalid-option` for an unknown option, or for a percentage that is none.
 * @example
 * ```ts
 * import { indicator7EqualOpportunities } from "wres-metrics";
 * const measures = indicator7EqualOpportunities({
 *   year: 2021,
 *   "equal-opportunities": { white: { yes: 1495, answered: 2228 }, bme: { yes: 302, answered: 572 } },
 * });
 * console.log(measures.map(({ printed }) => printed).join(" ")); // 67.1% 52.8% – -14.3
 * console.log(measures[0]?.method.answered); // yes-no-or-not-sure
 * ```
 * @see LPT 2022, indicator 7: 67.1% and 52.8%.
 * @since 0.1.0
 */
export function indicator7EqualOpportunities(
  survey: Survey,
  options: CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(equalOpportunitiesMeasures(survey), options);
}

/**
 * Indicator 8: the share of staff who personally experienced discrimination from a manager, team leader or
 * other colleagues in the last 12 months.
 *
 *     share = yes / answered
 *     difference = BME share − White share
 *
 * Proportions; higher is worse, and a difference above 0 is worse for BME staff. There is no answer where
 * neither counts nor a percentage are given, or where nobody answered.
 *
 * @param survey - The answers by question and group.
 * @param options - `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns Each group's share, and the differences.
 * @throws WresError `invalid-level`, `not-a-count`, `invalid-option` for an unknown option, or for a percentage that is none.
 * @example
 * ```ts
 * import { indicator8Discrimination } from "wres-metrics";
 * const measures = indicator8Discrimination({
 *   discrimination: { white: { percentage: "6.7" }, bme: { percentage: "19.4" } },
 * });
 * console.log(measures.map(({ printed }) => printed).join(" ")); // 6.7% 19.4% – 12.7
 * ```
 * @see ESNEFT 2022, section 5, indicator 8: 6.7% and 19.4%.
 * @since 0.1.0
 */
export function indicator8Discrimination(survey: Survey, options: CertaintyOptions = {}): readonly Measure[] {
  return completeMeasures(discriminationMeasures(survey), options);
}

/**
 * Indicator 9: each group's share of the board, beside its share of the workforce.
 *
 *     share = group on the board / everyone on the board
 *     difference = share of the board − share of the workforce
 *
 * The difference is in percentage points; negative means that the group is under-represented on the board.
 * All, voting, non-voting, executive and non-executive members are reported; non-voting is all less voting, and
 * non-executive all less executive, where they are not given. There is no answer for a board without
 * members (`nobody-in-the-denominator`), or where a count is not given.
 *
 * @param counts - Board members and the workforce, by group.
 * @param options - `denominator`: everyone (default) or people of known ethnicity;
 *   `level` of the intervals, 0.95; `verdictRule`: by which a disparity is called.
 * @returns Each group's share of every body and of the workforce, and the differences.
 * @throws WresError `invalid-level`, `not-a-count`, `part-over-whole`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { indicator9Board } from "wres-metrics";
 * const measures = indicator9Board({
 *   board: { total: { white: 18, bme: 1, unknown: 0 }, voting: { white: 13, bme: 1, unknown: 0 } },
 *   workforce: { white: 9066, bme: 2483, unknown: 86 },
 * });
 * const difference = measures.find(({ id }) => id === "indicator-9/difference/board/bme");
 * if (difference) console.log(difference.printed); // -16.1
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 46 to 59.
 * @since 0.1.0
 */
export function indicator9Board(
  counts: {
    /** The members of the board, by group. */
    readonly board: Board;
    /** The whole workforce, by group. */
    readonly workforce: GroupCounts;
  },
  options: BoardOptions & CertaintyOptions = {},
): readonly Measure[] {
  return completeMeasures(boardMeasures(counts, options), options);
}
