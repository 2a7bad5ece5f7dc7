import type { SqlDigit } from "./sql-digit.ts";

/** What one more in each digit adds to the number of a cell: the last digit is the lightest. */
export function sqlWeights(digits: readonly SqlDigit[]): ReadonlyMap<string, number> {
  let weight = 1;
  const weights = digits.toReversed().map(({ name, words }) => {
    const own = weight;
    weight *= words.length;
    return [name, own] as const;
  });
  return new Map(weights);
}
