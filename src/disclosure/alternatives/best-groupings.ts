import { ownValue } from "../../foundation/own-value.ts";
import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import { auditPolicy } from "../audit/safety.ts";

/**
 * A band, or any row of a table whose rows have an order, with a count for each column.
 *
 * @since 0.1.0
 */
export interface BandCounts {
  /** The name of the row, its own in the table: `8a`. */
  readonly id: string;
  /** By column: `{ white: 251, bme: 21 }`. */
  readonly counts: Readonly<Record<string, number>>;
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
export function groupCost(
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
