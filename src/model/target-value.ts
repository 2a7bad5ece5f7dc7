import { compare } from "../foundation/fraction-arithmetic.ts";
import { decimalFraction } from "../foundation/decimal-fraction.ts";
import type { Fraction } from "../foundation/fraction.ts";
import { type TargetUnit, targetUnits } from "../reference/target-units.ts";

/**
 * A printed value as the library calculates with it, exactly: "44.23" per cent is the proportion 0.4423. Null where the
 * text is no decimal, or no value that the unit can have.
 */
export function targetValue(text: string, unit: TargetUnit): Fraction | null {
  const printed = decimalFraction(text);
  const row = targetUnits.find(({ id }) => id === unit);
  if (printed === null || row === undefined) return null;
  if (unit === "count" && text.includes(".")) return null;
  const isBelow = compare(printed, decimalFraction(row.least) ?? printed) < 0;
  const isAbove = row.greatest !== null && compare(printed, decimalFraction(row.greatest) ?? printed) > 0;
  if (isBelow || isAbove) return null;
  return {
    numerator: printed.numerator,
    denominator: printed.denominator * BigInt(row.dividedBy),
  };
}

/** What a value in a unit has to be, in words, for a message. */
export function expectedValue(unit: TargetUnit): string {
  if (unit === "count") return 'a whole number of people as a text, such as "66"';
  const row = targetUnits.find(({ id }) => id === unit);
  const range = unit === "ratio" ? "from 0 on" : `from ${row?.least ?? ""} to ${row?.greatest ?? ""}`;
  return `a decimal text ${range}, without a unit, such as "0.72" or "44.23"`;
}
