import { WresError } from "../../foundation/wres-error.ts";
import type { Count } from "../../model/counts.ts";
import type { DerivedFigure, DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import {
  periodKey,
  periodOfKey,
  type PeriodOfYear,
  periodsOverlap,
  periodTitle,
} from "../../model/period.ts";
import type { Results } from "../../model/results.ts";
import {
  type CellCounts,
  countsOfYears,
  figuresOfMeasure,
  measuredYear,
  type MeasuredYear,
  placeId,
  type TablePlaces,
  withNotGivenOutside,
} from "./counts-of-results.ts";
import { figuresOfLocal } from "./local-places.ts";
import { contradictsSum, earlierPublications, type IsOther, type KnownNow } from "./earlier-publications.ts";
import { idInLastYear, lastYearId, placedTable } from "./placed-table.ts";
import type { PlaceSum } from "./strata-sums.ts";
import { neededSums, sumsOfColumns, sumsOfPlaces, sumsOfYear, windowSums } from "./sums-of-results.ts";

/** What else a table of counts has to do with. */
export interface TableOptions {
  /** What was published before: tables with the same ids, and `null` where a count was hidden. */
  readonly published?: DisclosureTable | readonly DisclosureTable[] | undefined;
}

/**
 * Writes the results of one year, or of several years of one trust, as the table that `suppress` and `audit` read: every
 * count that a measure is worked out from, every sum among these counts, and every figure that a report prints.
 *
 * An id says year, place and column: `2022/workforce/clinical/band-5/bme`; the columns are the groups, `all` (everyone)
 * and `known` (people of known ethnicity). The sums are those of groups, rows, groupings of bands, the board, strata and
 * windows of the disciplinary process. Counts that no report prints but that others give away are cells too: those who
 * said no (`2022/survey/discrimination/not-yes/bme`), those who were not appointed. Bank workers stand apart
 * (`2022/bank/…`). A count that is not given, and that a sum or a printed percentage has to do with, is `last-year/<id>`: like a
 * count that an earlier publication hid, it must not follow from this one.
 *
 * @param results - One year's results, or those of several years to be published together.
 * @param options - `published`: what was published before, as tables with the same ids and `null` where a count was hidden. Where a
 *   count has been restated since, the two are two counts.
 * @returns The table, nothing hidden. It holds true counts.
 * @throws WresError `invalid-option` for an unknown option, or for two periods that have months in common, such as a quarter and its year.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { tableOfResults } from "wres-metrics/disclosure";
 * const { cells, sums } = tableOfResults(
 *   calculateIndicators({
 *     organisation: { code: "X", name: "Example" },
 *     year: 2022,
 *     shortlisting: { shortlisted: { white: 90 }, appointed: { white: 20 } },
 *   }),
 * );
 * for (const { id, value } of cells) console.log(id, value);
 * // 2022/shortlisting/appointed/white 20
 * // 2022/shortlisting/shortlisted/white 90
 * // 2022/shortlisting/not-appointed/white 70
 * console.log(sums.length); // 1
 * ```
 * @since 0.1.0
 */
export function tableOfResults(
  results: Results | readonly Results[],
  options: TableOptions = {},
): DisclosureTable {
  return tableOfYears([results].flat().map(measuredYear), options);
}

/**
 * Writes the counts behind the measures of some years as one table: each count once, every sum among them, and each
 * printed figure. A count that no report prints and that others give away (those who said no) is a cell too.
 */
export function tableOfYears(
  years: readonly MeasuredYear[],
  { published = [] }: TableOptions = {},
  isOther?: IsOther,
): DisclosureTable {
  const { counts: printed, hidden, unstated, places } = countsOfYears(years);
  refuseOverlaps(places, [published].flat());
  const sumsOfEachYear = years.flatMap((year) => sumsOfMeasuredYear(year, places));
  const known = knownNow(printed, unstated, places, sumsOfEachYear);
  const earlier = earlierPublications([published].flat(), known, isOther);
  const before = new Map((earlier?.cells ?? []).map(({ id, value }) => [id, value]));
  const windows = windowSums(places, printed, before);
  const counts: CellCounts = new Map([...printed, ...windows.notGiven]);
  const placeSums = [...sumsOfEachYear, ...windows.placeSums];
  const { counts: all, sums } = knownNow(counts, unstated, places, placeSums);
  const same = sameAsLastYear(all, before);
  const needed = neededSums([...sums, ...same], {
    counts: all,
    hidden: new Set([...hidden, ...unstated, ...same.flatMap(({ parts }) => parts)]),
  });
  const spokenOf = new Set([
    ...hidden,
    ...unstated,
    ...needed.flatMap(({ total, parts }) => [total, ...parts]),
  ]);
  const table: DisclosureTable = {
    cells: [...all].flatMap(([id, value]) => (value === null && !spokenOf.has(id) ? [] : [{ id, value }])),
    sums: needed,
    figures: figuresOfYears(years).filter(({ of }) => of.every((id) => all.has(id))),
    ...(earlier && { assumptions: { lastYear: earlier } }),
  };
  return withoutContradictions(withNotGivenOutside(table, hidden));
}

/**
 * The counts of four quarters add up to those of their year, and the workforce at the end of a quarter is that of the month that ends
 * with it. No sum here says so: such periods do not stand in one table, nor in one beside an earlier publication.
 */
function refuseOverlaps(places: TablePlaces, published: readonly DisclosureTable[]): void {
  const named = [...places.keys(), ...published.flatMap(idsOfPublication)].flatMap(periodsOfId);
  if (named.every(({ period }) => period === undefined)) return;
  const found = [...new Map(named.map((one) => [periodKey(one), one])).values()];
  for (const one of found) {
    const other = found.find((two) => two !== one && periodsOverlap(one, two));
    if (other === undefined) continue;
    throw new WresError(
      "invalid-option",
      `${periodTitle(one)} and ${periodTitle(other)} have months in common, and what is hidden in one could be worked out from the other. Publish periods that have none in common, and keep the others for internal use.`,
    );
  }
}

/** The period that a count is of; a window of two years reaches back into the year before. */
function periodsOfId(id: string): readonly PeriodOfYear[] {
  const period = periodOfKey(id.split("/", 1)[0] ?? "");
  if (period === null) return [];
  return id.includes("two-years") ? [period, { year: period.year - 1 }] : [period];
}

/** The ids of a table, and of those that it was published beside. */
export function idsOfPublication({ cells, assumptions }: DisclosureTable): readonly string[] {
  const beside = assumptions?.lastYear;
  const ids = cells.map(({ id }) => idInLastYear(id) ?? id.replace(/^restated-\d+\//, ""));
  return beside === undefined ? ids : [...ids, ...idsOfPublication(beside)];
}

/**
 * Writes down what a publication shows of some years, for the next one: with the single years of each window, which the next one may
 * print.
 */
export function tableOfPublication(years: readonly MeasuredYear[]): DisclosureTable {
  const table = tableOfYears(years);
  const { counts, places } = countsOfYears(years);
  const windows = windowSums(places, counts, "any");
  const { sums } = sumsOfPlaces(windows.placeSums, new Map([...windows.notGiven, ...counts]));
  const own = new Set(table.cells.map(({ id }) => id));
  const beside = table.assumptions?.lastYear ?? { cells: [], sums: [], assumptions: {} };
  const listed = new Set([...own, ...beside.cells.map(({ id }) => id)]);
  const added = new Set(
    sums.flatMap(({ total, parts }) => [total, ...parts]).filter((id) => !listed.has(id)),
  );
  const named = (id: string): string => (own.has(id) ? id : lastYearId(id));
  return {
    ...table,
    sums: [
      ...table.sums,
      ...sums.map(({ total, parts }) => ({ total: named(total), parts: parts.map(named) })),
    ],
    assumptions: {
      ...table.assumptions,
      lastYear: { ...beside, cells: [...beside.cells, ...[...added].map((id) => ({ id, value: null }))] },
    },
  };
}

/** The counts of the years themselves, with those that follow from them, and every sum among them. */
function knownNow(
  counts: CellCounts,
  unstated: ReadonlySet<string>,
  places: TablePlaces,
  placeSums: readonly PlaceSum[],
): KnownNow {
  const among = sumsOfColumns(places, counts, unstated);
  const between = sumsOfPlaces(placeSums, new Map([...counts, ...among.unprinted]));
  return {
    counts: new Map([...counts, ...among.unprinted, ...between.unprinted]),
    sums: [...among.sums, ...between.sums],
    empty: between.empty,
  };
}

/**
 * Leaves out the sums that the known counts contradict, and says of what was not given only what can be true: a window whose years do
 * not add up, because one of them has been restated, is linked to nothing.
 */
function withoutContradictions(table: DisclosureTable): DisclosureTable {
  const { values } = placedTable(table);
  const countOf = (id: string): Count => values.get(id) ?? null;
  return { ...table, sums: table.sums.filter((sum) => !contradictsSum(sum, countOf)) };
}

/** Lists what holds among the places of one year; of bank workers apart. */
function sumsOfMeasuredYear(measured: MeasuredYear, places: TablePlaces): readonly PlaceSum[] {
  const { year, groupings } = measured;
  const ofWhich = ofWhichPlaces(measured);
  return (["substantive", "bank"] as const).flatMap((population) => {
    const own = [...places].filter(
      ([, found]) => found.year === year && found.place.population === population,
    );
    return sumsOfYear({ year, population, places: new Map(own), ofWhich, groupings });
  });
}

/** A measure that stands among them twice, over another window or denominator, prints its first figure. */
function figuresOfYears(years: readonly MeasuredYear[]): readonly DerivedFigure[] {
  const figures = years.flatMap(({ year, measures, local }) => [
    ...measures.flatMap((measure) => figuresOfMeasure(year, measure)),
    ...figuresOfLocal(year, local),
  ]);
  return [...new Map(figures.toReversed().map((figure) => [figure.id, figure])).values()].reverse();
}

/** The row that a place is counted inside, of those that are in no sum. */
function ofWhichPlaces({ year, measures, leftOut = [] }: MeasuredYear): ReadonlyMap<string, string> {
  const said = measures.flatMap(({ about, method: { ofWhich = null } }) =>
    "part" in about && about.row !== undefined ? [{ ...about, row: about.row, ofWhich }] : [],
  );
  return new Map(
    [...said, ...leftOut].flatMap(({ population, part, row, ofWhich }) =>
      ofWhich === null ? [] : [[placeId(year, { population, kind: "row", part, row }), ofWhich] as const],
    ),
  );
}

/** A count that an earlier publication speaks of is the same count here; one that was restated since has another id there. */
function sameAsLastYear(counts: CellCounts, before: CellCounts): readonly TableSum[] {
  return [...before.keys()]
    .filter((id) => counts.has(id))
    .map((id) => ({ total: id, parts: [lastYearId(id)] }));
}
