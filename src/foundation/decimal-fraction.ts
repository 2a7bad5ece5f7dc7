import type { Fraction } from "./fraction.ts";

const DECIMAL = /^(-?)(\d{1,60})(?:\.(\d{1,60}))?$/;

/** Reads a decimal text, such as "-30.56", as the fraction that its digits say; null where it is none. */
export function decimalFraction(text: string): Fraction | null {
  const [, sign = "", whole, decimals = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return null;
  return {
    numerator: BigInt(`${sign}${whole}${decimals}`),
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** How many decimal places a decimal text prints. */
export function placesOf(text: string): number {
  return DECIMAL.exec(text)?.[3]?.length ?? 0;
}
