import type { DisclosureAudit, Suppression } from "./disclosure-answer.ts";

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
