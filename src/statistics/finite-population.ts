import { describeValue, WresError } from "../foundation/wres-error.ts";
import type { ShareCounts } from "./share-counts.ts";

/**
 * A sample that was drawn without replacement from a population of known size gives as much as a larger one from a population
 * without end. With n of N asked, the variance of a share is P(1 − P)/n · (N − n)/(N − 1), so that the sample counts as
 *
 *     n* = n (N − 1) / (N − n),     x* = x n* / n
 *
 * Where everybody was asked n* has no end, and nothing is left to chance: `of` is then `Infinity`.
 *
 * @see W. G. Cochran, "Sampling Techniques", third edition, Wiley 1977, chapter 3 (sampling proportions).
 */
export function asOfEndlessPopulation(share: ShareCounts, population: number | undefined): ShareCounts {
  if (population === undefined) return share;
  const { count, of } = share;
  if (population === of) return { count, of: Infinity };
  const size = (of * (population - 1)) / (population - of);
  return { count: (count / of) * size, of: size };
}

/** Stops a program whose population is no number of people, or smaller than its sample. */
export function checkPopulation(name: string, population: number | undefined, { of }: ShareCounts): void {
  if (population === undefined) return;
  if (Number.isSafeInteger(population) && population >= of) return;
  throw new WresError(
    "invalid-option",
    `${name} is ${describeValue(population)}; expected a whole number of people, at least the ${of} of the sample.`,
  );
}

/**
 * The populations that two samples were drawn from.
 *
 * @since 0.1.0
 */
export interface TwoPopulations {
  /** How many there are in all of the group above the line, or of the one that is subtracted from. */
  readonly over?: number | undefined;
  /** The same of the group below the line, or of the one that is subtracted. */
  readonly under?: number | undefined;
}
