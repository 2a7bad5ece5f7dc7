/** One cell of a table: what was seen, what was expected, and seen − expected to full precision. */
export interface Cell {
  readonly observed: number;
  readonly expected: number;
  readonly excess: number;
}

/**
 * How far a cell lies from its expectation: `observed ln(observed / expected) + expected − observed`, at least 0.
 * Where the two are close the terms all but cancel, so a series in `excess` takes over.
 *
 * Algorithm: the deviance part `bd0` of C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function relativeEntropyTerm(cell: Cell): number {
  const { observed, expected, excess } = cell;
  if (observed === 0) return expected;
  const v = excess / (observed + expected);
  if (Math.abs(v) > 0.1) return observed * Math.log(observed / expected) - excess;
  let sum = excess * v;
  let power = 2 * observed * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
