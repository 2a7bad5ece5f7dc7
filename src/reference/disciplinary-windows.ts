import type { SourceId } from "./sources.ts";

const rows = [
  { id: "single-year", title: "single year", years: 1, dividedBy: 1, source: "lpt-2022" },
  { id: "two-year-total", title: "two-year total", years: 2, dividedBy: 1, source: "lpt-2022" },
  {
    id: "two-year-average",
    title: "two-year rolling average",
    years: 2,
    dividedBy: 2,
    source: "esneft-2022",
  },
  { id: "not-stated", title: "window not stated", years: null, dividedBy: 1, source: "esneft-2022" },
] as const;

/** The period over which disciplinary cases are counted. */
export type DisciplinaryWindow = (typeof rows)[number]["id"];

/**
 * A row of `disciplinaryWindows`.
 *
 * @since 0.1.0
 */
export interface DisciplinaryWindowRow {
  /** The word in a return and in the method of a measure. */
  readonly id: DisciplinaryWindow;
  /** What reports call it, inside a sentence. */
  readonly title: string;
  /** How many years the people who entered are counted over; null where the document does not say. */
  readonly years: 1 | 2 | null;
  /** What the count is divided by before it is a rate: 2 for a yearly average of two years. */
  readonly dividedBy: 1 | 2;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The periods over which trusts count disciplinary cases. Total and average of two years give the same
 * relative likelihood and different rates; all are over the later year's workforce.
 *
 * @example
 * ```ts
 * import { disciplinaryWindows } from "wres-metrics";
 * for (const { id, years } of disciplinaryWindows.slice(0, 2)) console.log(id, years);
 * // single-year 1
 * // two-year-total 2
 * ```
 * @since 0.1.0
 */
export const disciplinaryWindows: readonly DisciplinaryWindowRow[] = rows;
