import { normalQuantile } from "./normal-quantile.ts";

/**
 * The value that a chi-squared variable with one degree of freedom stays below with the chance `level`: the square
 * of a standard normal variable is one, so it is the square of the normal quantile. 3.841458820694124 for 0.95.
 */
export function chiSquaredQuantile(level: number): number {
  if (level !== lastLevel) {
    lastQuantile = normalQuantile(level) ** 2;
    lastLevel = level;
  }
  return lastQuantile;
}

/** Kept, because one level is asked for again and again. */
let lastLevel = NaN;
let lastQuantile = NaN;
