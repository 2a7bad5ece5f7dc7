import type { ReviewThresholdId } from "../reference/review-thresholds.ts";

/**
 * Every kind of doubt that a review can raise, by a stable name.
 *
 * The first ones name what has probably happened; the last ones say that something is odd, and that no slip explains it.
 *
 * @since 0.1.0
 */
export type FindingCode =
  /** White and BME were exchanged. */
  | "groups-swapped"
  /** One group holds everybody. */
  | "total-for-group"
  /** Percentages stand where people are counted. */
  | "percentages-as-counts"
  /** A proportion stands where a percentage is read: 0.298 for 29.8. */
  | "proportion-for-percentage"
  /** The other answer was counted: 70.2 for 29.8. */
  | "complement"
  /** One slip of the hand in one number. */
  | "digit-slip"
  /** Ten, a hundred or a thousand times too many, or too few. */
  | "power-of-ten"
  /** Twice as many. */
  | "doubled"
  /** Half as many. */
  | "halved"
  /** Two years are counted where one is said to be. */
  | "two-year-total"
  /** Full-time equivalents stand where people are counted. */
  | "not-headcount"
  /** Two rows, parts or questions were exchanged. */
  | "rows-swapped"
  /** The figures of a part stand a row too high or too low. */
  | "rows-shifted"
  /** A number that is not small has become 0. */
  | "zero-for-many"
  /** Last year's figures stand there again. */
  | "same-as-last-year"
  /** The return beside it is not of the year before, or of another organisation. */
  | "not-last-year"
  /** The survey is not that of the autumn before. */
  | "survey-year"
  /** More people than there are. */
  | "part-over-whole"
  /** A count of answers stands without the number who answered. */
  | "yes-without-answered"
  /** A difference is made of a published percentage and of a count. */
  | "mixed-bases"
  /** The ethnicity of more people is unknown than is usual. */
  | "unknown-large"
  /** The board has more members than boards have. */
  | "board-size"
  /** A rate lies outside of what is known of trusts. */
  | "outside-known-range"
  /** It has changed more than chance and the usual changes allow. */
  | "large-change"
  /** It lies far from the same figure of its peers. */
  | "unlike-peers"
  /** The parts of an organisation do not add up to the whole. */
  | "parts-do-not-add"
  /** An acknowledgement names a finding that is not there. */
  | "acknowledgement-without-finding"
  | ReadingCode;

/** What is noticed when data comes in; a review of a return raises none of these. */
export type ReadingCode =
  /** Rows of a file were to be counted, and could not be. */
  | "rows-rejected"
  /** Rows of a file were left out, as the mapping says. */
  | "rows-left-out"
  /** Rows of one person say different ethnicities. */
  | "ethnicities-differ"
  /** Columns of a file were not used. */
  | "columns-not-used"
  /** A drafted mapping asks something that nobody has answered. */
  | "question-open"
  /** Something else was noticed when the data came in. */
  | "noticed-on-reading";

const isReadingCode: Readonly<Record<ReadingCode, true>> = {
  "rows-rejected": true,
  "rows-left-out": true,
  "ethnicities-differ": true,
  "columns-not-used": true,
  "question-open": true,
  "noticed-on-reading": true,
};

/** All of them. */
export const readingCodes: readonly ReadingCode[] = /* @__PURE__ */ (() =>
  Object.keys(isReadingCode) as ReadingCode[])();

/** A reason that somebody gave for a finding: it was looked at, and the figures stand. */
export interface Acknowledgement {
  /** The code of the finding. */
  readonly code: string;
  /** One of the paths of the finding. */
  readonly path: string;
  /** Why the figures are right. */
  readonly reason: string;
  /** Who looked at it. */
  readonly by?: string | undefined;
  /** The day, as 2022-08-31. */
  readonly on?: string | undefined;
}

/**
 * Something in a return to check before its figures are trusted. It is not an error: the figures are
 * calculated anyway.
 *
 * @since 0.1.0
 */
export interface Finding {
  /** What kind of finding it is. */
  readonly code: FindingCode;
  /** `query`: ask for an answer before the figures go anywhere; `warning`: know it when you read them. */
  readonly severity: "query" | "warning";
  /** Where: paths of the return, such as `workforce.clinical.band-5.bme`, or of a part of it, `shortlisting.appointed`. */
  readonly paths: readonly string[];
  /** What would not be asked about. */
  readonly expected: string;
  /** What the return holds. */
  readonly received: string;
  /** The reason why that was expected. */
  readonly because: string;
  /** All of it in sentences that a person can act on. */
  readonly message: string;
  /** The acknowledgement of the return that answers it. */
  readonly acknowledged?: Omit<Acknowledgement, "code" | "path"> | undefined;
}

/** The lines between what is usual and what is asked about; each may be set. */
export type ReviewThresholds = { readonly [id in ReviewThresholdId]?: number | undefined };

/** True for a code of what is noticed when data comes in: it is about a part of a return as a whole. */
export function isOfReading(code: string): boolean {
  return Object.hasOwn(isReadingCode, code);
}
