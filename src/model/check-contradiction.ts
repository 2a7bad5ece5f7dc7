/**
 * Which figures of a document contradict each other, or the words beside them.
 *
 * @since 0.1.0
 */
export type ContradictionId =
  /** More people than everybody. */
  | "part-over-whole"
  /** Parts of one whole that add up to more than it. */
  | "parts-exceed-whole"
  /** One pair of counts, two figures. */
  | "printed-differently"
  /** It is said to go up and goes down. */
  | "trend"
  /** Ratios with a per cent sign, of which some are meant as percentages and some are not. */
  | "two-scales"
  /** A figure follows from a count that does not follow itself. */
  | "rests-on";

/**
 * A contradiction in notation: the figures, as they are printed, and the counts or the sum that tell.
 *
 * @since 0.1.0
 */
export interface Conflict {
  readonly id: ContradictionId;
  readonly figures: readonly string[];
  readonly printed: readonly string[];
  /** What tells: "1 / 19", "104.2% > 100%", "2188 / 10809 → 2483 / 11635"; the empty text where the figures do. */
  readonly detail: string;
  /** Which way words say that it went. */
  readonly said?: "up" | "down";
}

/**
 * A contradiction with its sentence.
 *
 * @since 0.1.0
 */
export interface Contradiction extends Conflict {
  readonly sentence: string;
}
