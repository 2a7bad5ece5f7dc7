import type { OutsiderAssumptions } from "../../model/disclosure-table.ts";

/** What an auditor may be told besides the publication. */
export interface FindingOptions {
  /** What the outsider is taken to know; where it is left out, what the publication itself says. */
  readonly assumptions?: OutsiderAssumptions | undefined;
  /** Ids of hidden cells: these are looked at, and those that hang together with them. Left out: all. */
  readonly only?: readonly string[] | undefined;
  /**
   * Ends with the first cell that is given away, or that is not proved to be safe, and returns that one alone; an
   * empty list where there is none. Much faster: no more is worked out of a cell than is needed to see that it is safe.
   */
  readonly stopAtFirst?: boolean | undefined;
  /** The true counts of hidden cells, where they are known: saves much of the work, and changes no finding. */
  readonly witness?: ReadonlyMap<string, number> | undefined;
  /** How much work may be done, in pivots of the solver; what is not proved when it ends says so. */
  readonly effort?: number | undefined;
}
