import { polynomial } from "./polynomial.ts";

/**
 * The complementary error function for x ≥ 0, `erfc(x) = 2/√π ∫ₓ^∞ exp(−t²) dt`, with a relative error of a few
 * units in the last place far into the tail.
 *
 * Algorithm: W. J. Cody, "Rational Chebyshev approximations for the error function",
 * Mathematics of Computation 23 (1969), 631–637; the constants are those of his CALERF.
 */
export function complementaryError(x: number): number {
  if (x <= 0.46875) return 1 - (x * polynomial(x * x, NEAR_ABOVE)) / polynomial(x * x, NEAR_BELOW);
  const decay = exponentialOfMinusSquare(x);
  if (decay === 0) return 0;
  if (x <= 4) return (decay * polynomial(x, MIDDLE_ABOVE)) / polynomial(x, MIDDLE_BELOW);
  const inverse = 1 / (x * x);
  const correction = (inverse * polynomial(inverse, FAR_ABOVE)) / polynomial(inverse, FAR_BELOW);
  return (decay * (ONE_OVER_ROOT_PI - correction)) / x;
}

/** exp(−x²) as a product, because rounding x² would cost a relative error of x² units in the last place. */
function exponentialOfMinusSquare(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}

const ONE_OVER_ROOT_PI = 0.5641895835477563;

const NEAR_ABOVE = [
  1.85777706184603153e-1, 3.1611237438705656, 1.1386415415105016e2, 3.77485237685302021e2,
  3.20937758913846947e3,
];
const NEAR_BELOW = [
  1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3,
];

const MIDDLE_ABOVE = [
  2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1,
  2.98635138197400131e2, 8.8195222124176909e2, 1.71204761263407058e3, 2.05107837782607147e3,
  1.23033935479799725e3,
];
const MIDDLE_BELOW = [
  1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
  3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
];

const FAR_ABOVE = [
  1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
  1.60837851487422766e-2, 6.58749161529837803e-4,
];
const FAR_BELOW = [
  1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2,
  2.33520497626869185e-3,
];
