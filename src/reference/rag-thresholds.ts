import type { SourceId } from "./sources.ts";

interface RagThresholdRow {
  readonly rag: string;
  readonly title: string;
  /** The least part of the movement expected by now that has to be made, as a decimal; null: any. */
  readonly least: string | null;
  readonly source: SourceId;
}

/**
 * When progress is red, amber or green. Action plans print the colours and not the lines between them, so these are
 * unverified, and every function that uses them takes others. In order: the first line that is reached decides.
 *
 * @since 0.1.0
 */
export const ragThresholds = [
  { rag: "green", title: "Where it was expected to be by now, or better", least: "1", source: "unverified" },
  {
    rag: "amber",
    title: "At least half of the movement expected by now",
    least: "0.5",
    source: "unverified",
  },
  { rag: "red", title: "Less than half of the movement expected by now", least: null, source: "unverified" },
] as const;
ragThresholds satisfies readonly RagThresholdRow[];

/** Red, amber or green. */
export type Rag = (typeof ragThresholds)[number]["rag"];
