import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { Period } from "../reference/periods.ts";
import type { SurveyQuestionKey } from "../reference/survey-questions.ts";
import type { MedicalGrade, PayBand, WorkforceRowId } from "../reference/workforce-rows.ts";
import type { Group } from "../reference/groups.ts";
import type { Count, GroupCounts } from "./counts.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import type { Acknowledgement } from "./finding.ts";
import type { ReturnSource } from "./return-source.ts";
import type { LocalCounts, LocalWorkforces } from "./local-counts.ts";

/** One row of the workforce table: headcounts at 31 March. */
export type WorkforceRow = GroupCounts & {
  /** The row that this one is counted inside; null makes it an ordinary row. */
  readonly ofWhich?: WorkforceRowId | null | undefined;
};

/** Non-clinical or clinical staff by pay band. An absent row does not exist in the organisation. */
export type PayBandRows = { readonly [band in PayBand]?: WorkforceRow | undefined };

/** Medical and dental staff by grade. */
export type MedicalRows = { readonly [grade in MedicalGrade]?: WorkforceRow | undefined };

/** Everybody employed in one part of the trust at 31 March. */
export interface WorkforceStratum extends StratumName {
  /** The workforce of this part. */
  readonly workforce?: GroupCounts | undefined;
}

/** Everybody employed at 31 March, substantive staff only, by headcount. */
export interface Workforce {
  /** Non-clinical staff by pay band. */
  readonly nonClinical?: PayBandRows | undefined;
  /** Clinical staff by pay band. */
  readonly clinical?: PayBandRows | undefined;
  /** Medical and dental staff by grade. */
  readonly medical?: MedicalRows | undefined;
  /** The whole workforce; the sum of the rows where it is left out. */
  readonly total?: GroupCounts | undefined;
  /** The whole workforce by other parts than its rows: by sex, by site. */
  readonly strata?: readonly WorkforceStratum[] | undefined;
}

/**
 * What a stratum is a part by (`band`, `route`), and which part it is (`clinical/band-5`, `international`). An intersection of two
 * divisions names both: `by: ["sex", "grade"]`, `of: ["women", "band-6"]`.
 */
export interface StratumName {
  /** The name of the division: `band`, `route`; or of two. */
  readonly by: string | readonly [string, string];
  /** The part: `clinical/band-5`, `international`; or the part of each of the two. */
  readonly of: string | readonly [string, string];
}

/** People shortlisted and appointed in one part of the trust. */
export interface ShortlistingStratum extends StratumName {
  /** People shortlisted in this part. */
  readonly shortlisted?: GroupCounts | undefined;
  /** Those of them who were appointed. */
  readonly appointed?: GroupCounts | undefined;
}

/** Recruitment in the financial year. */
export interface Shortlisting {
  /** People who were shortlisted. */
  readonly shortlisted?: GroupCounts | undefined;
  /** Those of them who were appointed. */
  readonly appointed?: GroupCounts | undefined;
  /** The same counts by parts of the trust. */
  readonly strata?: readonly ShortlistingStratum[] | undefined;
}

/** People who entered the formal disciplinary process in one part of the trust, and its workforce. */
export interface DisciplinaryStratum extends StratumName {
  /** The workforce of this part; where it is left out, that of `workforce.strata`. */
  readonly workforce?: GroupCounts | undefined;
  /** People of this part who entered the process, over the window of the return. */
  readonly entered?: GroupCounts | undefined;
}

/** People who entered the formal disciplinary process. */
export interface Disciplinary {
  /** Over the window; for either two-year window, everybody who entered in the two years. */
  readonly entered?: GroupCounts | undefined;
  /** Those who entered in the year before, to derive another window. */
  readonly enteredPreviousYear?: GroupCounts | undefined;
  /** `not-stated` where it is left out. */
  readonly window?: DisciplinaryWindow | undefined;
  /** The same counts by parts of the trust. */
  readonly strata?: readonly DisciplinaryStratum[] | undefined;
}

/** People who accessed training in one part of the trust, and its workforce. */
export interface TrainingStratum extends StratumName {
  /** The workforce of this part; where it is left out, that of `workforce.strata`. */
  readonly workforce?: GroupCounts | undefined;
  /** People of this part who accessed training. */
  readonly accessed?: GroupCounts | undefined;
}

/** People who accessed non-mandatory training and CPD in the financial year; or episodes of it, where that is said. */
export interface Training {
  /** People who accessed non-mandatory training or CPD in the year. */
  readonly accessed?: GroupCounts | undefined;
  /** `episodes` where one person can be counted several times; people are counted where it is left out. */
  readonly counted?: "people" | "episodes" | undefined;
  /** The same counts by parts of the trust. */
  readonly strata?: readonly TrainingStratum[] | undefined;
}

/** One group's answers to one question: counts, or the percentage as published, or both. */
export interface SurveyAnswer {
  /** People who said yes. */
  readonly yes?: Count | undefined;
  /** People who answered the question. */
  readonly answered?: Count | undefined;
  /** Everybody of the group to whom the question was sent: intervals and tests then allow for how many of them answered. */
  readonly invited?: Count | undefined;
  /** Per cent, as a decimal text: "24.3". */
  readonly percentage?: string | undefined;
}

/** The answers to one question by group. */
export type SurveyQuestion = {
  readonly [group in keyof GroupCounts]?: SurveyAnswer | undefined;
};

/** The answers to the questions of the survey. */
export type SurveyAnswers = { readonly [question in SurveyQuestionKey]?: SurveyQuestion | undefined };

/** The answers of people in one part of the trust. */
export type SurveyStratum = StratumName & SurveyAnswers;

