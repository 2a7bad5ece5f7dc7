import type { DateFormat } from "./date-format.ts";
import type { MappingQuestion } from "./mapping-questions.ts";
import type { Group } from "../reference/groups.ts";
import type { SurveyQuestionKey } from "../reference/survey-questions.ts";
import type { WorkforcePartKey, WorkforceRowId } from "../reference/workforce-rows.ts";
import type { ReadyMadeCodes } from "../reference/record-codes.ts";
import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";

/** What becomes of the rows with a code: counted, left out by the filter's name, or counted beside as bank-only. */
export type FilterOutcome = "count" | "exclude" | "bank";

/** Which rows are counted, by the codes of one column; `name` stands in the balance with the rows it left out. */
export interface RecordFilter extends CodedColumn<FilterOutcome> {
  /** The name under which the balance counts the rows that it leaves out. */
  readonly name: string;
}

/**
 * Each person is counted once, by the text of one column (trimmed and folded as codes are; blank, or of more than 200 characters, it is
 * rejected as `missing-person`). Of a person's rows one is taken: a substantive row before a bank row; with `primary` a primary row before
 * others; then the highest, so that the order of rows never matters: furthest stage; highest workforce row (`rowsFromLowest`); part medical,
 * clinical, non-clinical. Ethnicity is of the person, and no group is preferred: where the highest rows know it and agree, it is theirs;
 * otherwise the one that most of the person's rows say; where two are said equally often, unknown.
 */
export type PersonRule =
  | {
      /** The column that says who a row is about, such as a staff number. */
      readonly column: RecordColumn;
      /** Of several rows of one person the highest counts. */
      readonly choose: "highest";
    }
  | {
      /** The column that says who a row is about, such as a staff number. */
      readonly column: RecordColumn;
      /** Of several rows of one person a primary one counts before others, and then the highest. */
      readonly choose: "primary";
      /** The column that says which row is primary. */
      readonly primary: CodedColumn<"primary" | "other">;
    };

/** The part of a return that the rows of a mapping give: `workforce`, `local.promotion`. */
export function partOfMapping(mapping: RecordMapping): string {
  return mapping.kind === "local" ? `local.${mapping.measure}` : mapping.kind;
}

/**
 * What every kind has. Each row goes through these in order, and the first that stops it names why:
 * 1. `filters` in their order (an unmapped code rejects; `bank` marks the row and goes on);
 * 2. `dates` in their order; 3. the columns of the kind, `ethnicity` last (an unmapped code rejects);
 * 4. that they fit together (`row-and-part-disagree`); 5. `persons`: the code of `primary`, then who it is.
 */
interface Mapping {
  /** The version of this form. */
  readonly format?: 1 | undefined;
  /** What a draft leaves open. Commands and pages count nothing until each has its answer. */
  readonly toDecide?: readonly MappingQuestion[] | undefined;
  /** The column of ethnicity, and the group of each code. */
  readonly ethnicity: CodedColumn<Group>;
  /** Which rows are counted, by codes; in the order in which they are tried. */
  readonly filters?: readonly RecordFilter[] | undefined;
  /** Which rows are counted, by days; in the order in which they are tried. */
  readonly dates?: readonly DateFilter[] | undefined;
  /** Without it every row is one person. */
  readonly persons?: PersonRule | undefined;
  /** The parts of the trust that people are counted for too, by a column or two: by sex, or by sex and grade. */
  readonly strata?: readonly StratumColumn[] | undefined;
}

/**
 * A column that tells which part of the trust somebody is in: its codes stand for the parts, such as `women`. A row with a code that no rule
 * fits is rejected. Of a person's rows that are alike in all that their kind counts, the part whose word stands last in the rules is taken.
 *
 * @since 0.1.0
 */
export interface StratumColumn extends CodedColumn<string> {
  /** What the parts are parts by: `sex`. */
  readonly by: string;
}

/** Headcounts at one date: `{ workforce }`, and `{ bank: { workforce } }` where a filter says bank. */
export interface WorkforceMapping extends Mapping {
  /** Its rows are staff in post on one day. */
  readonly kind: "workforce";
  /** Columns in the order in which they are read: row, part, ethnicity. */
  readonly row: CodedColumn<WorkforceRowId>;
  /**
   * Of staff in pay bands: a clinical person in a medical grade is medical. A pay band that is medical is rejected, and so is a medical
   * grade that is non-clinical: the two columns disagree about who it is.
   */
  readonly part: CodedColumn<WorkforcePartKey>;
  /** Counted in consultants too (the default), or a row of their own. */
  readonly seniorMedicalManagers?: "within-consultants" | "own-row" | undefined;
}

