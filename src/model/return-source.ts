import type { ReadingCode } from "./finding.ts";
import type { AnsweredQuestion } from "./mapping-questions.ts";

/** Why rows were rejected: they were to be counted, and could not be. */
export type RejectionReason =
  | "unmapped-code"
  | "unreadable-date"
  | "missing-date"
  | "missing-person"
  | "unreadable-amount"
  | "row-and-part-disagree"
  | "short-row"
  | "long-row";

/**
 * What became of the rows: `read` is `counted` and `bank` and all that were excluded and rejected. Rows, not people,
 * and with `persons` the rows that were taken are as many as the people.
 */
export interface RecordBalance {
  /** How many rows were read. */
  readonly read: number;
  /** How many of them are in the counts of the part. */
  readonly counted: number;
  /** Counted beside, as people who work solely on the bank. */
  readonly bank: number;
  /** By the name of the filter; `outside-window` and `same-person` are the library's own. */
  readonly excluded: readonly {
    /** What left the rows out: the name of a filter, `outside-window` or `same-person`. */
    readonly name: string;
    /** How many rows it left out. */
    readonly rows: number;
  }[];
  /** The rows that could not be counted, by what is wrong with them. */
  readonly rejected: readonly {
    /** What is wrong with the rows. */
    readonly reason: RejectionReason;
    /** How many rows were rejected for it. */
    readonly rows: number;
  }[];
}

/** What is noted of a file beside the balance of its rows, by a stable name. */
export type NotedCode = Exclude<ReadingCode, "rows-rejected" | "rows-left-out">;

/**
 * Something that was noticed when a file was read.
 *
 * @since 0.1.0
 */
export interface NotedOnReading {
  /** What kind of note it is. */
  readonly code: NotedCode;
  /** `query`: ask for an answer before the figures go anywhere; `warning`: know it when you read them. */
  readonly severity: "query" | "warning";
  /** The note, in sentences. */
  readonly message: string;
}

/**
 * A file that a part of a return was counted from, and what became of its rows: the account that goes with a return.
 *
 * @since 0.1.0
 */
export interface ReturnSource {
  /** The file, as a reader knows it: `staff.csv`. */
  readonly name: string;
  /** The part of the return that it gave: `workforce`, `local.promotion`, `board`. */
  readonly part: string;
  /** What became of every row. */
  readonly balance: RecordBalance;
  /** The headings of columns that are not used, as an answer in the mapping says. Left out where there are none. */
  readonly notUsed?: readonly string[] | undefined;
  /** The questions of its mapping with their answers. Left out where there are none. */
  readonly answers?: readonly AnsweredQuestion[] | undefined;
  /** What else was noticed when it was read. Left out where there is nothing. */
  readonly noted?: readonly NotedOnReading[] | undefined;
}
