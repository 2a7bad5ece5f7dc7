import type { Reason } from "./measure.ts";

/** Why the counts of several returns do not add up to an answer. */
export type PoolRefusalCode =
  /** A return holds no counts of the disciplinary process. */
  | "not-given"
  /** Survey 2021 changed who has answered indicator 7's question. */
  | "definition-changed"
  /** The four groups were made by two schemes: Chinese is Asian in one, Other in the other. */
  | "schemes-mixed"
  /** Disciplinary cases counted over one year and over two. */
  | "windows-mixed"
  /** Two-year windows of one organisation that share a year, and so the people who entered in it. */
  | "windows-overlap"
  /** Windows of adjoining years of one organisation that are not stated, and may share a year. */
  | "window-not-stated"
  /** The counts cannot be brought to the window that was asked for. */
  | "window-not-available"
  /** A window of two years needs two years that adjoin. */
  | "years-not-consecutive"
  /** A window of two years is of one organisation. */
  | "organisations-differ";

/** What is refused: the measures stay in the list, not calculable, with this reason. */
export interface PoolRefusal {
  readonly because: PoolRefusalCode;
  readonly reason: Reason;
  readonly ids: readonly string[];
}