/** How far an application came; who is appointed was shortlisted, and who is shortlisted applied. */
export type RecruitmentStage = "applied" | "shortlisted" | "appointed";

/** Applications: `{ shortlisting }`, and the applied beside it. A filter's `bank` is not allowed. */
export interface ShortlistingMapping extends Mapping {
  /** Its rows are applications. */
  readonly kind: "shortlisting";
  /** One column of statuses, or several (a column of yes and no each): the furthest stage of a row counts. */
  readonly stages: readonly CodedColumn<RecruitmentStage>[];
}

/** People who entered the formal process: `{ disciplinary }`; with `persons`, each once in its window. */
export interface DisciplinaryMapping extends Mapping {
  /** Its rows are entries to the formal disciplinary process. */
  readonly kind: "disciplinary";
  /** The day on which somebody entered the process, and the years that are counted. */
  readonly entered: DateColumn & CaseWindow;
}

/** People who accessed non-mandatory training: `{ training }`. A filter's `bank` is not allowed. */
export interface TrainingMapping extends Omit<Mapping, "persons"> {
  /** Its rows are access to non-mandatory training. */
  readonly kind: "training";
  /** People, not episodes: who is who, unless every row is another person. */
  readonly persons: PersonRule | "one-row-each";
}

/** What became of somebody whom a local measure is about; who is counted is one of those out of whom. */
export type LocalOutcome = "out-of" | "counted";

/**
 * People of a local measure: `{ local: { [measure]: { counted } } }`, and `outOf` beside it where `outcome` tells who of all is
 * counted; or `{ amounts }`, where the rows have amounts. A filter's `bank` is not allowed.
 */
export interface LocalMapping extends Mapping {
  /** Its rows are people of a local measure. */
  readonly kind: "local";
  /** The id of the measure's definition, such as `promotion`. */
  readonly measure: string;
  /** The column that tells who is counted, such as who of all applicants was promoted; without it every row is counted. */
  readonly outcome?: CodedColumn<LocalOutcome> | undefined;
  /**
   * Of a rate of an amount, the columns of the amount and of what it is out of, such as days lost and days available. Every row is a person,
   * and the amounts of a group are added exactly. A blank cell is not 0, and its row is rejected.
   */
  readonly amounts?:
    | {
        /** The column of the amount, such as days lost: 0 or more in each row. */
        readonly amount: RecordColumn;
        /** The column of what it is out of, such as days available. */
        readonly outOf: RecordColumn;
      }
    | undefined;
}

/** An answer to a question; `missing` is no answer. */
export type AnswerCode = "yes" | "no" | "not-sure" | "missing";

/** The questions that are asked; indicator 6 is made of two of them, respondent by respondent. */
export type AskedQuestion = Exclude<SurveyQuestionKey, "harassment-from-staff">;

/** Survey answers, one respondent a row: `{ survey }`, and `{ bank: { survey } }` where a filter says bank. */
export interface SurveyMapping extends Omit<Mapping, "persons"> {
  /** Its rows are respondents to the staff survey. */
  readonly kind: "survey";
  /** The year of the survey: 2021 for the standard's 2022. */
  readonly year: number;
  /** Read in the order of `surveyQuestions`, before ethnicity. */
  readonly questions: { readonly [question in AskedQuestion]?: CodedColumn<AnswerCode> | undefined };
  /**
   * Whether "not sure" has answered equal-opportunities; the default is the definition of the year. To every other
   * question it has not.
   */
  readonly notSure?: "answered" | "not-answered" | undefined;
  /**
   * Who has answered indicator 6 without a yes: who said no to one of its questions at least (the default), or no to
   * both. A yes to either has answered.
   */
  readonly eitherQuestion?: "one-answered" | "both-answered" | undefined;
}

/**
 * How rows of people with their pay are read: plain data, which JSON can hold. Each row is a person.
 *
 * @since 0.1.0
 */
export interface PayMapping {
  /** The version of this form. */
  readonly format?: 1 | undefined;
  /** Marks a mapping for pay. */
  readonly kind: "pay";
  /** Rows to leave out, and rows of the bank, which are counted beside. */
  readonly filters?: readonly RecordFilter[] | undefined;
  /** The column of ethnicity, and how its codes are read. */
  readonly ethnicity: CodedColumn<Group>;
  /** Hourly pay in pounds; blank for somebody who is not on full pay. */
  readonly hourly: RecordColumn;
  /** The bonuses of the twelve months before, in pounds; blank for none. */
  readonly bonus?: RecordColumn | undefined;
}