/** The NHS Staff Survey of the previous autumn. */
export type Survey = SurveyAnswers & {
  /** The year in which the survey was held: the WRES year less one. */
  readonly year?: number | undefined;
  /** True for an earlier survey whose answers are counted as a later one counts them: "not sure" is an answer of indicator 7. */
  readonly recalculated?: boolean | undefined;
  /** The same answers by parts of the trust. */
  readonly strata?: readonly SurveyStratum[] | undefined;
};

/** Board members by the body of the board. */
export interface BoardMembers {
  /** All members. */
  readonly total?: GroupCounts | undefined;
  /** Members with a vote. */
  readonly voting?: GroupCounts | undefined;
  /** Executive members. */
  readonly executive?: GroupCounts | undefined;
  /** Total less voting where it is left out. */
  readonly nonVoting?: GroupCounts | undefined;
  /** Total less executive where it is left out. */
  readonly nonExecutive?: GroupCounts | undefined;
}

/** The board members in one part of the trust: women, doctors. */
export interface BoardStratum extends StratumName, BoardMembers {}

/** Board members at 31 March. */
export interface Board extends BoardMembers {
  /** The same members by parts of the trust. */
  readonly strata?: readonly BoardStratum[] | undefined;
}

/** People who work solely on the bank: outside the standard, reported beside it, never added to it. */
export interface Bank {
  /** People who work solely on the bank, at 31 March. */
  readonly workforce?: Workforce | undefined;
  /** Bank workers who entered the formal disciplinary process. */
  readonly disciplinary?: Disciplinary | undefined;
  /** The staff survey of bank workers. */
  readonly survey?: Survey | undefined;
}

/**
 * Whose counts they are. A comparison of trusts can be filtered by the type and the region.
 *
 * @since 0.1.0
 */
export interface Organisation {
  /** The code of the NHS organisation: RDE. */
  readonly code: string;
  /** The name as reports print it. */
  readonly name: string;
  /** What kind of trust it is, in the words of the comparison: acute, mental health, ambulance. */
  readonly type?: string | undefined;
  /** Where it is: East of England. */
  readonly region?: string | undefined;
  /** The code of the organisation that this is a division or a service of; an organisation of its own where it is left out. */
  readonly partOf?: string | undefined;
}

/** A group that a census has: everybody's ethnicity is known there. */
export type PopulationGroup = Exclude<Group, "unknown">;

/**
 * The people of the area that an organisation serves, by group: what a census says of them.
 *
 * @since 0.1.0
 */
export interface LocalPopulation {
  /** Which area it is: Suffolk and north-east Essex. */
  readonly area: string;
  /** Where the shares are from: Census 2021. */
  readonly source?: string | undefined;
  /** Each group's share in per cent, as decimal texts: "90.82". */
  readonly percentages: { readonly [group in PopulationGroup]?: string | undefined };
}

/**
 * Figures that a document prints without their counts, by the ids of their measures: a ratio "1.8", a share "44.23" (per cent), a
 * difference "-30.56" (percentage points), with the decimal places of the document.
 *
 * @since 0.1.0
 */
export type PublishedFigures = Readonly<Record<string, string>>;

/**
 * One trust's counts for one year. Every part but `organisation` and `year` may be missing; what depends
 * on it is then not calculable. A count is a whole number of people, or null: not given.
 *
 * @example
 * ```ts
 * import { calculateIndicators, measureOf, type Return } from "wres-metrics";
 * const ours: Return = {
 *   organisation: { code: "X", name: "Our trust" },
 *   year: 2022,
 *   workforce: { total: { white: 900, bme: 300, unknown: 10 } },
 *   disciplinary: { entered: { white: 9, bme: 6 } },
 * };
 * console.log(measureOf(calculateIndicators(ours), "indicator-3/relative-likelihood").printed); // 2.00
 * ```
 * @since 0.1.0
 */
export interface Return {
  /** The version of the form of a return, which is 1. */
  readonly format?: 1 | undefined;
  /** Whose counts they are. */
  readonly organisation: Organisation;
  /** The WRES year: 2022 is the year ending 31 March 2022. */
  readonly year: number;
  /** The part of the year that the counts are of: a half, a quarter or a month; the whole year where it is left out. */
  readonly period?: Period | undefined;
  /** Everybody employed at 31 March, for indicators 1, 3, 4 and 9. */
  readonly workforce?: Workforce | undefined;
  /** Recruitment, for indicator 2. */
  readonly shortlisting?: Shortlisting | undefined;
  /** The formal disciplinary process, for indicator 3. */
  readonly disciplinary?: Disciplinary | undefined;
  /** Non-mandatory training and CPD, for indicator 4. */
  readonly training?: Training | undefined;
  /** The staff survey, for indicators 5 to 8. */
  readonly survey?: Survey | undefined;
  /** The board, for indicator 9. */
  readonly board?: Board | undefined;
  /** Bank workers, who stand beside the standard. */
  readonly bank?: Bank | undefined;
  /** Figures that a document prints without their counts, by the ids of their measures. */
  readonly published?: PublishedFigures | undefined;
  /** The local population, to be set beside the workforce and the applicants. */
  readonly population?: LocalPopulation | undefined;
  /** What a review asked about, and somebody has looked at: the reason why the figures stand. */
  readonly acknowledged?: readonly Acknowledgement[] | undefined;
  /** The files that it was counted from, and what became of their rows; left out where nothing is known of them. */
  readonly sources?: readonly ReturnSource[] | undefined;
  /** The counts of measures beside the nine indicators, by the ids of their definitions. */
  readonly local?: Readonly<Record<string, LocalCounts>> | undefined;
  /** The whole workforce by the groups of another scheme than ethnicity: `disability`. */
  readonly localWorkforces?: LocalWorkforces | undefined;
  /** The organisation's own definitions of such measures. */
  readonly definitions?: readonly MeasureDefinition[] | undefined;
}
