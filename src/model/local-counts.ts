import type { Count } from "./counts.ts";

/** A count for each group of a scheme, by the id of the group. */
export type SchemeCounts = Readonly<Record<string, Count>>;

/** True for an amount as it is written in a return: a decimal text from 0 on. */
export function isAmount(text: unknown): text is string {
  return typeof text === "string" && /^\d{1,15}(?:\.\d{1,10})?$/.test(text);
}

/** What an amount is, for a message. */
export const AN_AMOUNT = 'an amount as a decimal text, such as "1203.5"';

/** An amount over another of one group: FTE days lost of FTE days available. */
export interface GroupAmount {
  /** A decimal text from 0 on: "1203.5". */
  readonly amount?: string | null | undefined;
  /** The amount below the line, such as the days that were available. */
  readonly outOf?: string | null | undefined;
  /** How many people the amounts are of, by which a small group is known. */
  readonly people?: Count | undefined;
}

/** One group's answers to a question: counts, or the percentage as published, as a decimal text. */
export interface LocalAnswer {
  /** How many said yes. */
  readonly yes?: Count | undefined;
  /** How many answered the question. */
  readonly answered?: Count | undefined;
  /** The percentage as published, where there are no counts. */
  readonly percentage?: string | undefined;
}

/**
 * The counts of a local measure: of everyone, or of one part of the trust.
 *
 * @since 0.1.0
 */
export interface CountsOfMeasure {
  /** The people whom the definition counts, by group. */
  readonly counted?: SchemeCounts | undefined;
  /** Those who were counted in the year before, where the definition is of two years. */
  readonly countedPreviousYear?: SchemeCounts | undefined;
  /** Those whom they are out of, by group, where it is not the workforce. */
  readonly outOf?: SchemeCounts | undefined;
  /** Answers by group, for a question of a survey. */
  readonly answers?: Readonly<Record<string, LocalAnswer>> | undefined;
  /** Amounts by group, for the rate of an amount. */
  readonly amounts?: Readonly<Record<string, GroupAmount>> | undefined;
}

/**
 * The counts of a local measure in one part of the trust: of women, of band 6. Whom they are out of is that of the same part: the workforce of
 * `workforce.strata`, or what another measure counts in its strata.
 *
 * @since 0.1.0
 */
export interface LocalStratum extends CountsOfMeasure {
  /** What it is a part by: `sex`; or two divisions. */
  readonly by: string | readonly [string, string];
  /** Which part it is: `women`; or the part of each of the two. */
  readonly of: string | readonly [string, string];
  /** The workforce of this part by the groups of another scheme than ethnicity. */
  readonly workforce?: SchemeCounts | undefined;
}

/**
 * What a return gives of one local measure, by the kind of its definition: `counted`, with `outOf` beside it where the definition says
 * `given`; `answers` of a survey; or `amounts`.
 *
 * @since 0.1.0
 */
export interface LocalCounts extends CountsOfMeasure {
  /** The same counts by parts of the trust. */
  readonly strata?: readonly LocalStratum[] | undefined;
}

/**
 * The whole workforce by the groups of other schemes than ethnicity, by the id of the scheme.
 *
 * @since 0.1.0
 */
export type LocalWorkforces = Readonly<Record<string, SchemeCounts>>;
