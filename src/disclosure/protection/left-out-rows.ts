import type { LeftOutRow } from "../../model/protection.ts";
import type { Measure } from "../../model/measure.ts";
import { placeName } from "../../model/measure-cells.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type { Results } from "../../model/results.ts";
import type { MeasuredYear, TablePlaces } from "../table/counts-of-results.ts";

/** The row of the workforce that a measure is about, bands and groupings alike; null where it is about none. */
function rowOfMeasure({ about, method }: Pick<Measure, "about" | "method">): LeftOutRow | null {
  if (!("part" in about) || about.row === undefined) return null;
  const { population, part, row } = about;
  return { population, part, row, ofWhich: method.ofWhich ?? null };
}

/** The name of the place of a row, by which rows are told apart. */
export function nameOfRow({ population, part, row }: Omit<LeftOutRow, "ofWhich">): string {
  return placeName({ population, kind: "row", part, row });
}

/**
 * Finds the rows of which hiding leaves no figure, in any year: nothing but marks would be printed of them. Their people are still in the
 * grouped rows and in the totals.
 */
export function rowsWithoutFigures(years: readonly MeasuredYear[]): readonly LeftOutRow[] {
  const hidden = new Map<string, LeftOutRow>();
  const shown = new Set<string>();
  for (const measure of years.flatMap(({ measures }) => measures)) {
    const row = rowOfMeasure(measure);
    if (row === null) continue;
    if (measure.status === "calculated") shown.add(nameOfRow(row));
    else if (measure.reason === "hidden") hidden.set(nameOfRow(row), row);
  }
  return [...hidden].flatMap(([name, row]) => (shown.has(name) ? [] : [row]));
}

/** Leaves rows out of the content of a report: of its results, and of what is said of changes. */
export function reportWithoutRows(content: ReportContent, rows: ReadonlySet<string>): ReportContent {
  return {
    ...content,
    results: resultsWithoutRows(content.results, rows),
    comparisons: content.comparisons.map((comparison) => ({
      ...comparison,
      changes: comparison.changes.filter(({ current }) => !isOfRow(current, rows)),
    })),
  };
}

/** Leaves rows out of the results of one year. */
export function resultsWithoutRows(results: Results, rows: ReadonlySet<string>): Results {
  return { ...results, measures: results.measures.filter((measure) => !isOfRow(measure, rows)) };
}

function isOfRow(measure: Measure, rows: ReadonlySet<string>): boolean {
  const row = rowOfMeasure(measure);
  return row !== null && rows.has(nameOfRow(row));
}

/** Returns the ids of the counts of some rows, in every year. */
export function countsOfRows(places: TablePlaces, rows: ReadonlySet<string>): readonly string[] {
  return [...places].flatMap(([id, { place, columns }]) =>
    rows.has(placeName(place)) ? [...columns].map((column) => `${id}/${column}`) : [],
  );
}
