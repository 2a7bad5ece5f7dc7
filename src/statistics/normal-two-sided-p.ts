import { complementaryError } from "./complementary-error.ts";

/**
 * The chance that a standard normal variable lies at least as far from 0 as z, on either side:
 * `erfc(|z| / √2)`. Accurate in the far tail, where `1 − Φ(z)` would be 0.
 */
export function normalTwoSidedP(z: number): number {
  return complementaryError(Math.abs(z) / Math.SQRT2);
}
