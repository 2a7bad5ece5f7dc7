import { normalTwoSidedP } from "./normal-two-sided-p.ts";
import { polynomial } from "./polynomial.ts";

/**
 * The z for which a standard normal variable lies between −z and z with the chance `level`:
 * 1.959963984540054 for 0.95.
 *
 * Algorithm: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Journal of the
 * Royal Statistical Society C 37 (1988), 477–484 (PPND16), and in the tails one step of Halley's method
 * against the complementary error function, which takes it to the last place: also far out, where the paper has a third
 * polynomial.
 */
export function normalQuantile(level: number): number {
  const fromMiddle = level / 2;
  if (fromMiddle <= 0.425) {
    const square = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(square, MIDDLE_ABOVE)) / polynomial(square, MIDDLE_BELOW);
  }
  const outside = 1 - level;
  const z = tailQuantile(outside / 2);
  const density = Math.exp((-z * z) / 2) * TWO_OVER_ROOT_TWO_PI;
  const step = (normalTwoSidedP(z) - outside) / density;
  return z + step / (1 - (z * step) / 2);
}

function tailQuantile(tail: number): number {
  const root = Math.sqrt(-Math.log(tail));
  return polynomial(root - 1.6, TAIL_ABOVE) / polynomial(root - 1.6, TAIL_BELOW);
}

const TWO_OVER_ROOT_TWO_PI = 0.7978845608028654;

const MIDDLE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const MIDDLE_BELOW = [
  5226.495278852545, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];

const TAIL_ABOVE = [
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const TAIL_BELOW = [
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
