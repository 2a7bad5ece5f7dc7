import type { SourceId } from "./sources.ts";

const rows = [
  { id: "lower", title: "Lower", leftOverFrom: 1, source: "unverified" },
  { id: "lower-middle", title: "Lower middle", leftOverFrom: 3, source: "unverified" },
  { id: "upper-middle", title: "Upper middle", leftOverFrom: 2, source: "unverified" },
  { id: "upper", title: "Upper", leftOverFrom: 4, source: "unverified" },
] as const;

/** One of the four quarters of pay. */
export type PayQuarter = (typeof rows)[number]["id"];

/**
 * A row of `payQuarters`.
 *
 * @since 0.1.0
 */
export interface PayQuarterRow {
  /** The word in a figure's `about`. */
  readonly id: PayQuarter;
  /** What reports call it. */
  readonly title: string;
  /** The quarter has one person more where at least so many are left over once all are divided by four. */
  readonly leftOverFrom: number;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The quarters of everybody in the order of their hourly pay, the lowest first. One person who is left over goes to the
 * lower quarter; of two, the other goes to the upper middle; of three, the third to the lower middle.
 *
 * @example
 * ```ts
 * import { payQuarters } from "wres-metrics/pay";
 * console.log(payQuarters.map(({ id }) => id).join(", ")); // lower, lower-middle, upper-middle, upper
 * ```
 * @since 0.1.0
 */
export const payQuarters: readonly PayQuarterRow[] = rows;
