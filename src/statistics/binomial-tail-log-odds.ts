import { binomialLogProbability } from "./binomial-log-probability.ts";
import type { ShareCounts } from "./share-counts.ts";

/**
 * The log-odds of the chance at which `count` or more successes in `of` trials have the probability `tail`, for
 * 1 ≤ count ≤ of. As a chance it is the beta quantile B(tail; count, of − count + 1).
 *
 * Algorithm: Newton's method on the logarithm of the tail, which is concave in the log-odds, so that from the second
 * step on it can only approach from below. The tail is Loader's binomial probability times a sum of positive terms.
 * In log-odds a chance next to 1 is as precise as one next to 0.
 */
export function binomialTailLogOdds(share: ShareCounts, tail: number): number {
  const { count, of } = share;
  const wanted = Math.log(tail);
  if (count === of) return wanted / of - Math.log(-Math.expm1(wanted / of));
  let logOdds = Math.log(count / (of - count + 1));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const p = 1 / (1 + Math.exp(-logOdds));
    const q = 1 / (1 + Math.exp(logOdds));
    const sum = tailOverFirstTerm(share, Math.exp(logOdds));
    const excess = binomialLogProbability(share, { p, q }) + Math.log(sum) - wanted;
    const step = (-excess * sum) / (count * q);
    logOdds += step;
    if (Math.abs(step) < SMALL_ENOUGH) break;
  }
  return logOdds;
}

/** 1 + r₁ + r₁r₂ + …, each ratio being that of two neighbouring binomial probabilities. */
function tailOverFirstTerm(share: ShareCounts, odds: number): number {
  let term = 1;
  let sum = 1;
  for (let k = share.count; term > sum * 1e-17; k += 1) {
    term *= ((share.of - k) * odds) / (k + 1);
    sum += term;
  }
  return sum;
}

/** Convergence is quadratic: after a step of this size the next would be below the last place. */
const SMALL_ENOUGH = 1e-10;

/** Six are usual. */
const MOST_ROUNDS = 60;
