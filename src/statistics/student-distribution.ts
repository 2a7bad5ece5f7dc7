import { increasingRoot } from "./increasing-root.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * The t for which a variable with Student's t distribution lies between −t and t with the chance `level`:
 * 2.2281388519649385 for 0.95 and 10 degrees of freedom, which need not be whole and are 1 or more.
 *
 * Algorithm: the root of the chance itself. The normal quantile is below it; the bracket doubles until it is above.
 */
export function studentQuantile(level: number, degreesOfFreedom: number): number {
  const outside = 1 - level;
  const missing = (t: number): number => outside - studentTwoSidedP(t, degreesOfFreedom);
  const low = normalQuantile(level);
  let high = 2 * low;
  while (missing(high) < 0) high *= 2;
  return increasingRoot(missing, { low, high });
}

/**
 * The chance that a variable with Student's t distribution is at least as far from 0 as `t`, with `degreesOfFreedom` above
 * 0, whole or not.
 *
 * Algorithm: the regularised incomplete beta function I(ν / (ν + t²); ν/2, 1/2) by its continued fraction
 * (M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.1 and 26.5.8), which is summed by the
 * method of W. J. Lentz, "Generating Bessel functions in Mie scattering calculations using continued fractions",
 * Applied Optics 15 (1976), 668–671.
 */
export function studentTwoSidedP(t: number, degreesOfFreedom: number): number {
  const [a, b] = [degreesOfFreedom / 2, 0.5];
  const square = t * t;
  const x = degreesOfFreedom / (degreesOfFreedom + square);
  const y = square / (degreesOfFreedom + square);
  // The fraction converges fast on this side of the mean of the beta distribution; the other side is the complement.
  return x < (a + 1) / (a + b + 2) ? betaPart(x, y, a, b) : 1 - betaPart(y, x, b, a);
}

/** I(x; a, b), where y is 1 − x. */
function betaPart(x: number, y: number, a: number, b: number): number {
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y) - Math.log(a),
  );
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < Number.EPSILON) break;
  }
  return front * fraction;
}

function notZero(value: number): number {
  return value === 0 ? Number.MIN_VALUE : value;
}

/** Some hundred are enough for a million degrees of freedom. */
const MOST_TERMS = 10_000;

/**
 * The logarithm of the gamma function, ln Γ(x), for x above 0.
 *
 * Algorithm: Stirling's formula with its series (M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions"
 * (1964), 6.1.40) from 16 on; a smaller x is moved up by Γ(x + 1) = x Γ(x).
 */
export function logGamma(x: number): number {
  let product = 1;
  let moved = x;
  for (; moved < LEAST; moved += 1) product *= moved;
  // Of y! = Γ(y + 1).
  const y = moved - 1;
  return y * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI * y) + stirlingError(y) - Math.log(product);
}

/** The series is exact to the last place of a double from here on. */
const LEAST = 17;
