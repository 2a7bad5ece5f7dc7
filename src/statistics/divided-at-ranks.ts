import { numberAt } from "../foundation/lists.ts";

/**
 * How many of each group are among the lowest `end` values of all groups together, for some ends from the lowest up: what a division
 * of everybody into quarters needs.
 *
 * Where equal values stand on both sides of an end, each group gives the same part of its own, as nearly as whole numbers
 * allow, by the method of largest remainders; a tie of remainders goes to the group that stands first. So the order
 * of equals decides nothing.
 *
 * @param groups - The values of each group, whole numbers in ascending order.
 * @param ends - Ranks from 0 to the number of all values, in ascending order.
 * @returns For each end the number of each group.
 * @see A. Hamilton's method of apportionment: M. L. Balinski and H. P. Young, "Fair representation" (1982).
 */
export function dividedAtRanks(
  groups: readonly Float64Array[],
  ends: readonly number[],
): readonly (readonly number[])[] {
  const all = merged(groups);
  /** The values at one place that ends below have taken already: a block of equals may be cut twice. */
  let block: { readonly value: number; readonly taken: readonly number[] } | null = null;
  return ends.map((end) => {
    if (end === 0) return groups.map(() => 0);
    const value = numberAt(all, end - 1);
    const below = groups.map((group) => numberUnder(group, value));
    const alike = groups.map((group, index) => numberUnder(group, value + 1) - numberAt(below, index));
    const taken = block?.value === value ? block.taken : alike.map(() => 0);
    const left = alike.map((number, index) => number - numberAt(taken, index));
    const added = apportioned(end - sumOf(below) - sumOf(taken), left);
    const now = taken.map((number, index) => number + numberAt(added, index));
    block = { value, taken: now };
    return below.map((number, index) => number + numberAt(now, index));
  });
}

/** All values in ascending order. */
export function merged(groups: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(sumOf(groups.map(({ length }) => length)));
  let from = 0;
  for (const group of groups) {
    all.set(group, from);
    from += group.length;
  }
  return all.sort();
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** How many of ascending values are under one: binary search. */
function numberUnder(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (numberAt(ascending, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes so many of some sizes, of each in proportion, by largest remainders. */
function apportioned(wanted: number, sizes: readonly number[]): readonly number[] {
  const all = sumOf(sizes);
  if (all === 0) return sizes;
  const whole = sizes.map((size) => Math.floor((wanted * size) / all));
  const first = sizes
    .map((size, index) => ({ index, remainder: (wanted * size) % all }))
    .sort((one, other) => other.remainder - one.remainder)
    .slice(0, wanted - sumOf(whole))
    .map(({ index }) => index);
  return whole.map((number, index) => (first.includes(index) ? number + 1 : number));
}
