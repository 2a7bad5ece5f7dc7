import type { SourceId } from "./sources.ts";

// oxfmt-ignore
const rows = [
  { id: "board", key: "total", title: "All board members", complementOf: null, difference: "reported", source: "esneft-2022" },
  { id: "voting", key: "voting", title: "Voting", complementOf: null, difference: "reported", source: "lpt-2022" },
  { id: "non-voting", key: "nonVoting", title: "Non-voting", complementOf: "voting", difference: "not-reported", source: "esneft-2022" },
  { id: "executive", key: "executive", title: "Executive", complementOf: null, difference: "reported", source: "lpt-2022" },
  { id: "non-executive", key: "nonExecutive", title: "Non-executive", complementOf: "executive", difference: "not-reported", source: "esneft-2022" },
] as const;

/** The board, or one of its halves, as a measure's id writes it. */
export type BoardBody = (typeof rows)[number]["id"];

/**
 * The bodies of the board whose difference from the workforce the standard asks for.
 *
 * @since 0.1.0
 */
export type ReportedBoardBody = Extract<(typeof rows)[number], { readonly difference: "reported" }>["id"];

/** The board, or one of its halves, as a return writes it. */
export type BoardBodyKey = (typeof rows)[number]["key"];

/**
 * A row of `boardBodies`.
 *
 * @since 0.1.0
 */
export interface BoardBodyRow {
  /** The word in a measure's id. */
  readonly id: BoardBody;
  /** The key in a return. */
  readonly key: BoardBodyKey;
  /** What reports call it. */
  readonly title: string;
  /** What is left of the board without this body, where the return does not give it: total less this. Null: nothing is subtracted. */
  readonly complementOf: "voting" | "executive" | null;
  /** The standard asks for the difference to the workforce only for some. */
  readonly difference: "reported" | "not-reported";
  /** Where it was read. */
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
export const boardBodies: readonly BoardBodyRow[] = rows;
