import type { Count } from "../../model/counts.ts";
import type { Measure } from "../../model/measure.ts";
import { measureCells, type ShareCells } from "../../model/measure-cells.ts";
import type { RowGrouping } from "../../model/results.ts";
import type { DerivedFigure, DisclosureTable } from "../../model/disclosure-table.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { yearlyDivisor } from "../../model/measure-fraction.ts";
import { lastYearId } from "./placed-table.ts";

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

/**
 * The figure that a report prints for a measure, with the counts that it is worked out from. None for a measure without
 * an answer, for one whose counts are not given, for a ratio adjusted for strata and for a yearly average, which is half
 * of its counts' percentage: no kind of figure says that.
 */
export function figuresOfMeasure(year: number, measure: Measure): readonly DerivedFigure[] {
  const { basis, method, unit } = measure;
  if (measure.status !== "calculated") return [];
  const cells = measureCells(measure);
  const first = cells[basis.row ? "row" : basis.board ? "board" : (method.over ?? "bme")];
  const second = cells[basis.workforce ? "workforce" : (method.under ?? "white")];
  const value = printMeasure(measure).replace("%", "");
  const name = { id: `${String(year)}/${measure.id}`, places: value.split(".")[1]?.length ?? 0, value };
  const ids = (share: ShareCells): readonly [string, string] => [
    `${String(year)}/${share.count}`,
    `${String(year)}/${share.of}`,
  ];
  if (unit === "proportion") {
    const [share] = Object.values(cells);
    return share === undefined || yearlyDivisor(method.window) !== 1
      ? []
      : [{ ...name, kind: "percentage", of: ids(share) }];
  }
  if (first === undefined || second === undefined) return [];
  const of = [...ids(first), ...ids(second)] as const;
  return [unit === "ratio" ? { ...name, kind: "ratio", of } : { ...name, kind: "difference", of }];
}

/**
 * Moves the counts that are not given out of a table. Somebody may know them and nobody may learn them from it: they are
 * to it what hidden counts of last year's publication are, and it speaks of them as of those, as `last-year/<id>`.
 */
export function withNotGivenOutside(
  { cells, sums, figures, assumptions }: DisclosureTable,
  hidden: ReadonlySet<string>,
): DisclosureTable {
  const lastYear = assumptions?.lastYear;
  const missing = cells.filter(({ id, value }) => value === null && !hidden.has(id));
  if (missing.length === 0) return { cells, sums, figures, ...(lastYear && { assumptions: { lastYear } }) };
  const outside = new Set(missing.map(({ id }) => id));
  const before = new Set(lastYear?.cells.map(({ id }) => id));
  const named = (id: string): string => (outside.has(id) ? lastYearId(id) : id);
  return {
    cells: cells.filter(({ id }) => !outside.has(id)),
    sums: sums
      .map(({ total, parts }) => ({ total: named(total), parts: parts.map(named) }))
      .filter(({ total, parts }) => !parts.includes(total)),
    figures,
    assumptions: {
      lastYear: {
        // What is not given can be 0, whatever the mark says of what is hidden.
        ...(lastYear ?? { sums: [], assumptions: {} }),
        cells: [...(lastYear?.cells ?? []), ...missing.filter(({ id }) => !before.has(id))],
      },
    },
  };
}
