import type { DisciplinaryWindow } from "./disciplinary-windows.ts";
import type { GroupScheme } from "./group-schemes.ts";

/** What every definition of a measure says. */
interface DefinitionBase {
  /** The word in ids and in the return: small letters, digits and hyphens, such as `promotion`. */
  readonly id: string;
  /** The heading of its section. */
  readonly title: string;
  /** Whose groups are compared: the id of a built-in scheme, `ethnicity` where it is left out, or a scheme of the definition's own. */
  readonly scheme?: string | GroupScheme | undefined;
  /** Which is worse for a group: more of it (disciplinary cases), less of it (promotion), or neither. */
  readonly worse: "more" | "less" | "neither";
  /** Decimal places of percentages and of ratios; what is left out is as the nine indicators have it. */
  readonly places?:
    | {
        /** Decimal places of its shares, which are printed as percentages. */
        readonly percentage?: number | undefined;
        /** Decimal places of its ratios. */
        readonly ratio?: number | undefined;
      }
    | undefined;
  /** Where the measure is described: the id of one of `sources`, or words. */
  readonly source?: string | undefined;
  /**
   * How well it is known: its text was read (`defined`), only its name was (`named`), it is widely held (`unverified`), or it is the
   * organisation's own (`local`, where it is left out).
   */
  readonly standing?: "defined" | "named" | "unverified" | "local" | undefined;
  /** What a reader should know of it. */
  readonly note?: string | undefined;
  /** The standard that it belongs to: "WDES metric 2". */
  readonly standard?: string | undefined;
}

/** How likely something is for a group: some people over those whom it could have happened to. */
export interface LikelihoodDefinition extends DefinitionBase {
  /** One likelihood over another. */
  readonly kind: "likelihood";
  /** What happens, after "as likely as": "to be promoted". */
  readonly deed: string;
  /** What happened, after "nobody was": "promoted". */
  readonly done: string;
  /** Whom the count counts: "Staff who were promoted". */
  readonly counted: string;
  /**
   * Whom it is out of: everyone in the workforce (`workforce`), people whom the return counts beside it (`given`), or those whom another
   * definition counts, by its id.
   */
  readonly outOf: string;
  /** The same in words, where it is not the workforce: "Staff who applied". */
  readonly outOfIs?: string | undefined;
  /** Whose likelihood stands above the line. Left out: so that above 1 is worse for the compared group, as in the standard. */
  readonly over?: "reference" | "compared" | undefined;
  /** The years that are counted; one where it is left out. */
  readonly window?: Exclude<DisciplinaryWindow, "not-stated"> | undefined;
}

/** Each group's share of some people; or the share of one group alone. */
export interface ShareDefinition extends DefinitionBase {
  /** A share of everybody. */
  readonly kind: "share";
  /** Whom the count counts. */
  readonly counted: string;
  /** Where the people are counted: the workforce, or beside the measure (`given`, where it is left out). */
  readonly place?: "workforce" | "given" | undefined;
  /** One group alone, or `known`: everybody of whom it is known. */
  readonly group?: string | undefined;
}

/** Each group's share of "yes" among those who answered a question. */
export interface SurveyShareDefinition extends DefinitionBase {
  /** A share of those who answered a question. */
  readonly kind: "survey-share";
  /** What those who said yes said, after "who": "felt pressure to come to work". */
  readonly said: string;
}

/** A group's share of some people, less its share of the workforce. */
export interface DifferenceFromWorkforceDefinition extends DefinitionBase {
  /** A share of some people, less the share of the workforce. */
  readonly kind: "difference-from-workforce";
  /** Whom the count counts: members of panels. */
  readonly counted: string;
}

/** An amount over another, by group, as a percentage: FTE days lost of FTE days available. */
export interface RateOfAnAmountDefinition extends DefinitionBase {
  /** An amount out of an amount. */
  readonly kind: "rate-of-an-amount";
  /** What is measured: "FTE days lost to sickness". */
  readonly amount: string;
  /** Out of what: "FTE days available". */
  readonly outOfIs: string;
}

/**
 * A measure as data: which counts over which, of which groups, and which side is worse. Everything that a report, a table, a workbook or
 * a count from records does with a local measure follows from it.
 *
 * @since 0.1.0
 */
export type MeasureDefinition =
  | LikelihoodDefinition
  | ShareDefinition
  | SurveyShareDefinition
  | DifferenceFromWorkforceDefinition
  | RateOfAnAmountDefinition;