/**
 * How the rows of a file become the counts of one part of a return: plain data, which JSON can hold.
 *
 * @since 0.1.0
 */
export type RecordMapping =
  | WorkforceMapping
  | ShortlistingMapping
  | DisciplinaryMapping
  | TrainingMapping
  | SurveyMapping
  | LocalMapping;

/** The part of a return that rows are counted into. */
export type RecordKind = RecordMapping["kind"];

/** The kinds whose mapping can be drafted: whom a local measure counts only its owner knows. */
export type DraftedKind = Exclude<RecordKind, "local">;

/** All that can be drafted, in the order of a return. */
export const draftedKinds: readonly DraftedKind[] = [
  "workforce",
  "shortlisting",
  "disciplinary",
  "training",
  "survey",
];

/** All kinds, in the order of a return. */
export const recordKinds: readonly RecordKind[] = [...draftedKinds, "local"];

/**
 * A column by its heading. Several headings are other names for it: the first of them that the file has is taken.
 * Headings agree where they are the same after trimming, with every run of blanks as one space, in any case (a to z).
 */
export type RecordColumn = string | readonly string[];

/**
 * How the codes of one column are read. A code is the text of a cell, trimmed at both ends of spaces, tabs, line
 * breaks and no-break spaces (U+0009, U+000A, U+000D, U+0020, U+00A0), in any case (only the letters a to z are folded,
 * to A to Z); nothing inside it is changed. A cell that is missing, null or empty after trimming is the code "". A code
 * of more than 200 characters fits no rule, `otherwise` included.
 *
 * The first of these that fits decides: `table`; the longest of `prefixes`; `patterns` in their order; then the
 * words of the code by each ready-made table in the order of `use`; `otherwise`. A code that nothing fits is unmapped: its rows are
 * rejected and reported. The blank code is read by a `table`, a ready-made table or `otherwise` only: no prefix or pattern fits it.
 */
export interface CodeRules<Target extends string> {
  /** Ready-made tables, looked up after the rules that stand here. */
  readonly use?: readonly ReadyMadeCodes[] | undefined;
  /** The whole code. */
  readonly table?: Readonly<Record<string, Target>> | undefined;
  /** The beginning of a code; the longest that fits is taken. */
  readonly prefixes?: Readonly<Record<string, Target>> | undefined;
  /** Regular expressions that fit the whole code, in any case; the first that fits is taken. */
  readonly patterns?:
    | readonly {
        /** A regular expression that has to fit the whole code. */
        readonly pattern: string;
        /** What a code is that it fits. */
        readonly to: Target;
      }[]
    | undefined;
  /** What every other code is, the blank one included. */
  readonly otherwise?: Target | undefined;
}

/** A column, and how its codes are read. */
export interface CodedColumn<Target extends string> {
  /** The column, by its heading. */
  readonly column: RecordColumn;
  /** What each code in it stands for. */
  readonly codes: CodeRules<Target>;
}

/** A column of days. */
export interface DateColumn {
  /** The column, by its heading. */
  readonly column: RecordColumn;
  /** Tried in this order; the default is the first five, which never contradict one another. */
  readonly formats?: readonly DateFormat[] | undefined;
}

/**
 * Which rows are counted, by a day: from and to, both included, each `2022-03-31`. A snapshot is one day (`from` and
 * `to` the same), or two filters: starting day `to` the snapshot, last day `from` it, `blank` counted.
 */
export interface DateFilter extends DateColumn {
  /** Stands in the balance with the rows that are outside, and those that `blank` excludes. */
  readonly name: string;
  /** The first day that is counted, `2022-03-31`; no row is too early where it is left out. */
  readonly from?: string | undefined;
  /** The last day that is counted, `2022-03-31`; no row is too late where it is left out. */
  readonly to?: string | undefined;
  /** What a blank cell is; rejected rows are `missing-date` (the default). */
  readonly blank?: "count" | "exclude" | "reject" | undefined;
}

/**
 * The years in which a case is counted: 1 April to 31 March. `year` 2022 ends on 31 March 2022. Days outside both
 * years are left out as `outside-window`; a blank one is rejected as `missing-date`.
 */
export interface CaseWindow {
  /** The WRES year: 2022 ends on 31 March 2022. */
  readonly year: number;
  /**
   * `single-year`: entered in the year, and in the year before it as `enteredPreviousYear`; a person once in each. The
   * two-year windows: entered in either; a person once in both.
   */
  readonly window: Exclude<DisciplinaryWindow, "not-stated">;
}
