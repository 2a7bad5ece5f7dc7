import { type Fraction, quotient } from "../foundation/fraction.ts";
import type { Reason, ShareBasis } from "./measure.ts";
import { twoShareFractions } from "./share-fraction.ts";

/**
 * Two rates, one over the other.
 *
 * @since 0.1.0
 */
export interface Rates {
  readonly over: ShareBasis;
  readonly under: ShareBasis;
}

/** One rate over another as an exact fraction, or why there is none. */
export function ratioFraction({ over, under }: Rates): Fraction | Reason {
  const fractions = twoShareFractions(over, under);
  if (typeof fractions === "string") return fractions;
  return fractions[1].numerator === 0n ? "nobody-in-the-comparison" : quotient(...fractions);
}
