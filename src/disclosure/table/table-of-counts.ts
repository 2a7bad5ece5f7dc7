import type { Count } from "../../model/count.ts";
import type { Measure } from "../../model/measure.ts";
import { measureCells } from "../../model/measure-cells.ts";
import type { RowGrouping } from "../../model/row-grouping.ts";

/** The measures of one year that a publication shows. */
export interface MeasuredYear {
  readonly year: number;
  readonly measures: readonly Measure[];
  /** The groupings of rows beside the built-in ones. */
  readonly groupings: readonly RowGrouping[];
}

/** Counts by the id of their cell: `2022/workforce/clinical/band-5/bme`; null where one is not given, or hidden. */
export type CellCounts = ReadonlyMap<string, Count>;

/** Every count behind the measures of some years, once, and which of them are hidden already. */
export function countsOfYears(years: readonly MeasuredYear[]): {
  readonly counts: CellCounts;
  readonly hidden: ReadonlySet<string>;
} {
  const counts = new Map<string, Count>();
  const hidden = new Set<string>();
  for (const { year, measures } of years) {
    for (const measure of measures) {
      const { basis } = measure;
      for (const [role, cells] of Object.entries(measureCells(measure))) {
        const share = basis[role as keyof typeof basis];
        if (share === undefined || "percentage" in share) continue;
        for (const part of ["count", "of"] as const) {
          const id = `${String(year)}/${cells[part]}`;
          counts.set(id, counts.get(id) ?? share[part]);
          if ("hidden" in share && share.hidden.includes(part)) hidden.add(id);
        }
      }
    }
  }
  return { counts, hidden };
}

/** The places that counts stand in: their ids without the column. */
export function placesOf(counts: CellCounts): ReadonlySet<string> {
  return new Set([...counts.keys()].map((id) => id.slice(0, id.lastIndexOf("/"))));
}
