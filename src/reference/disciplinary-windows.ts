import type { SourceId } from "./sources.ts";

interface DisciplinaryWindowRow {
  readonly id: string;
  readonly title: string;
  /** How many years the people who entered are counted over; null where the document does not say. */
  readonly years: 1 | 2 | null;
  /** What the count is divided by before it is a rate: 2 for a yearly average of two years. */
  readonly dividedBy: 1 | 2;
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
export const disciplinaryWindows = [
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
disciplinaryWindows satisfies readonly DisciplinaryWindowRow[];

/** The period over which disciplinary cases are counted. */
export type DisciplinaryWindow = (typeof disciplinaryWindows)[number]["id"];
