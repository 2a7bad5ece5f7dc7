/**
 * Fractions of whole numbers in BigInt, with no decimal library: what the library's numbers are held against.
 */
export interface ExactFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** numerator / denominator, where the denominator is above 0. */
export function exactly(numerator: number | bigint, denominator: number | bigint): ExactFraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** (a / b) / (c / d). */
export function exactRatio(over: ExactFraction, under: ExactFraction): ExactFraction {
  return exactly(over.numerator * under.denominator, over.denominator * under.numerator);
}

/** a / b + c / d. */
export function exactSum(one: ExactFraction, other: ExactFraction): ExactFraction {
  return exactly(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

/** a / b − c / d. */
export function exactDifference(from: ExactFraction, less: ExactFraction): ExactFraction {
  return exactly(
    from.numerator * less.denominator - less.numerator * from.denominator,
    from.denominator * less.denominator,
  );
}

/** Reads a decimal text, such as "-0.125" or "27.85", as a fraction. */
export function exactDecimal(text: string): ExactFraction {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "") throw new Error(`${text} is no decimal text.`);
  return exactly(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

/** A whole number nearest to the fraction, a half away from zero. */
function nearest({ numerator, denominator }: ExactFraction): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** The fraction with a fixed number of places, a half away from zero, without "-0". */
export function printedAt({ numerator, denominator }: ExactFraction, places: number): string {
  return inPlainNotation(nearest(exactly(numerator * 10n ** BigInt(places), denominator)), places);
}

/** The fraction correctly rounded to a number of significant digits, in plain notation without trailing zeros. */
export function inSignificantDigits({ numerator, denominator }: ExactFraction, digits = 40): string {
  if (numerator === 0n) return "0";
  const size = numerator < 0n ? -numerator : numerator;
  let places = digits - 1;
  const scaled = (by: number): ExactFraction =>
    by >= 0
      ? exactly(numerator * 10n ** BigInt(by), denominator)
      : exactly(numerator, denominator * 10n ** BigInt(-by));
  for (let rest = size / denominator; rest >= 10n; rest /= 10n) places -= 1;
  for (let rest = size; rest < denominator; rest *= 10n) places += 1;
  const rounded = nearest(scaled(places));
  if (places < 0) return String(rounded * 10n ** BigInt(-places));
  const text = inPlainNotation(rounded, places);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function inPlainNotation(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const sign = units < 0n ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
