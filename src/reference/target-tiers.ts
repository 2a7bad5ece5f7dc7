import type { PayBand } from "./workforce-rows.ts";
import type { SourceId } from "./sources.ts";

const rows = [
  {
    id: "lower",
    title: "Band 5 and below",
    rows: ["under-band-1", "band-1", "band-2", "band-3", "band-4", "band-5"],
    source: "unverified",
  },
  { id: "middle", title: "Bands 6 and 7", rows: ["band-6", "band-7"], source: "unverified" },
  {
    id: "upper",
    title: "Bands 8a and above",
    rows: ["band-8a", "band-8b", "band-8c", "band-8d", "band-9", "vsm"],
    source: "unverified",
  },
] as const;

/** The name of a tier. */
export type DisparityTierId = (typeof rows)[number]["id"];

/**
 * A row of `disparityTiers`.
 *
 * @since 0.1.0
 */
export interface DisparityTierRow {
  /** The word for the tier. */
  readonly id: DisparityTierId;
  /** What reports call it. */
  readonly title: string;
  /** The pay bands that are added up, in printed order. */
  readonly rows: readonly PayBand[];
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The three tiers of pay that the race disparity ratio compares, from the lowest up. The official method was not
 * published; these tiers are widely held and unverified, and every function that uses them takes others. Apprentices
 * are in none of them.
 *
 * @example
 * ```ts
 * import { disparityTiers } from "wres-metrics";
 * console.log(disparityTiers.map(({ title }) => title).join("; ")); // Band 5 and below; Bands 6 and 7; Bands 8a and above
 * ```
 * @since 0.1.0
 */
export const disparityTiers: readonly DisparityTierRow[] = rows;
