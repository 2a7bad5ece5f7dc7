import type { DisciplinaryMapping } from "../../model/record-mapping.ts";
import type { Disciplinary } from "../../model/return.ts";
import type { CountedCell } from "./counted-cell.ts";
import { groupCountsOf, mayAnswerBme } from "./group-counts-of.ts";

/**
 * People who entered the process. Where no row is of the previous year, the file may not reach back to it: then that
 * year is not given, rather than 0.
 */
export function disciplinaryOfCells(
  mapping: DisciplinaryMapping,
  cells: readonly CountedCell[],
): Disciplinary {
  const { window } = mapping.entered;
  const counts = (some: readonly CountedCell[]) => groupCountsOf(some, mayAnswerBme(mapping.ethnicity));
  if (window !== "single-year") return { entered: counts(cells), window };
  const before = cells.filter(({ year }) => year === "previous");
  return {
    entered: counts(cells.filter(({ year }) => year === "current")),
    ...(before.length > 0 && { enteredPreviousYear: counts(before) }),
    window,
  };
}
