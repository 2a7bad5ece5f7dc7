import { checkPolicy } from "../table/checked-policy.ts";
import { ownValue } from "../../foundation/own-value.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { isWholeCount } from "../../model/counts.ts";
import type { Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import { suppress } from "../suppression/suppress.ts";
import { type BandCounts, bestGroupings, groupCost } from "./best-groupings.ts";

/** A way to put neighbouring bands together, and what may be shown of it. */
export interface BandGrouping {
  /** In order; a band that stays alone is a group of its own. */
  readonly groups: readonly {
    /** Its first and its last band: `8a to 8c`; of a band that stays alone, that band. */
    readonly id: string;
    /** The ids of its bands, in order. */
    readonly bands: readonly string[];
  }[];
  /** How many counts, totals among them, are hidden. */
  readonly hidden: number;
  /** What may be shown of the table of these groups. */
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
  checkPolicy(policy);
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

/** Throws if bands are not table: without columns, with different ones, or with counts that are none. */
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
