import type { SourceId } from "./sources.ts";

const rows = [
  {
    id: "national",
    title: "Bands 8a to VSM as the whole workforce, by 2028",
    by: 2028,
    percentage: null,
    source: "unverified",
  },
  {
    id: "lpt",
    title: "Model employer target: share of bands 8a and above",
    by: 2025,
    percentage: "25.6",
    source: "lpt-2022",
  },
] as const;

/** The name of a goal. */
export type LeadershipGoalId = (typeof rows)[number]["id"];

/**
 * A row of `leadershipGoals`.
 *
 * @since 0.1.0
 */
export interface LeadershipGoalRow {
  /** The word by which a goal is asked for. */
  readonly id: LeadershipGoalId;
  /** The goal in words. */
  readonly title: string;
  /** The year at whose 31 March the goal is due. */
  readonly by: number;
  /** Per cent of the bands, as printed; null: the group's own share of the whole workforce. */
  readonly percentage: string | null;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * Goals for leadership as varied as the workforce ("model employer"), as documents set them.
 *
 * @example
 * ```ts
 * import { leadershipGoals } from "wres-metrics";
 * console.log(leadershipGoals.find(({ id }) => id === "national")?.title); // Bands 8a to VSM as the whole workforce, by 2028
 * ```
 * @since 0.1.0
 */
export const leadershipGoals: readonly LeadershipGoalRow[] = rows;

/** The rows by their id; a row in another's place does not compile. */
export const leadershipGoalById: {
  readonly [Row in (typeof rows)[number] as Row["id"]]: Row;
} = /* @__PURE__ */ (() => ({ national: rows[0], lpt: rows[1] }))();
