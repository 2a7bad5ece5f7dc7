import type { SourceId } from "./sources.ts";

const rows = [
  { id: "white", label: "White", title: "White", partOf: null, source: "nhs-data-dictionary-2001" },
  { id: "bme", label: "BME", title: "Black and minority ethnic", partOf: null, source: "esneft-2022" },
  { id: "unknown", label: "Unknown", title: "Ethnicity unknown", partOf: null, source: "esneft-2022" },
  {
    id: "asian",
    label: "Asian",
    title: "Asian, Asian British or Asian Welsh",
    partOf: "bme",
    source: "ons-style",
  },
  {
    id: "black",
    label: "Black",
    title: "Black, Black British, Black Welsh, Caribbean or African",
    partOf: "bme",
    source: "ons-style",
  },
  {
    id: "mixed",
    label: "Mixed",
    title: "Mixed or Multiple ethnic groups",
    partOf: "bme",
    source: "ons-style",
  },
  { id: "other", label: "Other", title: "Other ethnic group", partOf: "bme", source: "ons-style" },
] as const;

/** One of the seven columns of a count: White, BME, unknown, and the four groups within BME. */
export type Group = (typeof rows)[number]["id"];

/** One of the four groups that together are BME. */
export type GroupWithinBme = Extract<(typeof rows)[number], { partOf: "bme" }>["id"];

/**
 * A row of `groups`.
 *
 * @since 0.1.0
 */
export interface GroupRow {
  /** The key of its counts. */
  readonly id: Group;
  /** The word that tables use. */
  readonly label: string;
  /** The name in full, in the style of the Office for National Statistics where it has one. */
  readonly title: string;
  /** The four groups that make up BME say so here; null of the others. */
  readonly partOf: "bme" | null;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The ethnic groups of the standard, in the order in which reports print them.
 *
 * "White" includes White minorities, and BME excludes them: what the Race Disparity Unit calls
 * "ethnic minorities (excluding White minorities)". Unknown is not a group of people alike; it is
 * kept apart because it belongs to neither.
 *
 * @example
 * ```ts
 * import { groups } from "wres-metrics";
 * console.log(groups.find(({ id }) => id === "asian")?.title); // Asian, Asian British or Asian Welsh
 * ```
 * @since 0.1.0
 */
export const groups: readonly GroupRow[] = rows;

/**
 * The columns that every measure by group has.
 *
 * @example
 * ```ts
 * import { principalGroups } from "wres-metrics";
 * console.log(principalGroups.join(" ")); // white bme unknown
 * ```
 * @since 0.1.0
 */
export const principalGroups = ["white", "bme", "unknown"] as const;
principalGroups satisfies readonly Group[];

/**
 * The four groups that together are BME, in printed order.
 *
 * @example
 * ```ts
 * import { groupsWithinBme } from "wres-metrics";
 * console.log(groupsWithinBme.join(" ")); // asian black mixed other
 * ```
 * @since 0.1.0
 */
export const groupsWithinBme = ["asian", "black", "mixed", "other"] as const;
groupsWithinBme satisfies readonly GroupWithinBme[];

/** Every group, in printed order. */
export const everyGroup = ["white", "bme", "unknown", "asian", "black", "mixed", "other"] as const;
everyGroup satisfies readonly Group[];
