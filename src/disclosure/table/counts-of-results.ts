import { placesOf } from "../../foundation/fraction.ts";
import type { Count } from "../../model/counts.ts";
import type { DerivedFigure, DisclosureTable } from "../../model/disclosure-table.ts";
import {
  type CountPlace,
  measureCells,
  measureCounts,
  placeName,
  type ShareCells,
} from "../../model/measure-cells.ts";
import { yearlyDivisor } from "../../model/measure-fraction.ts";
import { type PeriodKey, periodKey } from "../../model/period.ts";
import type { LocalResults } from "../../model/local-measure.ts";
import type { Measure, ShareBasis } from "../../model/measure.ts";
import type { LeftOutRow } from "../../model/protection.ts";
import type { Results, RowGrouping } from "../../model/results.ts";
import { localShares, type PlacedShare } from "./local-places.ts";
import { figureAmong, lastYearId } from "./placed-table.ts";

/** The measures of one year that a publication shows. */
export interface MeasuredYear {
  /** The year, or the part of one, as its ids have it. */
  readonly year: PeriodKey;
  readonly measures: readonly Measure[];
  /** The groupings of rows beside the built-in ones. */
  readonly groupings: readonly RowGrouping[];
  /** The rows that a publication leaves out: they are there, and everything of them is hidden. */
  readonly leftOut?: readonly LeftOutRow[] | undefined;
  /** The local measures that it shows. */
  readonly local?: LocalResults | undefined;
}

/** The measures of results, with the rows that are left out where they were published. */
export function measuredYear(results: Results): MeasuredYear {
  const { measures, options, local } = results;
  const leftOut = results.protection === "published" ? results.disclosure.leftOut : [];
  return { year: periodKey(results), measures, groupings: options.groupings, leftOut, local };
}

/** Counts by the id of their cell: `2022/workforce/clinical/band-5/bme`; null where one is not given, or hidden. */
export type CellCounts = ReadonlyMap<string, Count>;

/** The place of some counts, as data. */
export interface TablePlace {
  readonly year: PeriodKey;
  readonly place: CountPlace;
  /** The columns in which there is a count. */
  readonly columns: ReadonlySet<string>;
}

/** Places by their id, which is that of a cell without its column. */
export type TablePlaces = ReadonlyMap<string, TablePlace>;

/** The id of a place of a table: `2022/workforce/clinical/band-5`. */
export function placeId(year: PeriodKey, place: CountPlace): string {
  return `${year}/${placeName(place)}`;
}

/** The counts behind the measures of some years. */
export interface CountsOfYears {
  readonly counts: CellCounts;
  /** The ids of those that are hidden already. */
  readonly hidden: ReadonlySet<string>;
  /** The ids of those that a published figure is made of, and that are not printed themselves. */
  readonly unstated: ReadonlySet<string>;
  readonly places: TablePlaces;
}

/** Lists every count behind the measures of some years once, with its place, and says which are hidden already. */
export function countsOfYears(years: readonly MeasuredYear[]): CountsOfYears {
  const counts = new Map<string, Count>();
  const hidden = new Set<string>();
  const unstated = new Set<string>();
  const places = new Map<string, TablePlace & { readonly columns: Set<string> }>();
  const add = (year: PeriodKey, placed: PlacedShare, share: ShareBasis, isPublished = false): void => {
    for (const part of ["count", "of"] as const) {
      const { place, column } = placed[part];
      const at = placeId(year, place);
      const id = `${at}/${column}`;
      const isStated = !("percentage" in share);
      counts.set(id, counts.get(id) ?? (isStated ? share[part] : null));
      if (!isStated || (isPublished && share[part] === null)) unstated.add(id);
      else if ("hidden" in share && share.hidden.includes(part)) hidden.add(id);
      const known = places.get(at);
      const columns = (known?.columns ?? new Set()).add(column);
      places.set(at, { year, place: known === undefined ? place : knownPlace(known.place, place), columns });
    }
  };
  for (const { year, measures, local } of years) {
    for (const measure of measures) {
      const { basis, method } = measure;
      for (const [role, placed] of Object.entries(measureCounts(measure))) {
        const share = basis[role as keyof typeof basis];
        if (share !== undefined) add(year, placed, share, method.published !== undefined);
      }
    }
    for (const { placed, share } of localShares(local)) add(year, placed, share);
  }
  for (const { year, leftOut = [] } of years) {
    for (const row of leftOut) {
      const place: CountPlace = { population: row.population, kind: "row", part: row.part, row: row.row };
      const columns = columnsOfRows(places.values(), year, row);
      const at = placeId(year, place);
      places.set(at, { year, place, columns });
      for (const id of [...columns].map((column) => `${at}/${column}`)) {
        counts.set(id, null);
        hidden.add(id);
      }
    }
  }
  const isUnstated = (id: string): boolean => (counts.get(id) ?? null) === null && !hidden.has(id);
  return { counts, hidden, unstated: new Set([...unstated].filter(isUnstated)), places };
}

/** What is known of a place from two measures: the people of one local measure are those that another is out of. */
function knownPlace(one: CountPlace, other: CountPlace): CountPlace {
  return one.kind === "local" && one.outOf === null ? other : one;
}

/** The columns that the rows of a population have in a year. */
function columnsOfRows(places: Iterable<TablePlace>, of: PeriodKey, { population }: LeftOutRow): Set<string> {
  const rows = [...places].filter(
    ({ year, place }) => year === of && place.kind === "row" && place.population === population,
  );
  return new Set(rows.flatMap(({ columns }) => [...columns]));
}

/**
 * The figure that a report prints for a measure, with the counts that it is worked out from. There is none for a measure
 * without an answer, for a ratio adjusted for strata, and for a yearly average: that is half of the percentage of its counts,
 * which no kind of figure expresses. Nor is there one for what is worked out from a printed percentage: that says nothing more.
 */
export function figuresOfMeasure(year: PeriodKey, measure: Measure): readonly DerivedFigure[] {
  const { basis, method, unit } = measure;
  if (measure.status !== "calculated") return [];
  const cells = measureCells(measure);
  const first = cells[basis.row ? "row" : basis.board ? "board" : (method.over ?? "bme")];
  const second = cells[basis.workforce ? "workforce" : (method.under ?? "white")];
  const value = measure.printed.replace("%", "");
  const name = { id: `${year}/${measure.id}`, places: placesOf(value), value };
  const ids = (share: ShareCells): readonly [string, string] => [
    `${year}/${share.count}`,
    `${year}/${share.of}`,
  ];
  if (unit === "proportion") {
    const [share] = Object.values(cells);
    return share === undefined || yearlyDivisor(method.window) !== 1
      ? []
      : [{ ...name, kind: "percentage", of: ids(share) }];
  }
  const isOfCounts = Object.values(basis).every((share) => !("percentage" in share));
  if (first === undefined || second === undefined || !isOfCounts) return [];
  const of = [...ids(first), ...ids(second)] as const;
  return [unit === "ratio" ? { ...name, kind: "ratio", of } : { ...name, kind: "difference", of }];
}

/**
 * Moves the counts that are not given out of a table. Somebody may know them, and nobody may learn them from it: the table
 * treats them like hidden counts of last year's publication, and names them `last-year/<id>`.
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
    figures: figures?.map((figure) => figureAmong(figure, named)),
    assumptions: {
      lastYear: {
        // What is not given can be 0, whatever the mark says of what is hidden.
        ...(lastYear ?? { sums: [], assumptions: {} }),
        cells: [...(lastYear?.cells ?? []), ...missing.filter(({ id }) => !before.has(id))],
      },
    },
  };
}
