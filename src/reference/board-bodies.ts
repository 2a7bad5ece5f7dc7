import type { SourceId } from "./sources.ts";

interface BoardBodyRow {
  /** The word in a measure's id. */
  readonly id: string;
  /** The key in a return. */
  readonly key: string;
  readonly title: string;
  /** What is left of the board without this body, where the return does not give it: total less this. */
  readonly complementOf: "voting" | "executive" | null;
  /** The standard asks for the difference to the workforce only for some. */
  readonly difference: "reported" | "not-reported";
  readonly source: SourceId;
}

/**
 * The board and its halves, in printed order.
 *
 * @example
 * ```ts
 * import { boardBodies } from "wres-metrics";
 * console.log(boardBodies.map(({ id }) => id).join(" ")); // board voting non-voting executive non-executive
 * ```
 * @since 0.1.0
 */
// prettier-ignore
export const boardBodies = [
  { id: "board", key: "total", title: "All board members", complementOf: null, difference: "reported", source: "esneft-2022" },
  { id: "voting", key: "voting", title: "Voting", complementOf: null, difference: "reported", source: "lpt-2022" },
  { id: "non-voting", key: "nonVoting", title: "Non-voting", complementOf: "voting", difference: "not-reported", source: "esneft-2022" },
  { id: "executive", key: "executive", title: "Executive", complementOf: null, difference: "reported", source: "lpt-2022" },
  { id: "non-executive", key: "nonExecutive", title: "Non-executive", complementOf: "executive", difference: "not-reported", source: "esneft-2022" },
] as const;
boardBodies satisfies readonly BoardBodyRow[];

/** The board, or one of its halves, as a measure's id writes it. */
export type BoardBody = (typeof boardBodies)[number]["id"];
