import type { SourceId } from "./sources.ts";

const thresholdRows = [
  {
    rag: "green",
    title: "Within a twentieth of the movement expected, or better",
    least: "0.95",
    source: "unverified",
  },
  {
    rag: "amber",
    title: "At least half of the movement expected",
    least: "0.5",
    source: "unverified",
  },
  { rag: "red", title: "Less than half of the movement expected", least: null, source: "unverified" },
] as const;

/** Red, amber or green. */
export type Rag = (typeof thresholdRows)[number]["rag"];

/**
 * A row of `ragThresholds`.
 *
 * @since 0.1.0
 */
export interface RagThresholdRow {
  /** The colour from this line on. */
  readonly rag: Rag;
  /** What the colour says. */
  readonly title: string;
  /** The least part of the movement expected on the day of the reading that has to be made, as a decimal; null: any. */
  readonly least: string | null;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * When progress is red, amber or green. Action plans print the colours and not the lines between them, so these are
 * unverified, and every function that uses them takes others. Green has a tolerance, since 99.1% of a movement is no
 * failure to make it. In order: the first line that is reached decides.
 *
 * @example
 * ```ts
 * import { ragThresholds } from "wres-metrics";
 * console.log(ragThresholds.find(({ rag }) => rag === "green")?.least); // 0.95
 * ```
 * @since 0.1.0
 */
export const ragThresholds: readonly RagThresholdRow[] = thresholdRows;

const colourRows = [
  { id: "red", letter: "R", title: "red: not on course", source: "unverified" },
  { id: "amber", letter: "A", title: "amber: at risk", source: "unverified" },
  { id: "green", letter: "G", title: "green: on course", source: "unverified" },
  { id: "blue", letter: "B", title: "blue: complete", source: "unverified" },
] as const;

/** A colour that a plan prints. */
export type PlanColour = (typeof colourRows)[number]["id"];

/**
 * A row of `planColours`.
 *
 * @since 0.1.0
 */
export interface PlanColourRow {
  /** The colour as a word. */
  readonly id: PlanColour;
  /** The colour as plans print it: R, A, G or B. */
  readonly letter: string;
  /** What the colour says. */
  readonly title: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The colours that action plans print. Blue is widely used for what is complete and has become usual; no plan that was read says so.
 *
 * @example
 * ```ts
 * import { planColours } from "wres-metrics";
 * console.log(planColours.map(({ letter }) => letter).join(" ")); // R A G B
 * ```
 * @since 0.1.0
 */
export const planColours: readonly PlanColourRow[] = colourRows;
