/** Where to look for a root: `low` is not above it, `high` not below. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
}

/**
 * Finds where an increasing function crosses 0, to the last place or so.
 *
 * Algorithm: T. R. Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives", Advances in Engineering Software 28 (1997), 145–149. It never leaves the
 * bracket, so it cannot diverge. Where rounding puts the root just outside the bracket, the nearer end is the answer.
 */
export function increasingRoot(f: (x: number) => number, bracket: Bracket): number {
  let newest = bracket.low;
  let opposite = bracket.high;
  let fNewest = f(newest);
  let fOpposite = f(opposite);
  if (fNewest >= 0) return newest;
  if (fOpposite <= 0) return opposite;
  let fraction = 0.5;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const x = newest + fraction * (opposite - newest);
    const fx = f(x);
    let third = newest;
    let fThird = fNewest;
    if (fx > 0 !== fNewest > 0) {
      [third, fThird] = [opposite, fOpposite];
      [opposite, fOpposite] = [newest, fNewest];
    }
    [newest, fNewest] = [x, fx];
    const best = Math.abs(fNewest) < Math.abs(fOpposite) ? newest : opposite;
    const margin = (Number.EPSILON * Math.abs(best)) / Math.abs(opposite - newest);
    if (fx === 0 || margin > 0.5) return best;
    const xi = (newest - opposite) / (third - opposite);
    const phi = (fNewest - fOpposite) / (fThird - fOpposite);
    fraction = 0.5;
    if (1 - Math.sqrt(1 - xi) < phi && phi < Math.sqrt(xi)) {
      fraction =
        (fNewest / (fOpposite - fNewest)) * (fThird / (fOpposite - fThird)) +
        (((third - newest) / (opposite - newest)) * (fNewest / (fThird - fNewest)) * fOpposite) /
          (fThird - fOpposite);
    }
    fraction = Math.min(1 - margin, Math.max(margin, fraction));
  }
  return newest;
}

/** Bisection alone would need 53. */
const MOST_ROUNDS = 100;
