/** What a group of neighbouring rows costs: first what counts first. */
type Cost = readonly [hidden: number, unevenness: number];

/** A way to cut a list of rows: where its groups end, and what they cost together. */
interface Cut {
  readonly ends: readonly number[];
  readonly cost: Cost;
}

/**
 * For each number of groups, from one for every row to a single one, the cheapest way to cut a list of rows into groups of
 * neighbours; of equals, the one that is cut earliest.
 *
 * @param rows - How many rows there are.
 * @param costOf - The cost of a group, from its first row to the row after its last.
 * @returns Where the groups end, for each number of groups.
 */
export function bestGroupings(
  rows: number,
  costOf: (from: number, end: number) => Cost,
): readonly (readonly number[])[] {
  // The cheapest cuts of the first rows, by how many those are.
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

/** The cheapest way to add a last group that ends at a row. */
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
