import type { DerivedFigure } from "./disclosure-table.ts";
import type { Issue } from "./issue.ts";

/**
 * What an outsider can work out of one hidden cell.
 *
 * @since 0.1.0
 */
export interface CellFinding {
  readonly id: string;
  /** The least whole number that it can be. */
  readonly least: number;
  /** The greatest whole number that it can be; null where nothing bounds it. */
  readonly greatest: number | null;
  /** Only one value is possible. */
  readonly recovered: boolean;
  /** It can be below the threshold, and too few values are possible. */
  readonly atRisk: boolean;
  /** Whether both bounds, and that enough values lie between them, were proved within the budget. */
  readonly proved: boolean;
  /** What was checked: the width of the interval, or, in a large table out of time, that it cannot be worked out exactly. */
  readonly checked: "interval" | "recovery";
  /** Which shown figures give it away, in words; null where nothing is given away. */
  readonly because: string | null;
}

/**
 * What an outsider can work out of a publication.
 *
 * @since 0.1.0
 */
export interface DisclosureAudit {
  /** Every bound is proved, nothing below the threshold is recovered, nothing is at risk. */
  readonly safe: boolean;
  /** One finding for every hidden cell, in the order of the table. */
  readonly cells: readonly CellFinding[];
  /** What is wrong with the publication itself: figures that contradict its counts, and are left out. */
  readonly issues: readonly Issue[];
}

/** A cell as it may be printed. One mark stands for every hidden cell, whatever it was hidden for. */
export interface SuppressedCell {
  readonly id: string;
  readonly status: "shown" | "hidden";
  readonly value: number | null;
}

/** A figure as it may be printed: as it was, at fewer places, or withheld. */
export type SuppressedFigure = Pick<DerivedFigure, "id" | "places"> & {
  readonly status: "shown" | "hidden";
  readonly value: string | null;
};

/**
 * What may be shown of a table, and the audit that says so.
 *
 * @since 0.1.0
 */
export interface Suppression {
  readonly cells: readonly SuppressedCell[];
  readonly figures: readonly SuppressedFigure[];
  readonly audit: DisclosureAudit;
}

/**
 * How counts are rounded. `conventional`: each to the nearest multiple, a half up, so that sums need not hold any more.
 * `controlled`: each to one of the two multiples next to it (a multiple stays), so that every sum holds, as near to the
 * true counts as that allows.
 *
 * @since 0.1.0
 */
export type RoundingMethod = "conventional" | "controlled";

/** A count as it would be printed: a multiple of the base; null where the table does not give it. */
export interface RoundedCell {
  readonly id: string;
  readonly value: number | null;
}

/**
 * A table whose counts are rounded. Figures worked out from the true counts would give them away: none is in it.
 *
 * @since 0.1.0
 */
export interface RoundedTable {
  readonly status: "rounded";
  readonly base: 5 | 10;
  readonly method: RoundingMethod;
  readonly cells: readonly RoundedCell[];
  /** How far the printed counts are from the true ones, all together, in people. */
  readonly deviation: number;
  /** Whether every sum of the table holds among the printed counts too. */
  readonly additive: boolean;
  /** What can be worked out of the true counts. */
  readonly audit: DisclosureAudit;
}

/**
 * There is no controlled rounding of the table, or none was found within the solver's work: linked tables may have none.
 *
 * @since 0.1.0
 */
export interface NoRounding {
  readonly status: "not-possible";
  readonly base: 5 | 10;
  readonly method: RoundingMethod;
  readonly reason: "no-additive-rounding" | "not-found";
}

/**
 * A band, or any row of a table whose rows have an order, with a count for each column.
 *
 * @since 0.1.0
 */
export interface BandCounts {
  readonly id: string;
  /** By column: `{ white: 251, bme: 21 }`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A way to put neighbouring bands together, and what may be shown of it. */
export interface BandGrouping {
  /** In order; a band that stays alone is a group of its own. */
  readonly groups: readonly { readonly id: string; readonly bands: readonly string[] }[];
  /** How many counts, totals among them, are hidden. */
  readonly hidden: number;
  readonly suppression: Suppression;
}

/**
 * Ways to put neighbouring bands together.
 *
 * @since 0.1.0
 */
export interface CoarserBands {
  /** Of the groupings that hide the fewest counts, the one with the most groups. */
  readonly suggested: BandGrouping;
  /** The best grouping of each size, the bands as they are first and all of them in one last. */
  readonly groupings: readonly BandGrouping[];
}
