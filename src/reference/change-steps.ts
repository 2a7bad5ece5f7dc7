import type { SourceId } from "./sources.ts";

const rows = [
  {
    id: "ratio",
    title: "Relative likelihood, representation, or the likelihood of one group",
    by: "factor",
    moderate: "1.05",
    large: "1.25",
    source: "unverified",
  },
  {
    id: "share",
    title: "Share of one group, or the difference of two shares",
    by: "difference",
    moderate: "0.01",
    large: "0.05",
    source: "unverified",
  },
] as const;

/** A kind of measure whose change is put into words. */
export type ChangeKind = (typeof rows)[number]["id"];

/**
 * A row of `changeSteps`.
 *
 * @since 0.1.0
 */
export interface ChangeStepRow {
  /** What kind of measure the row is about. */
  readonly id: ChangeKind;
  /** The measures of that kind, in words. */
  readonly title: string;
  /** `factor`: how many times the one is the other; `difference`: in the measure's own unit. */
  readonly by: "factor" | "difference";
  /** The least size that is called moderate, as a decimal text. */
  readonly moderate: string;
  /** The least size that is called large, as a decimal text. */
  readonly large: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * How large a change must be before its size is worded as moderate, and as large. The size is one of three words for a
 * change, beside chance and direction, and says nothing of either.
 *
 * The numbers are this library's own. The larger ones are lines that are drawn elsewhere for other purposes: 1.25 is the
 * end of the four-fifths range, and one report calls a variance of five percentage points significant. Shares and their
 * differences are proportions: 0.05 is five percentage points.
 *
 * @example
 * ```ts
 * import { changeSteps } from "wres-metrics";
 * const ratio = changeSteps.find(({ id }) => id === "ratio");
 * console.log(ratio?.moderate, ratio?.large); // 1.05 1.25
 * ```
 * @since 0.1.0
 */
export const changeSteps: readonly ChangeStepRow[] = rows;
