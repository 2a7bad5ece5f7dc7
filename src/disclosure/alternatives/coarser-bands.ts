import { WresError } from "../../foundation/wres-error.ts";
import type { BandCounts, BandGrouping, CoarserBands } from "../../model/disclosure-alternatives.ts";
import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import { suppress } from "../suppression/suppress.ts";
import { bestGroupings } from "./best-groupings.ts";
import { checkBands } from "./check-bands.ts";
import { groupBands, groupedBandsTable } from "./grouped-bands.ts";

const THRESHOLD = 10;

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

/** What cannot be made safe helps nobody, however little of it is hidden. */
function isBetter(one: BandGrouping, other: BandGrouping): boolean {
  const [isSafe, wasSafe] = [one.suppression.audit.safe, other.suppression.audit.safe];
  return isSafe === wasSafe ? one.hidden < other.hidden : isSafe;
}

/** How many counts of a group are sensitive, its total among them; and how much of everybody it holds. */
function groupCost(
  bands: readonly BandCounts[],
  { threshold = THRESHOLD, zeros = "hidden" }: DisclosurePolicy,
): (from: number, end: number) => readonly [number, number] {
  return (from, end) => {
    const columns = Object.keys(bands[0]?.counts ?? {});
    const counts = columns.map((column) =>
      bands.slice(from, end).reduce((sum, band) => sum + (band.counts[column] ?? 0), 0),
    );
    const total = counts.reduce((sum, count) => sum + count, 0);
    const isSensitive = (count: number): boolean => count < threshold && (count > 0 || zeros === "hidden");
    return [[...counts, total].filter(isSensitive).length, total ** 2];
  };
}
