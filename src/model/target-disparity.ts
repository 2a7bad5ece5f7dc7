import type { PayBand, WorkforcePart } from "../reference/workforce-rows.ts";
import type { SourceId } from "../reference/sources.ts";
import type { Answer } from "./answer.ts";
import type { Count } from "./count.ts";
import type { Group } from "../reference/groups.ts";

/** Some pay bands, taken as one level of pay. */
export interface DisparityTier {
  /** The word in a comparison's id. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PayBand[];
  /** Where the tier was read; `unverified` for the built-in ones. */
  readonly source?: SourceId;
}

/** A group's people at two levels of pay. */
export interface TierCounts {
  readonly from: Count;
  readonly to: Count;
}

/**
 * How two groups thin out between one level of pay and a higher one, compared.
 *
 * @since 0.1.0
 */
export interface DisparityRatio {
  readonly part: Exclude<WorkforcePart, "medical">;
  /** `lower-to-middle`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly over: "white";
  readonly under: Exclude<Group, "white" | "unknown">;
  /** The people of White staff and of the other group at the two levels. */
  readonly basis: { readonly over: TierCounts; readonly under: TierCounts };
  /** A ratio: 1 is parity, above 1 is worse for the group below the line. */
  readonly answer: Answer;
  readonly source: SourceId | null;
}
