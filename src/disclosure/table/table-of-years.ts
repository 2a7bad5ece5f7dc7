import type { DerivedFigure, DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import { measureCells } from "../../model/measure-cells.ts";
import { lastYearId } from "./last-year-id.ts";
import { boardSums } from "./table-of-board-sums.ts";
import { sumsOfColumns } from "./table-of-columns.ts";
import { type CellCounts, countsOfYears, type MeasuredYear, placesOf } from "./table-of-counts.ts";
import { figuresOfMeasure } from "./table-of-figures.ts";
import { flowSums } from "./table-of-flow-sums.ts";
import { withNotGivenOutside } from "./table-of-outside.ts";
import { neededSums } from "./table-of-needed-sums.ts";
import { type PlaceSum, sumsOfPlaces } from "./table-of-place-sums.ts";
import { strataSums } from "./table-of-strata-sums.ts";
import { windowSums } from "./table-of-window-sums.ts";
import { workforceSums } from "./table-of-workforce-sums.ts";

/** What else a table of counts has to do with. */
export interface TableOptions {
  /** What was published before, with the same ids, and `null` where a count was hidden. */
  readonly lastYear?: DisclosureTable | undefined;
}

/**
 * Writes the counts behind the measures of some years as one table: each count once, every sum among them, and each
 * printed figure. A count that no report prints and that others give away (those who said no) is a cell too.
 */
export function tableOfYears(
  years: readonly MeasuredYear[],
  { lastYear }: TableOptions = {},
): DisclosureTable {
  const { counts: printed, hidden } = countsOfYears(years);
  const places = placesOf(printed);
  const before = new Map((lastYear?.cells ?? []).map(({ id, value }) => [id, value]));
  const windows = windowSums(places, printed, placesOf(before));
  const counts: CellCounts = new Map([...printed, ...windows.notGiven]);
  const placeSums = [...years.flatMap((year) => sumsOfYear(year, places)), ...windows.placeSums];
  const [among, between] = [sumsOfColumns(places, counts), sumsOfPlaces(placeSums, counts)];
  const all = new Map([...counts, ...among.unprinted, ...between.unprinted]);
  const same = sameAsLastYear(all, before);
  const needed = neededSums([...among.sums, ...between.sums, ...same], {
    counts: all,
    hidden: new Set([...hidden, ...same.flatMap(({ parts }) => parts)]),
  });
  const spokenOf = new Set([...hidden, ...needed.flatMap(({ total, parts }) => [total, ...parts])]);
  const table: DisclosureTable = {
    cells: [...all].flatMap(([id, value]) => (value === null && !spokenOf.has(id) ? [] : [{ id, value }])),
    sums: needed,
    figures: figuresOfYears(years).filter(({ of }) => of.every((id) => all.has(id))),
    assumptions: { lastYear },
  };
  return withNotGivenOutside(table, hidden);
}

/** What holds among the places of one year; of bank workers apart. */
function sumsOfYear(measured: MeasuredYear, places: ReadonlySet<string>): readonly PlaceSum[] {
  const { year, groupings } = measured;
  const rows = { places, groupings, ofWhich: ofWhichPlaces(measured) };
  return [`${String(year)}/`, `${String(year)}/bank/`].flatMap((start) => [
    ...workforceSums(start, rows),
    ...flowSums(start, places),
    ...strataSums(start, places),
    ...boardSums(start),
  ]);
}

/** A measure that stands among them twice, over another window or denominator, prints its first figure. */
function figuresOfYears(years: readonly MeasuredYear[]): readonly DerivedFigure[] {
  const figures = years.flatMap(({ year, measures }) =>
    measures.flatMap((measure) => figuresOfMeasure(year, measure)),
  );
  return [...new Map(figures.toReversed().map((figure) => [figure.id, figure])).values()].reverse();
}

/** The row that a place is counted inside, of those that are in no sum. */
function ofWhichPlaces({ year, measures }: MeasuredYear): ReadonlyMap<string, string> {
  return new Map(
    measures.flatMap((measure) => {
      const { ofWhich } = measure.method;
      const share = Object.values(measureCells(measure))[0];
      if (ofWhich === undefined || share === undefined) return [];
      return [[`${String(year)}/${share.count.slice(0, share.count.lastIndexOf("/"))}`, ofWhich] as const];
    }),
  );
}

/** A count that last year's publication speaks of is the same count here, unless it has been corrected since. */
function sameAsLastYear(counts: CellCounts, before: CellCounts): readonly TableSum[] {
  return [...before].flatMap(([id, value]) => {
    const now = counts.get(id);
    if (now === undefined) return [];
    const isCorrected = now !== null && value !== null && now !== value;
    return isCorrected ? [] : [{ total: id, parts: [lastYearId(id)] }];
  });
}
