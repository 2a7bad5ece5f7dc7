import { relativeEntropyTerm } from "./relative-entropy-term.ts";
import type { ShareCounts } from "./share-counts.ts";
import { stirlingError } from "./stirling-error.ts";

/** A chance and its complement, both to full relative precision. */
export interface Chance {
  readonly p: number;
  readonly q: number;
}

/**
 * The logarithm of the chance of exactly `count` successes in `of` trials, for 0 < count < of.
 *
 * Algorithm: the saddle-point form of C. Loader, "Fast and accurate computation of binomial probabilities" (2000). A
 * difference of log-gammas would lose seven digits at two million trials; this loses none.
 */
export function binomialLogProbability(share: ShareCounts, chance: Chance): number {
  const { count, of } = share;
  const missing = of - count;
  const excess = count * chance.q - missing * chance.p;
  return (
    stirlingError(of) -
    stirlingError(count) -
    stirlingError(missing) -
    relativeEntropyTerm({ observed: count, expected: of * chance.p, excess }) -
    relativeEntropyTerm({ observed: missing, expected: of * chance.q, excess: -excess }) +
    0.5 * Math.log(of / (2 * Math.PI * count * missing))
  );
}
