import { numberAt } from "../foundation/lists.ts";
import { once } from "../foundation/once.ts";
import { crossDifference, type FourfoldTable } from "./fourfold-table.ts";
import { relativeEntropyTerm } from "./relative-entropy-term.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * The logarithm of the chance of a table among all tables with its margins, none of them empty.
 *
 * Algorithm: the saddle-point form of C. Loader, "Fast and accurate computation of binomial probabilities" (2000),
 * carried over to four cells: Stirling's formula taken out of all nine factorials leaves the distance of each cell from
 * its expectation, which whole products give exactly. Log-factorials would lose eight digits at two million people.
 */
export function hypergeometricLogProbability(table: FourfoldTable): number {
  const { aCounted, aMissed, bCounted, bMissed } = table;
  const a = aCounted + aMissed;
  const b = bCounted + bMissed;
  const counted = aCounted + bCounted;
  const missed = aMissed + bMissed;
  const people = a + b;
  const excess = crossDifference(table) / people;
  return (
    margin(a) +
    margin(b) +
    margin(counted) +
    margin(missed) -
    margin(people) -
    cell(aCounted, (a * counted) / people, excess) -
    cell(aMissed, (a * missed) / people, -excess) -
    cell(bCounted, (b * counted) / people, -excess) -
    cell(bMissed, (b * missed) / people, excess)
  );
}

function margin(people: number): number {
  if (people >= MOST_KEPT) return marginOf(people);
  const kept = margins();
  const known = numberAt(kept, people);
  if (!Number.isNaN(known)) return known;
  const made = marginOf(people);
  kept[people] = made;
  return made;
}

/** One test asks for the same margins again and again, and so does the next one. */
const margins = /* @__PURE__ */ once(() => new Float64Array(MOST_KEPT).fill(NaN));
const MOST_KEPT = 20_000;

/** What Stirling's formula leaves out of a factorial, in the logarithm. */
function marginOf(people: number): number {
  return people === 0 ? 0 : stirlingError(people) + Math.log(2 * Math.PI * people) / 2;
}

function cell(observed: number, expected: number, excess: number): number {
  return margin(observed) + relativeEntropyTerm({ observed, expected, excess });
}
