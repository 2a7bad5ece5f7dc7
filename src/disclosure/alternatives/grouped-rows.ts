import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import { placeName } from "../../model/measure-cells.ts";
import { type NeighbouringBands, neighbouringBands } from "../../model/neighbouring-bands.ts";
import { periodKey } from "../../model/period.ts";
import type { Results } from "../../model/results.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { type PayBand, payBands, type WorkforcePart } from "../../reference/workforce-rows.ts";
import { type CountsOfYears, countsOfYears, measuredYear } from "../table/counts-of-results.ts";
import { type BandCounts, bestGroupings, groupCost } from "./best-groupings.ts";

/** Pay bands of a part of the workforce that are shown together. */
export interface GroupedRows extends NeighbouringBands {
  readonly part: WorkforcePart;
}

/**
 * Chooses which neighbouring pay bands to show together, so that as few of them as can be have a small count in any of the years: of the
 * ways with the fewest small counts, the one with the most groups. Senior bands, from 8a up, and the others stay apart, since a report
 * speaks of the two apart. A part of which a count is not given is left as it is.
 *
 * @param years - The results that are published together, of one trust.
 * @param policy - What is small.
 * @returns The groups of two bands and more that are no usual grouping already.
 */
export function groupedRows(years: readonly Results[], policy: DisclosurePolicy): readonly GroupedRows[] {
  const counts = countsOfYears(years.map(measuredYear));
  return (["non-clinical", "clinical"] as const).flatMap((part) => {
    const bands = payBands.map(({ id }) => id).filter((band) => exists(counts, part, band));
    const senior = bands.filter((band) => seniorBands.includes(band));
    const others = bands.filter((band) => !seniorBands.includes(band));
    return [others, senior]
      .flatMap((some) => groupsOf(countsOfBands(counts, years, { part, bands: some }), policy))
      .filter(({ rows }) => !isUsual(rows, bands))
      .map((group) => ({ ...group, part }));
  });
}

const seniorBands: readonly PayBand[] = rowGroupings.flatMap(({ id, rows }) =>
  id === "bands-8a-and-above" && rows !== "every-row" ? rows : [],
);

function exists({ places }: CountsOfYears, part: WorkforcePart, row: PayBand): boolean {
  const name = placeName({ population: "substantive", kind: "row", part, row });
  return [...places.values()].some(({ place }) => placeName(place) === name);
}

/** The counts of each band, White and BME people in every year; null where one is not given. */
function countsOfBands(
  { counts }: CountsOfYears,
  years: readonly Results[],
  { part, bands }: { readonly part: WorkforcePart; readonly bands: readonly PayBand[] },
): readonly (BandCounts & { readonly id: PayBand })[] | null {
  const found = bands.map((row) => {
    const place = placeName({ population: "substantive", kind: "row", part, row });
    const each = years.flatMap((results) =>
      ["white", "bme"].map((group) => {
        const id = `${periodKey(results)}/${place}/${group}`;
        return [id.replace(place, ""), counts.has(id) ? (counts.get(id) ?? null) : 0] as const;
      }),
    );
    return { id: row, counts: each };
  });
  if (found.some((band) => band.counts.some(([, count]) => count === null))) return null;
  return found.map((band) => ({
    id: band.id,
    counts: Object.fromEntries(band.counts.map(([column, count]) => [column, count ?? 0])),
  }));
}

function groupsOf(
  bands: ReturnType<typeof countsOfBands>,
  policy: DisclosurePolicy,
): readonly NeighbouringBands[] {
  if (bands === null || bands.length === 0) return [];
  const costOf = groupCost(bands, policy);
  const small = (ends: readonly number[]): number =>
    ends.reduce((sum, end, index) => sum + costOf(ends[index - 1] ?? 0, end)[0], 0);
  const [first = [], ...fewer] = bestGroupings(bands.length, costOf);
  const best = fewer.reduce((most, ends) => (small(ends) < small(most) ? ends : most), first);
  return best.flatMap((end, index) => {
    const [from, to] = [bands[best[index - 1] ?? 0], bands[end - 1]];
    return from === undefined || to === undefined || from === to ? [] : [neighbouringBands(from.id, to.id)];
  });
}

/** Returns true for the bands that a usual grouping puts together too, of those that there are. */
function isUsual(rows: readonly PayBand[], bands: readonly PayBand[]): boolean {
  const own = bands.filter((band) => rows.includes(band)).join();
  return rowGroupings.some(({ rows: named }) => {
    const wanted: readonly string[] = named === "every-row" ? bands : named;
    return bands.filter((band) => wanted.includes(band)).join() === own;
  });
}
