import type { Fact } from "./facts.ts";

/** Whether two ends of what a cell can be give it away. */
export type Tells = (least: number, greatest: number) => boolean;

/** One way to find facts that together give a cell away, none of which can be spared; null where it finds none. */
export type Reveal = (
  column: number,
  tells: Tells,
  /** The facts that say some rows. */
  factsWith: (rows: readonly number[]) => readonly Fact[],
) => readonly Fact[] | null;
