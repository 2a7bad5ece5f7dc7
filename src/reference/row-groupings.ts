import type { PayBand } from "./workforce-rows.ts";
import type { SourceId } from "./sources.ts";

const rows = [
  { id: "all-rows", title: "All", rows: "every-row", source: "lpt-2022" },
  {
    id: "bands-2-to-8a",
    title: "Bands 2 to 8a",
    rows: ["band-2", "band-3", "band-4", "band-5", "band-6", "band-7", "band-8a"],
    source: "lpt-2022",
  },
  {
    id: "bands-8b-and-above",
    title: "Bands 8b and above",
    rows: ["band-8b", "band-8c", "band-8d", "band-9", "vsm"],
    source: "lpt-2022",
  },
  { id: "bands-5-to-7", title: "Bands 5 to 7", rows: ["band-5", "band-6", "band-7"], source: "esneft-2022" },
  { id: "bands-8a-to-8b", title: "Bands 8a to 8b", rows: ["band-8a", "band-8b"], source: "esneft-2022" },
  {
    id: "bands-8c-and-above",
    title: "Bands 8c and above",
    rows: ["band-8c", "band-8d", "band-9", "vsm"],
    source: "nhs-england-wres",
  },
  {
    id: "bands-8a-and-above",
    title: "Bands 8a and above",
    rows: ["band-8a", "band-8b", "band-8c", "band-8d", "band-9", "vsm"],
    source: "lpt-2022",
  },
] as const;

/** The id of a built-in grouping of pay bands. */
export type RowGroupingId = (typeof rows)[number]["id"];

/** The id of a built-in grouping of every row, which medical staff have too: their grades are not pay bands. */
export type EveryRowGroupingId = Extract<(typeof rows)[number], { readonly rows: "every-row" }>["id"];

/**
 * A row of `rowGroupings`.
 *
 * @since 0.1.0
 */
export interface RowGroupingRow {
  /** The word in the ids of its measures. */
  readonly id: RowGroupingId;
  /** What reports call it. */
  readonly title: string;
  /** The pay bands that are added up; `every-row`: whatever rows the part has. */
  readonly rows: readonly PayBand[] | "every-row";
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The groupings of pay bands that reports use to see a trend or to protect a small number.
 * A grouping sums the rows that exist in a part, and never a row that is an "of which".
 *
 * @example
 * ```ts
 * import { rowGroupings } from "wres-metrics";
 * console.log(rowGroupings.some(({ id }) => id === "bands-8a-and-above")); // true
 * ```
 * @since 0.1.0
 */
export const rowGroupings: readonly RowGroupingRow[] = rows;
