import { type FourfoldTable, shiftedTable } from "./fourfold-table.ts";
import { hypergeometricLogProbability } from "./hypergeometric-log-probability.ts";
import { TIE } from "./tie.ts";

/** The chance of the tables on one side, and of those among them that are just as likely as the one observed. */
export interface Tail {
  readonly sum: number;
  readonly tied: number;
}

/**
 * Adds up the tables at least as unlikely as the one observed, on the side where more of group a count.
 *
 * From the likeliest table outwards the chance only falls, so a search by halves finds the first such table; from there
 * each chance follows from its neighbour's, and the sum ends once nothing more would change it.
 *
 * @param start - The table to begin with: the likeliest, or its neighbour.
 * @param logObserved - The logarithm of the chance of the table observed.
 */
export function hypergeometricTail(start: FourfoldTable, logObserved: number): Tail {
  const first = firstUnlikely(start, logObserved + Math.log1p(TIE));
  if (first === null) return { sum: 0, tied: 0 };
  const logFirst = hypergeometricLogProbability(first);
  const tie = Math.exp(logObserved - logFirst) * (1 - TIE);
  let { aCounted, aMissed, bCounted, bMissed } = first;
  let sum = 1;
  let tied = tie <= 1 ? 1 : 0;
  for (let term = 1; term > sum * 1e-17; sum += term) {
    term *= ((aMissed / (aCounted + 1)) * bCounted) / (bMissed + 1);
    aMissed -= 1;
    bCounted -= 1;
    aCounted += 1;
    bMissed += 1;
    if (term >= tie) tied += term;
  }
  const scale = Math.exp(logFirst);
  return { sum: scale * sum, tied: scale * tied };
}

function firstUnlikely(start: FourfoldTable, threshold: number): FourfoldTable | null {
  const last = Math.min(start.aMissed, start.bCounted);
  let low = 0;
  let high = last + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (hypergeometricLogProbability(shiftedTable(start, middle)) <= threshold) high = middle;
    else low = middle + 1;
  }
  return low > last ? null : shiftedTable(start, low);
}
