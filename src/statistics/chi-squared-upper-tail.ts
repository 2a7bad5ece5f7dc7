import { complementaryError } from "./complementary-error.ts";

/**
 * The chance that a chi-squared variable is at least as large as `statistic`, `P(χ²_d ≥ x)` for x ≥ 0 and whole
 * d ≥ 1. Every term of the sum is positive, so that no digit is lost far into the tail.
 *
 * Algorithm: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.4.4 for odd and 26.4.5 for
 * even d: with h = x/2, the chance of d − 2 plus `e⁻ʰ hᵈᐟ²⁻¹ / Γ(d/2)`, beginning with erfc(√h) for d = 1 and with e⁻ʰ for
 * d = 2.
 */
export function chiSquaredUpperTail(statistic: number, degreesOfFreedom: number): number {
  const half = statistic / 2;
  const isOdd = degreesOfFreedom % 2 === 1;
  let term = isOdd ? Math.sqrt(half / Math.PI) * 2 : 1;
  let sum = 0;
  let decay = half;
  for (let d = isOdd ? 3 : 2; d <= degreesOfFreedom; d += 2) {
    sum += term;
    term *= half / (d / 2);
    if (sum > LARGE) {
      sum *= SHRINK;
      term *= SHRINK;
      decay -= LOG_LARGE;
    }
  }
  // In two factors, because e⁻ʰ alone may vanish where the product does not.
  const terms = sum * Math.exp(-decay / 2) * Math.exp(-decay / 2);
  return Math.min(1, (isOdd ? complementaryError(Math.sqrt(half)) : 0) + terms);
}

const LOG_LARGE = 300;
const LARGE = /* @__PURE__ */ (() => Math.exp(LOG_LARGE))();
const SHRINK = /* @__PURE__ */ (() => Math.exp(-LOG_LARGE))();
