import { ownValue } from "../../foundation/own-value.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { isWholeCount } from "../../model/counts.ts";
import type { Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import { auditPolicy } from "../audit/safety.ts";
import { suppress } from "../suppression/suppress.ts";
import { placeName } from "../../model/measure-cells.ts";
import { type NeighbouringBands, neighbouringBands } from "../../model/neighbouring-bands.ts";
import type { Results } from "../../model/results.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { type PayBand, payBands, type WorkforcePart } from "../../reference/workforce-rows.ts";
import { type CountsOfYears, countsOfYears, measuredYear } from "../table/counts-of-results.ts";

/**
 * A band, or any row of a table whose rows have an order, with a count for each column.
 *
 * @since 0.1.0
 */
export interface BandCounts {
  readonly id: string;
  /** By column: `{ white: 251, bme: 21 }`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A way to put neighbouring bands together, and what may be shown of it. */
export interface BandGrouping {
  /** In order; a band that stays alone is a group of its own. */
  readonly groups: readonly { readonly id: string; readonly bands: readonly string[] }[];
  /** How many counts, totals among them, are hidden. */
  readonly hidden: number;
  readonly suppression: Suppression;
}

/**
 * Ways to put neighbouring bands together.
 *
 * @since 0.1.0
 */
export interface CoarserBands {
  /** Of the groupings that hide the fewest counts, the one with the most groups. */
  readonly suggested: BandGrouping;
  /** The best grouping of each size, the bands as they are first and all of them in one last. */
  readonly groupings: readonly BandGrouping[];
}

/**
 * Says which neighbouring bands to put together so that the fewest counts have to be hidden: fewer, larger groups tell
 * more of small bands than marks do.
 *
 * For each number of groups it takes the grouping with the fewest sensitive counts, and of those the one whose groups are
 * the most even; then it hides in that table, with all margins, what has to be hidden. Only one of the groupings may be
 * published: two of them together give away what lies between.
 *
 * @param bands - The bands in order, each with the same columns; neither a band nor a column is called `all`.
 * @param policy - What is sensitive.
 * @returns The suggested grouping, and the best of each size.
 * @throws WresError `invalid-table` where bands are missing, have other columns or counts that are none.
 * @example
 * ```ts
 * import { coarserBands } from "wres-metrics/disclosure";
 * const bands = [
 *   { id: "8a", counts: { white: 60, bme: 24 } },
 *   { id: "8b", counts: { white: 33, bme: 7 } },
 *   { id: "8c", counts: { white: 20, bme: 6 } },
 * ];
 * const { suggested } = await coarserBands(bands);
 * console.log(suggested.groups.map(({ id }) => id).join(", ")); // 8a, 8b to 8c
 * console.log(suggested.hidden, suggested.suppression.audit.safe); // 0 true
 * ```
 * @since 0.1.0
 */
export async function coarserBands(
  bands: readonly BandCounts[],
  policy: DisclosurePolicy = {},
): Promise<CoarserBands> {
  checkBands(bands);
  const groupings: BandGrouping[] = [];
  for (const ends of bestGroupings(bands.length, groupCost(bands, policy))) {
    const groups = groupBands(bands, ends);
    const suppression = await suppress(groupedBandsTable(bands, groups), policy);
    const hidden = suppression.cells.filter(({ status }) => status === "hidden").length;
    groupings.push({ groups, hidden, suppression });
  }
  const [first, ...others] = groupings;
  if (first === undefined) throw new WresError("invalid-table", "There is no band; expected at least one.");
  return { groupings, suggested: others.reduce((best, one) => (isBetter(one, best) ? one : best), first) };
}

/** Throws if bands are no table: without columns, with different ones, or with counts that are none. */
function checkBands(bands: readonly BandCounts[]): void {
  const columns = Object.keys(bands[0]?.counts ?? {}).sort();
  const ids = new Set(bands.map(({ id }) => id));
  if (columns.length === 0 || ids.size < bands.length || ids.has("all") || columns.includes("all")) {
    throw new WresError(
      "invalid-table",
      "Bands need ids of their own and at least one column; neither a band nor a column may be called “all”.",
    );
  }
  for (const { id, counts } of bands) {
    const given = Object.entries(counts);
    const names = given.map(([column]) => column).sort();
    if (names.join("\n") !== columns.join("\n")) {
      throw new WresError(
        "invalid-table",
        `${id} has the columns ${names.join(", ")}; expected ${columns.join(", ")}.`,
      );
    }
    const wrong = given.find(([, count]) => !isWholeCount(count));
    if (wrong !== undefined) {
      throw new WresError(
        "invalid-table",
        `${id}/${wrong[0]} is ${describeValue(wrong[1])}; expected a whole number of people.`,
      );
    }
  }
}

/** What a group of neighbouring rows costs; the second part decides between groups that are equal in the first. */
type Cost = readonly [hidden: number, unevenness: number];

/** A way to cut a list of rows: where its groups end, and what they cost together. */
interface Cut {
  readonly ends: readonly number[];
  readonly cost: Cost;
}

/**
 * Finds the cheapest way to cut a list of rows into groups of neighbours, by dynamic programming, for each number of groups
 * from one for every row to a single one; of equals, the one that is cut earliest.
 *
 * @param rows - How many rows there are.
 * @param costOf - The cost of a group, from its first row to the row after its last.
 * @returns Where the groups end, for each number of groups.
 */
export function bestGroupings(
  rows: number,
  costOf: (from: number, end: number) => Cost,
): readonly (readonly number[])[] {
  // The cheapest cuts of the first rows, by the number of these rows.
  let cuts: readonly (Cut | undefined)[] = [{ ends: [], cost: [0, 0] }];
  const best: (readonly number[])[] = [];
  for (let groups = 1; groups <= rows; groups += 1) {
    const before = cuts;
    cuts = Array.from({ length: rows + 1 }, (_, end) => cheapest(before, end, costOf));
    const whole = cuts[rows];
    if (whole !== undefined) best.push(whole.ends);
  }
  return best.toReversed();
}

/** Finds the cheapest way to add a last group that ends at a row. */
function cheapest(
  before: readonly (Cut | undefined)[],
  end: number,
  costOf: (from: number, end: number) => Cost,
): Cut | undefined {
  let found: Cut | undefined;
  for (let from = 0; from < end; from += 1) {
    const rest = before[from];
    if (rest === undefined) continue;
    const [hidden, unevenness] = costOf(from, end);
    const cost: Cost = [rest.cost[0] + hidden, rest.cost[1] + unevenness];
    if (found === undefined || isCheaper(cost, found.cost)) found = { ends: [...rest.ends, end], cost };
  }
  return found;
}

function isCheaper(one: Cost, other: Cost): boolean {
  return one[0] === other[0] ? one[1] < other[1] : one[0] < other[0];
}

/** Counts how many counts of a group are sensitive, its total among them; and squares how many people it holds. */
function groupCost(
  bands: readonly BandCounts[],
  policy: DisclosurePolicy,
): (from: number, end: number) => Cost {
  const { threshold } = auditPolicy(policy);
  const { zeros = "hidden" } = policy;
  return (from, end) => {
    const columns = Object.keys(bands[0]?.counts ?? {});
    const counts = columns.map((column) =>
      bands.slice(from, end).reduce((sum, band) => sum + (ownValue(band.counts, column) ?? 0), 0),
    );
    const total = counts.reduce((sum, count) => sum + count, 0);
    const isSensitive = (count: number): boolean => count < threshold && (count > 0 || zeros === "hidden");
    return [[...counts, total].filter(isSensitive).length, total ** 2];
  };
}

/** Puts neighbouring bands together, given where each group ends. */
function groupBands(bands: readonly BandCounts[], ends: readonly number[]): BandGrouping["groups"] {
  return ends.map((end, index) => {
    const ids = bands.slice(ends[index - 1] ?? 0, end).map(({ id }) => id);
    const [first = "", last = first] = [ids[0], ids.at(-1)];
    return { id: first === last ? first : `${first} to ${last}`, bands: ids };
  });
}

/** Sets out groups of bands by column as a table with all margins: `band-8a to vsm/bme`, `all/bme`, `band-5/all`, `all/all`. */
function groupedBandsTable(bands: readonly BandCounts[], groups: BandGrouping["groups"]): DisclosureTable {
  const columns = Object.keys(bands[0]?.counts ?? {});
  const countOf = new Map(bands.map(({ id, counts }) => [id, counts]));
  const rows = [...groups, ...(groups.length > 1 ? [{ id: "all", bands: bands.map(({ id }) => id) }] : [])];
  const margins = columns.length > 1 ? [...columns, "all"] : columns;
  const count = (ids: readonly string[], column: string): number =>
    ids.reduce((sum, id) => sum + (ownValue(countOf.get(id), column) ?? 0), 0);
  const total = (ids: readonly string[]): number =>
    columns.reduce((sum, column) => sum + count(ids, column), 0);
  return {
    cells: rows.flatMap(({ id, bands: ids }) =>
      margins.map((column) => ({
        id: `${id}/${column}`,
        value: columns.includes(column) ? count(ids, column) : total(ids),
      })),
    ),
    sums: [
      ...(groups.length > 1
        ? margins.map((column) => ({
            total: `all/${column}`,
            parts: groups.map(({ id }) => `${id}/${column}`),
          }))
        : []),
      ...(columns.length > 1
        ? rows.map(({ id }) => ({ total: `${id}/all`, parts: columns.map((column) => `${id}/${column}`) }))
        : []),
    ],
  };
}

/** Returns true if one grouping hides less than another; but what cannot be made safe helps nobody, however little it hides. */
function isBetter(one: BandGrouping, other: BandGrouping): boolean {
  const [isSafe, wasSafe] = [one.suppression.audit.safe, other.suppression.audit.safe];
  return isSafe === wasSafe ? one.hidden < other.hidden : isSafe;
}

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
  id === "bands-8a-and-above" ? rows : [],
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
    const each = years.flatMap(({ year }) =>
      ["white", "bme"].map((group) => {
        const id = `${String(year)}/${place}/${group}`;
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
