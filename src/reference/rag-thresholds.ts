import type { SourceId } from "./sources.ts";

interface RagThresholdRow {
  readonly rag: string;
  readonly title: string;
  /** The least part of the movement expected on the day of the reading that has to be made, as a decimal; null: any. */
  readonly least: string | null;
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
export const ragThresholds = [
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
ragThresholds satisfies readonly RagThresholdRow[];

/** Red, amber or green. */
export type Rag = (typeof ragThresholds)[number]["rag"];

interface PlanColourRow {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
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
export const planColours = [
  { id: "red", letter: "R", title: "red: not on course", source: "unverified" },
  { id: "amber", letter: "A", title: "amber: at risk", source: "unverified" },
  { id: "green", letter: "G", title: "green: on course", source: "unverified" },
  { id: "blue", letter: "B", title: "blue: complete", source: "unverified" },
] as const;
planColours satisfies readonly PlanColourRow[];

/** A colour that a plan prints. */
export type PlanColour = (typeof planColours)[number]["id"];
