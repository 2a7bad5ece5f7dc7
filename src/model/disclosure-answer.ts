import type { DerivedFigure } from "./disclosure-table.ts";
import type { Issue } from "./issue.ts";

/**
 * What an outsider can work out of one hidden cell.
 *
 * @since 0.1.0
 */
export interface CellFinding {
  /** The id of the hidden cell in the table. */
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
  /** The id of the cell in the table. */
  readonly id: string;
  /** Whether the count may be printed, or a mark replaces it. */
  readonly status: "shown" | "hidden";
  /** The count; null where it is hidden. */
  readonly value: number | null;
}

/** A figure as it may be printed: as it was, at fewer places, or withheld. */
export type SuppressedFigure = Pick<DerivedFigure, "id" | "places"> & {
  /** Whether the figure may be printed, or is withheld. */
  readonly status: "shown" | "hidden";
  /** The figure as text, at `places` decimal places; null where it is withheld. */
  readonly value: string | null;
};

/**
 * What may be shown of a table, and the audit that says so.
 *
 * @since 0.1.0
 */
export interface Suppression {
  /** Every count, shown or hidden, in the order of the table. */
  readonly cells: readonly SuppressedCell[];
  /** Every figure as it may be printed, in the order of the table. */
  readonly figures: readonly SuppressedFigure[];
  /** What an outsider can work out of what is shown. */
  readonly audit: DisclosureAudit;
  /** What the choice of cells says by itself; there where `candidates` asked for it. */
  readonly minimality?: MinimalityAudit | undefined;
}

/**
 * What somebody learns who runs this program on every table that agrees with a publication, and keeps those of which it shows the same.
 *
 * @since 0.1.0
 */
export interface MinimalityAudit {
  /**
   * `holds`: these tables leave every small count as many values as the policy wants, or as the publication leaves; `everything-hidden`: they
   * did not, and nothing is shown that may be hidden; `too-many-tables`: more agree than were to be tried, and none was.
   */
  readonly result: "holds" | "everything-hidden" | "too-many-tables";
  /** How many tables agree with what is shown; null where that is not said. */
  readonly tables: number | null;
  /** Of how many of them the program shows the same; null where that is not said. */
  readonly alike: number | null;
}
